-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('DOCUMENT', 'DATA', 'CASE_TRACKING_NOTE', 'OBSERVATION', 'INTERVIEW', 'SELF_EVALUATION');

-- CreateEnum
CREATE TYPE "EvidenceStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "EvidenceVisibility" AS ENUM ('OWN_AGENCY_AND_INSPECTORS', 'ALL_AGENCIES', 'INSPECTORS_ONLY');

-- CreateEnum
CREATE TYPE "InspectionKind" AS ENUM ('FRONT_DOOR', 'JOINT', 'THEMATIC_STUDY', 'RE_INSPECTION', 'MONITORING_VISIT');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('SET_UP', 'NOTIFIED', 'EVIDENCE', 'FIELDWORK', 'DRAFTING', 'FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLISHED', 'FOLLOW_UP');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('CONTRIBUTOR', 'AGENCY_COORDINATOR', 'TEAM_INSPECTOR', 'LEAD_INSPECTOR', 'BOARD_MEMBER', 'OBSERVER');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('CONTEXT', 'STRENGTH', 'AREA_FOR_IMPROVEMENT', 'AREA_FOR_PRIORITY_ACTION');

-- CreateEnum
CREATE TYPE "CitationStance" AS ENUM ('SUPPORTS', 'CONTRADICTS');

-- CreateEnum
CREATE TYPE "AgencyKind" AS ENUM ('COUNCIL', 'POLICE', 'HEALTH', 'SCHOOL', 'YOUTH_JUSTICE', 'VOLUNTARY', 'INSPECTORATE');

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "status" "EvidenceStatus" NOT NULL,
    "visibility" "EvidenceVisibility" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "period_from" DATE,
    "period_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, ((title || ' '::text) || body))) STORED,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_criterion" (
    "evidence_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,

    CONSTRAINT "evidence_criterion_pkey" PRIMARY KEY ("evidence_id","criterion_id")
);

-- CreateTable
CREATE TABLE "framework" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT NOT NULL,

    CONSTRAINT "framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_version" (
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "in_force_from" DATE NOT NULL,
    "description" TEXT NOT NULL,
    "kinds" "InspectionKind"[],

    CONSTRAINT "framework_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion" (
    "id" UUID NOT NULL,
    "framework_version_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "guidance" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "area_name" TEXT NOT NULL,
    "kind" "InspectionKind" NOT NULL,
    "framework_version_id" UUID NOT NULL,
    "phase" "Phase" NOT NULL DEFAULT 'SET_UP',
    "unannounced" BOOLEAN NOT NULL,
    "notified_at" TIMESTAMPTZ(3),
    "phase_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "last_seq" BIGINT NOT NULL DEFAULT 0,
    "last_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_agency" (
    "inspection_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inspection_agency_pkey" PRIMARY KEY ("inspection_id","agency_id")
);

-- CreateTable
CREATE TABLE "inspection_member" (
    "inspection_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inspection_member_pkey" PRIMARY KEY ("inspection_id","user_id")
);

-- CreateTable
CREATE TABLE "criterion_lead" (
    "inspection_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,

    CONSTRAINT "criterion_lead_pkey" PRIMARY KEY ("inspection_id","criterion_id")
);

-- CreateTable
CREATE TABLE "inspection_event" (
    "inspection_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "agency_id" UUID,
    "audience" TEXT[],
    "payload" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "inspection_event_pkey" PRIMARY KEY ("inspection_id","seq")
);

-- CreateTable
CREATE TABLE "narrative_section" (
    "id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "latest_update" BIGINT NOT NULL DEFAULT 0,
    "materialised_to" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "narrative_section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "narrative_update" (
    "id" BIGSERIAL NOT NULL,
    "section_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "update" BYTEA NOT NULL,

    CONSTRAINT "narrative_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "narrative_snapshot" (
    "section_id" UUID NOT NULL,
    "up_to" BIGINT NOT NULL,
    "state" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "narrative_snapshot_pkey" PRIMARY KEY ("section_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("section_id","id")
);

-- CreateTable
CREATE TABLE "citation" (
    "section_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "stance" "CitationStance" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("section_id","statement_id","evidence_id","stance")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "kind" "AgencyKind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "job_title" TEXT NOT NULL DEFAULT '',
    "password_hash" TEXT,
    "is_administrator" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "evidence_inspection_id_updated_at_id_idx" ON "evidence"("inspection_id", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "evidence_inspection_id_agency_id_idx" ON "evidence"("inspection_id", "agency_id");

-- CreateIndex
CREATE INDEX "evidence_search_idx" ON "evidence" USING GIN ("search");

-- CreateIndex
CREATE INDEX "evidence_criterion_criterion_id_idx" ON "evidence_criterion"("criterion_id");

-- CreateIndex
CREATE UNIQUE INDEX "framework_slug_key" ON "framework"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "framework_version_framework_id_version_key" ON "framework_version"("framework_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_framework_version_id_code_key" ON "criterion"("framework_version_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_framework_version_id_position_key" ON "criterion"("framework_version_id", "position");

-- CreateIndex
CREATE INDEX "inspection_agency_agency_id_idx" ON "inspection_agency"("agency_id");

-- CreateIndex
CREATE INDEX "inspection_member_user_id_idx" ON "inspection_member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "narrative_section_inspection_id_criterion_id_key" ON "narrative_section"("inspection_id", "criterion_id");

-- CreateIndex
CREATE INDEX "narrative_update_section_id_id_idx" ON "narrative_update"("section_id", "id");

-- CreateIndex
CREATE INDEX "statement_section_id_position_idx" ON "statement"("section_id", "position");

-- CreateIndex
CREATE INDEX "citation_evidence_id_idx" ON "citation"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_name_key" ON "agency"("name");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "app_user_agency_id_idx" ON "app_user"("agency_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_criterion" ADD CONSTRAINT "evidence_criterion_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_criterion" ADD CONSTRAINT "evidence_criterion_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_framework_version_id_fkey" FOREIGN KEY ("framework_version_id") REFERENCES "framework_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_framework_version_id_fkey" FOREIGN KEY ("framework_version_id") REFERENCES "framework_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_agency" ADD CONSTRAINT "inspection_agency_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_agency" ADD CONSTRAINT "inspection_agency_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_member" ADD CONSTRAINT "inspection_member_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_member" ADD CONSTRAINT "inspection_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_lead" ADD CONSTRAINT "criterion_lead_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_lead" ADD CONSTRAINT "criterion_lead_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_lead" ADD CONSTRAINT "criterion_lead_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_event" ADD CONSTRAINT "inspection_event_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_event" ADD CONSTRAINT "inspection_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_event" ADD CONSTRAINT "inspection_event_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_section" ADD CONSTRAINT "narrative_section_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_section" ADD CONSTRAINT "narrative_section_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_update" ADD CONSTRAINT "narrative_update_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_update" ADD CONSTRAINT "narrative_update_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_snapshot" ADD CONSTRAINT "narrative_snapshot_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_section_id_statement_id_fkey" FOREIGN KEY ("section_id", "statement_id") REFERENCES "statement"("section_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- By hand, below: what Prisma's schema cannot say.


-- The log, the text and the criteria are never changed or deleted, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER inspection_event_immutable BEFORE UPDATE OR DELETE ON "inspection_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER narrative_update_immutable BEFORE UPDATE OR DELETE ON "narrative_update" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER framework_version_immutable BEFORE UPDATE OR DELETE ON "framework_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER criterion_immutable BEFORE UPDATE OR DELETE ON "criterion" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Every new row of the log wakes the relay of every node; the message is the inspection's id.
CREATE FUNCTION announce_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('inspection_event', NEW.inspection_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER inspection_event_announced AFTER INSERT ON "inspection_event" FOR EACH ROW EXECUTE FUNCTION announce_event();

-- A period ends on or after its start.
ALTER TABLE "evidence" ADD CONSTRAINT evidence_period_in_order CHECK (period_to >= period_from);
