-- CreateEnum
CREATE TYPE "FileCopyState" AS ENUM ('COMING', 'GONE', 'NO_ROOM');

-- CreateTable
CREATE TABLE "evidence_file_copy" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "FileCopyState" NOT NULL DEFAULT 'COMING',

    CONSTRAINT "evidence_file_copy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_file_copy_evidence_id_idx" ON "evidence_file_copy"("evidence_id");

-- CreateIndex
CREATE INDEX "evidence_file_copy_state_asked_at_idx" ON "evidence_file_copy"("state", "asked_at");

-- AddForeignKey
ALTER TABLE "evidence_file_copy" ADD CONSTRAINT "evidence_file_copy_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file_copy" ADD CONSTRAINT "evidence_file_copy_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file_copy" ADD CONSTRAINT "evidence_file_copy_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file_copy" ADD CONSTRAINT "evidence_file_copy_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
