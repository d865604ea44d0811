-- AlterTable
ALTER TABLE "statement" ADD COLUMN "table_row" JSONB;

-- Texts that can still change are read anew, so that rows of tables say in which table they stand. What was signed off stays as it was read then.
UPDATE "narrative_derivation" d SET "up_to" = d."up_to" - 1
FROM "narrative_section" s JOIN "inspection" i ON i."id" = s."inspection_id"
WHERE s."id" = d."section_id" AND d."up_to" > 0 AND i."phase" NOT IN ('SIGN_OFF', 'PUBLISHED', 'FOLLOW_UP');
