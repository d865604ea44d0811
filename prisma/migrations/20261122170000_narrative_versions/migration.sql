-- CreateEnum
CREATE TYPE "NarrativeVersionKind" AS ENUM ('SAVED', 'PHASE', 'PAUSE', 'BEFORE_RESTORE', 'RESTORED');

-- CreateEnum
CREATE TYPE "FreezePurpose" AS ENUM ('FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLICATION');

-- CreateTable
CREATE TABLE "narrative_version" (
    "id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "section_id" UUID,
    "kind" "NarrativeVersionKind" NOT NULL,
    "name" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" UUID,
    "phase" "Phase",
    "restored_from_id" UUID,
    "frozen_for" "FreezePurpose",
    "frozen_at" TIMESTAMPTZ(3),
    "frozen_by_id" UUID,

    CONSTRAINT "narrative_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "narrative_version_place" (
    "version_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "up_to" BIGINT NOT NULL,
    "state" BYTEA,

    CONSTRAINT "narrative_version_place_pkey" PRIMARY KEY ("version_id","section_id")
);

-- CreateIndex
CREATE INDEX "narrative_version_inspection_id_at_id_idx" ON "narrative_version"("inspection_id", "at", "id");

-- CreateIndex
CREATE INDEX "narrative_version_place_section_id_up_to_idx" ON "narrative_version_place"("section_id", "up_to");

-- AddForeignKey
ALTER TABLE "narrative_version" ADD CONSTRAINT "narrative_version_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_version" ADD CONSTRAINT "narrative_version_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_version" ADD CONSTRAINT "narrative_version_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_version" ADD CONSTRAINT "narrative_version_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_version" ADD CONSTRAINT "narrative_version_restored_from_id_fkey" FOREIGN KEY ("restored_from_id") REFERENCES "narrative_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_version_place" ADD CONSTRAINT "narrative_version_place_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "narrative_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_version_place" ADD CONSTRAINT "narrative_version_place_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What went out keeps its name.
ALTER TABLE "narrative_version" ADD CONSTRAINT "narrative_version_frozen_is_named" CHECK ("frozen_at" IS NULL OR "name" IS NOT NULL);

-- A version's place never changes, and nothing of one that went out does.
CREATE TRIGGER narrative_version_place_immutable BEFORE DELETE OR UPDATE OF "version_id", "section_id", "up_to" ON "narrative_version_place" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER narrative_version_immutable BEFORE DELETE OR UPDATE OF "id", "inspection_id", "section_id", "kind", "at" ON "narrative_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER narrative_version_frozen_immutable BEFORE UPDATE ON "narrative_version" FOR EACH ROW WHEN (OLD."frozen_at" IS NOT NULL) EXECUTE FUNCTION refuse_change();
