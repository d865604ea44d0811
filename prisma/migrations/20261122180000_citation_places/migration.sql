-- AlterTable: which part of the evidence a citation rests on; empty for the whole of it. A statement may rest on several parts of one piece.
ALTER TABLE "citation" ADD COLUMN "place" TEXT NOT NULL DEFAULT '';
ALTER TABLE "citation" DROP CONSTRAINT "citation_pkey", ADD CONSTRAINT "citation_pkey" PRIMARY KEY ("section_id", "statement_id", "evidence_id", "stance", "place");
