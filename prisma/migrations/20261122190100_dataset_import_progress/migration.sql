-- AlterTable
ALTER TABLE "dataset_draft" ADD COLUMN "import_told_at" TIMESTAMPTZ(3),
ADD COLUMN "rows_written" INTEGER,
ADD COLUMN "import_problem" TEXT;
