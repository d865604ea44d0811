-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "wording_proposal" (
    "id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "wording" TEXT NOT NULL,
    "read_words" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'OPEN',
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "settled_in" "Phase",
    "answer" TEXT NOT NULL DEFAULT '',
    "replaced_words" TEXT,
    "accepted_words" TEXT,
    "accepted_wording" TEXT,

    CONSTRAINT "wording_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_evidence" (
    "proposal_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "proposal_evidence_pkey" PRIMARY KEY ("proposal_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "wording_proposal_inspection_id_section_id_idx" ON "wording_proposal"("inspection_id", "section_id");

-- CreateIndex
CREATE INDEX "proposal_evidence_evidence_id_idx" ON "proposal_evidence"("evidence_id");

-- AddForeignKey
ALTER TABLE "wording_proposal" ADD CONSTRAINT "wording_proposal_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_proposal" ADD CONSTRAINT "wording_proposal_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_proposal" ADD CONSTRAINT "wording_proposal_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_proposal" ADD CONSTRAINT "wording_proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_proposal" ADD CONSTRAINT "wording_proposal_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_evidence" ADD CONSTRAINT "proposal_evidence_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "wording_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_evidence" ADD CONSTRAINT "proposal_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what was proposed and decided stays, whoever asks; only an open proposal is still settled.
CREATE TRIGGER wording_proposal_kept BEFORE DELETE ON "wording_proposal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wording_proposal_settled BEFORE UPDATE ON "wording_proposal" FOR EACH ROW WHEN (OLD."status" <> 'OPEN') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_evidence_immutable BEFORE UPDATE OR DELETE ON "proposal_evidence" FOR EACH ROW EXECUTE FUNCTION refuse_change();
