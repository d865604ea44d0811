-- DropIndex
DROP INDEX "tracked_case_inspection_id_reference_key";

-- AlterTable
ALTER TABLE "tracked_case" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID,
ADD COLUMN     "withdrawn_reason" TEXT;

-- AlterTable
ALTER TABLE "case_view" ADD COLUMN     "is_late" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "removed_by_id" UUID,
ADD COLUMN     "removed_reason" TEXT;

-- CreateIndex
CREATE INDEX "tracked_case_inspection_id_reference_idx" ON "tracked_case"("inspection_id", "reference");

-- AddForeignKey
ALTER TABLE "tracked_case" ADD CONSTRAINT "tracked_case_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_view" ADD CONSTRAINT "case_view_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
