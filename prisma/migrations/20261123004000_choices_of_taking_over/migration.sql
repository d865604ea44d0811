-- AlterTable
ALTER TABLE "evidence_origin" ADD COLUMN "visibility" "EvidenceVisibility", ADD COLUMN "file_ids" UUID[];

-- Who may see it is in the first revision; which files were chosen, nobody kept, and no such request is still on its way.
UPDATE "evidence_origin" t SET "visibility" = r."visibility", "file_ids" = '{}' FROM "evidence_revision" r WHERE r."evidence_id" = t."evidence_id" AND r."version" = 1;

-- AlterTable
ALTER TABLE "evidence_origin" ALTER COLUMN "visibility" SET NOT NULL;
