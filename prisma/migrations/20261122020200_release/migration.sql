-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "awaiting_release_since" TIMESTAMPTZ(3),
ADD COLUMN     "release_note" TEXT;

-- AlterTable
ALTER TABLE "inspection_agency" ADD COLUMN     "coordinator_releases" BOOLEAN NOT NULL DEFAULT false;

-- By hand: what waits for release is a draft, and so its agency's alone by every rule there is about drafts.
ALTER TABLE "evidence" ADD CONSTRAINT evidence_awaiting_is_draft CHECK (awaiting_release_since IS NULL OR status = 'DRAFT');
