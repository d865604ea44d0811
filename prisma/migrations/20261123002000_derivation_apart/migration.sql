-- CreateTable
CREATE TABLE "narrative_derivation" (
    "section_id" UUID NOT NULL,
    "up_to" BIGINT NOT NULL,

    CONSTRAINT "narrative_derivation_pkey" PRIMARY KEY ("section_id")
);

-- AddForeignKey
ALTER TABLE "narrative_derivation" ADD CONSTRAINT "narrative_derivation_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was derived stays derived.
INSERT INTO "narrative_derivation" ("section_id", "up_to") SELECT "id", "materialised_to" FROM "narrative_section" WHERE "materialised_to" > 0;

-- AlterTable
ALTER TABLE "narrative_section" DROP COLUMN "materialised_to";
