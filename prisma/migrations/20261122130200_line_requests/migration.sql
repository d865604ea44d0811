-- CreateTable
CREATE TABLE "line_request" (
    "line_id" UUID NOT NULL,
    "wording_id" UUID NOT NULL,
    "attached_by_id" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "line_request_pkey" PRIMARY KEY ("line_id","wording_id")
);

-- CreateIndex
CREATE INDEX "line_request_wording_id_idx" ON "line_request"("wording_id");

-- AddForeignKey
ALTER TABLE "line_request" ADD CONSTRAINT "line_request_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "line_of_enquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_request" ADD CONSTRAINT "line_request_wording_id_fkey" FOREIGN KEY ("wording_id") REFERENCES "evidence_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_request" ADD CONSTRAINT "line_request_attached_by_id_fkey" FOREIGN KEY ("attached_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
