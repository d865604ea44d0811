-- AlterTable
ALTER TABLE "statement" ADD COLUMN "table_row" JSONB;

-- Texts are read anew, so that rows that stand in them say their cells. What says the same as before is told to nobody.
UPDATE "narrative_derivation" SET "up_to" = "up_to" - 1 WHERE "up_to" > 0;
