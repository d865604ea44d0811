-- CreateTable
CREATE TABLE "mark_answer" (
    "section_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "found" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mark_answer_pkey" PRIMARY KEY ("section_id","subject_id","rule","found")
);

-- AddForeignKey
ALTER TABLE "mark_answer" ADD CONSTRAINT "mark_answer_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_answer" ADD CONSTRAINT "mark_answer_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
