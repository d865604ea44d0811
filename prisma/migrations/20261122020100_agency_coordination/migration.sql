-- AlterTable
ALTER TABLE "requested_agency" ADD COLUMN     "assignee_id" UUID;

-- CreateTable
CREATE TABLE "request_comment" (
    "id" UUID NOT NULL,
    "requested_agency_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "request_comment_requested_agency_id_at_idx" ON "request_comment"("requested_agency_id", "at");

-- AddForeignKey
ALTER TABLE "requested_agency" ADD CONSTRAINT "requested_agency_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_comment" ADD CONSTRAINT "request_comment_requested_agency_id_fkey" FOREIGN KEY ("requested_agency_id") REFERENCES "requested_agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_comment" ADD CONSTRAINT "request_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
