-- CreateTable
CREATE TABLE "line_of_enquiry" (
    "id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL DEFAULT '',
    "closed_at" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "opened_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "line_of_enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "line_evidence" (
    "line_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "attached_by_id" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "line_evidence_pkey" PRIMARY KEY ("line_id","evidence_id")
);

-- CreateTable
CREATE TABLE "line_statement" (
    "line_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "attached_by_id" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "line_statement_pkey" PRIMARY KEY ("line_id","section_id","statement_id")
);

-- CreateIndex
CREATE INDEX "line_of_enquiry_inspection_id_position_idx" ON "line_of_enquiry"("inspection_id", "position");

-- CreateIndex
CREATE INDEX "line_evidence_evidence_id_idx" ON "line_evidence"("evidence_id");

-- CreateIndex
CREATE INDEX "line_statement_section_id_statement_id_idx" ON "line_statement"("section_id", "statement_id");

-- AddForeignKey
ALTER TABLE "line_of_enquiry" ADD CONSTRAINT "line_of_enquiry_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_of_enquiry" ADD CONSTRAINT "line_of_enquiry_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_evidence" ADD CONSTRAINT "line_evidence_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "line_of_enquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_evidence" ADD CONSTRAINT "line_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_evidence" ADD CONSTRAINT "line_evidence_attached_by_id_fkey" FOREIGN KEY ("attached_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_statement" ADD CONSTRAINT "line_statement_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "line_of_enquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_statement" ADD CONSTRAINT "line_statement_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_statement" ADD CONSTRAINT "line_statement_attached_by_id_fkey" FOREIGN KEY ("attached_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
