-- CreateTable
CREATE TABLE "case_view_revision" (
    "case_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "CaseViewState" NOT NULL,
    "knew" TEXT NOT NULL,
    "did" TEXT NOT NULL,
    "lived" TEXT NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_view_revision_pkey" PRIMARY KEY ("case_id","agency_id","version")
);

-- CreateTable
CREATE TABLE "joint_answer_revision" (
    "case_id" UUID NOT NULL,
    "question" "JointQuestion" NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "joint_answer_revision_pkey" PRIMARY KEY ("case_id","question","version")
);

-- AddForeignKey
ALTER TABLE "case_view_revision" ADD CONSTRAINT "case_view_revision_case_id_agency_id_fkey" FOREIGN KEY ("case_id", "agency_id") REFERENCES "case_view"("case_id", "agency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_view_revision" ADD CONSTRAINT "case_view_revision_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_answer_revision" ADD CONSTRAINT "joint_answer_revision_case_id_question_fkey" FOREIGN KEY ("case_id", "question") REFERENCES "joint_answer"("case_id", "question") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_answer_revision" ADD CONSTRAINT "joint_answer_revision_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was there before revisions were kept is the first one known of each view and answer.
INSERT INTO "case_view_revision" ("case_id", "agency_id", "version", "state", "knew", "did", "lived", "saved_by_id", "saved_at")
SELECT "case_id", "agency_id", "version", "state", "knew", "did", "lived", "updated_by_id", "updated_at" FROM "case_view" WHERE "updated_by_id" IS NOT NULL AND "updated_at" IS NOT NULL;
INSERT INTO "joint_answer_revision" ("case_id", "question", "version", "text", "saved_by_id", "saved_at")
SELECT "case_id", "question", "version", "text", "updated_by_id", "updated_at" FROM "joint_answer" WHERE "updated_by_id" IS NOT NULL AND "updated_at" IS NOT NULL;

-- What was once said is never rewritten.
CREATE TRIGGER case_view_revision_immutable BEFORE UPDATE OR DELETE ON "case_view_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER joint_answer_revision_immutable BEFORE UPDATE OR DELETE ON "joint_answer_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
