-- CreateTable
CREATE TABLE "evidence_file_finding" (
    "file_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "places" JSONB NOT NULL,
    "reason" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_file_finding_pkey" PRIMARY KEY ("file_id","kind"),
    CONSTRAINT "evidence_file_finding_answered" CHECK (("reason" IS NULL) = ("answered_by_id" IS NULL) AND ("reason" IS NULL) = ("answered_at" IS NULL))
);

-- AddForeignKey
ALTER TABLE "evidence_file_finding" ADD CONSTRAINT "evidence_file_finding_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file_finding" ADD CONSTRAINT "evidence_file_finding_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
