-- Who removed a table stays known: a person is not deleted while it names them.
ALTER TABLE "dataset" DROP CONSTRAINT "dataset_removed_by_id_fkey";
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
