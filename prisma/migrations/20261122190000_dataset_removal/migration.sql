-- AlterTable
ALTER TABLE "dataset" ADD COLUMN "removed_at" TIMESTAMPTZ(3),
ADD COLUMN "removed_by_id" UUID,
ADD COLUMN "removed_reason" TEXT;

-- AddForeignKey
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
