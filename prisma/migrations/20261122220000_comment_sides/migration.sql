-- AlterTable
ALTER TABLE "comment" ADD COLUMN "agency_id" UUID;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- People of an inspectorate take part as inspectors alone, all others who comment as staff of their agency.
UPDATE "comment" SET "agency_id" = a."id" FROM "app_user" u JOIN "agency" a ON a."id" = u."agency_id" WHERE u."id" = "comment"."author_id" AND a."kind" <> 'INSPECTORATE';
