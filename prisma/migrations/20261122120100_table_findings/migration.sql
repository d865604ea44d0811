-- AlterTable
ALTER TABLE "dataset_draft" ADD COLUMN "findings" JSONB NOT NULL DEFAULT '[]';
