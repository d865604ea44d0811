-- CreateEnum
CREATE TYPE "FileStatus" AS ENUM ('UPLOADING', 'ATTACHED', 'REMOVED');

-- CreateEnum
CREATE TYPE "FileScan" AS ENUM ('NOT_SCANNED', 'WAITING', 'CLEAN', 'INFECTED');

-- CreateEnum
CREATE TYPE "FileTextStatus" AS ENUM ('NONE', 'WAITING', 'READ', 'UNREADABLE');

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "added_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "status" "FileStatus" NOT NULL DEFAULT 'UPLOADING',
    "scan" "FileScan" NOT NULL DEFAULT 'NOT_SCANNED',
    "media_type" TEXT,
    "sha256" TEXT,
    "text_status" "FileTextStatus" NOT NULL DEFAULT 'NONE',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attached_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_file_text" (
    "file_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "is_cut" BOOLEAN NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, text)) STORED,

    CONSTRAINT "evidence_file_text_pkey" PRIMARY KEY ("file_id")
);

-- CreateIndex
CREATE INDEX "evidence_file_evidence_id_idx" ON "evidence_file"("evidence_id");

-- CreateIndex
CREATE INDEX "evidence_file_status_created_at_idx" ON "evidence_file"("status", "created_at");

-- CreateIndex
CREATE INDEX "evidence_file_added_by_id_status_idx" ON "evidence_file"("added_by_id", "status");

-- CreateIndex
CREATE INDEX "evidence_file_text_search_idx" ON "evidence_file_text" USING GIN ("search");

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file_text" ADD CONSTRAINT "evidence_file_text_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was attached stays as it was, and its record stays for good: a state in between cannot be stored.
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_whole_when_attached"
  CHECK ("status" = 'UPLOADING' OR ("attached_at" IS NOT NULL AND "media_type" IS NOT NULL AND "sha256" IS NOT NULL));
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_removed_at" CHECK (("status" = 'REMOVED') = ("removed_at" IS NOT NULL));
