-- CreateEnum
CREATE TYPE "CaseViewState" AS ENUM ('AWAITED', 'DRAFT', 'SUBMITTED');

-- CreateEnum
CREATE TYPE "JointQuestion" AS ENUM ('LIVED', 'DIFFERENCE', 'CHANGE');

-- CreateTable
CREATE TABLE "tracked_case" (
    "id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "release_reason" TEXT,
    "page_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tracked_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_criterion" (
    "case_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,

    CONSTRAINT "case_criterion_pkey" PRIMARY KEY ("case_id","criterion_id")
);

-- CreateTable
CREATE TABLE "case_view" (
    "case_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "state" "CaseViewState" NOT NULL DEFAULT 'AWAITED',
    "knew" TEXT NOT NULL DEFAULT '',
    "did" TEXT NOT NULL DEFAULT '',
    "lived" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_view_pkey" PRIMARY KEY ("case_id","agency_id")
);

-- CreateTable
CREATE TABLE "case_addition" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_addition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_contradiction" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "first_agency_id" UUID NOT NULL,
    "first_quote" TEXT NOT NULL,
    "second_agency_id" UUID NOT NULL,
    "second_quote" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolution" TEXT,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_contradiction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_answer" (
    "case_id" UUID NOT NULL,
    "question" "JointQuestion" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3),

    CONSTRAINT "joint_answer_pkey" PRIMARY KEY ("case_id","question")
);

-- CreateTable
CREATE TABLE "case_sign_off" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "page_version" INTEGER NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tracked_case_inspection_id_reference_key" ON "tracked_case"("inspection_id", "reference");

-- CreateIndex
CREATE INDEX "case_criterion_criterion_id_idx" ON "case_criterion"("criterion_id");

-- CreateIndex
CREATE INDEX "case_view_agency_id_idx" ON "case_view"("agency_id");

-- CreateIndex
CREATE INDEX "case_addition_case_id_created_at_idx" ON "case_addition"("case_id", "created_at");

-- CreateIndex
CREATE INDEX "case_contradiction_case_id_marked_at_idx" ON "case_contradiction"("case_id", "marked_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_sign_off_case_id_agency_id_page_version_key" ON "case_sign_off"("case_id", "agency_id", "page_version");

-- AddForeignKey
ALTER TABLE "tracked_case" ADD CONSTRAINT "tracked_case_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracked_case" ADD CONSTRAINT "tracked_case_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracked_case" ADD CONSTRAINT "tracked_case_released_by_id_fkey" FOREIGN KEY ("released_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_criterion" ADD CONSTRAINT "case_criterion_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "tracked_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_criterion" ADD CONSTRAINT "case_criterion_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_view" ADD CONSTRAINT "case_view_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "tracked_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_view" ADD CONSTRAINT "case_view_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_view" ADD CONSTRAINT "case_view_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_addition" ADD CONSTRAINT "case_addition_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "tracked_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_addition" ADD CONSTRAINT "case_addition_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_addition" ADD CONSTRAINT "case_addition_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_contradiction" ADD CONSTRAINT "case_contradiction_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "tracked_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_contradiction" ADD CONSTRAINT "case_contradiction_first_agency_id_fkey" FOREIGN KEY ("first_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_contradiction" ADD CONSTRAINT "case_contradiction_second_agency_id_fkey" FOREIGN KEY ("second_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_contradiction" ADD CONSTRAINT "case_contradiction_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_contradiction" ADD CONSTRAINT "case_contradiction_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_answer" ADD CONSTRAINT "joint_answer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "tracked_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_answer" ADD CONSTRAINT "joint_answer_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_sign_off" ADD CONSTRAINT "case_sign_off_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "tracked_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_sign_off" ADD CONSTRAINT "case_sign_off_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_sign_off" ADD CONSTRAINT "case_sign_off_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_sign_off" ADD CONSTRAINT "case_sign_off_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An addition is there because nothing is overwritten once the views are open.
CREATE TRIGGER case_addition_immutable BEFORE UPDATE OR DELETE ON "case_addition" FOR EACH ROW EXECUTE FUNCTION refuse_change();
