-- CreateTable
CREATE TABLE "evidence_revision" (
    "evidence_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "phase" "Phase" NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "status" "EvidenceStatus" NOT NULL,
    "visibility" "EvidenceVisibility" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "criterion_ids" UUID[],
    "period_from" DATE,
    "period_to" DATE,
    "withdrawn_reason" TEXT,

    CONSTRAINT "evidence_revision_pkey" PRIMARY KEY ("evidence_id","version")
);

-- AddForeignKey
ALTER TABLE "evidence_revision" ADD CONSTRAINT "evidence_revision_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_revision" ADD CONSTRAINT "evidence_revision_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was there before revisions were kept is the first one known of each piece, saved by whoever the log names.
INSERT INTO "evidence_revision" ("evidence_id", "version", "saved_by_id", "saved_at", "phase", "kind", "status", "visibility", "title", "body", "criterion_ids", "period_from", "period_to", "withdrawn_reason")
SELECT e."id", e."version",
       COALESCE((SELECT l."actor_id" FROM "inspection_event" l
                 WHERE l."inspection_id" = e."inspection_id" AND l."payload"->>'evidenceId' = e."id"::text AND l."payload"->>'version' = e."version"::text ORDER BY l."seq" DESC LIMIT 1), e."author_id"),
       e."updated_at", i."phase", e."kind", e."status", e."visibility", e."title", e."body",
       ARRAY(SELECT c."criterion_id" FROM "evidence_criterion" c WHERE c."evidence_id" = e."id" ORDER BY c."criterion_id"), e."period_from", e."period_to", e."withdrawn_reason"
FROM "evidence" e JOIN "inspection" i ON i."id" = e."inspection_id";

-- What a piece once said is never rewritten.
CREATE TRIGGER evidence_revision_immutable BEFORE UPDATE OR DELETE ON "evidence_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
