-- CreateTable
CREATE TABLE "dataset_draft" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "made_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sheet" TEXT,
    "sheets" TEXT[],
    "columns" JSONB,
    "header_row" INTEGER NOT NULL DEFAULT 1,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT[],
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset_draft_row" (
    "draft_id" UUID NOT NULL,
    "row_no" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "dataset_draft_row_pkey" PRIMARY KEY ("draft_id","row_no")
);

-- CreateTable
CREATE TABLE "dataset" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL,
    "small_numbers" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "notes" TEXT[],
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "phase" "Phase" NOT NULL,
    "replaced_status" "EvidenceStatus",
    "replaced_visibility" "EvidenceVisibility",
    "replaced_phase" "Phase",

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset_row" (
    "dataset_id" UUID NOT NULL,
    "row_no" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "dataset_row_pkey" PRIMARY KEY ("dataset_id","row_no")
);

-- CreateIndex
CREATE INDEX "dataset_draft_made_by_id_evidence_id_idx" ON "dataset_draft"("made_by_id", "evidence_id");

-- CreateIndex
CREATE INDEX "dataset_draft_created_at_idx" ON "dataset_draft"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "dataset_evidence_id_version_key" ON "dataset"("evidence_id", "version");

-- AddForeignKey
ALTER TABLE "dataset_draft" ADD CONSTRAINT "dataset_draft_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset_draft" ADD CONSTRAINT "dataset_draft_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset_draft_row" ADD CONSTRAINT "dataset_draft_row_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "dataset_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_imported_by_id_fkey" FOREIGN KEY ("imported_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset_row" ADD CONSTRAINT "dataset_row_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;
