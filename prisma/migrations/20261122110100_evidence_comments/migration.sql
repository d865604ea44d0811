-- CreateTable
CREATE TABLE "evidence_comment" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_comment_evidence_id_at_idx" ON "evidence_comment"("evidence_id", "at");

-- AddForeignKey
ALTER TABLE "evidence_comment" ADD CONSTRAINT "evidence_comment_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_comment" ADD CONSTRAINT "evidence_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
