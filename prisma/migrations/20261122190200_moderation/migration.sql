-- CreateEnum
CREATE TYPE "ModerationKind" AS ENUM ('AGREED', 'QUESTION', 'CONCERN', 'DISSENT');

-- CreateTable
CREATE TABLE "moderation_mark" (
    "id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" "ModerationKind" NOT NULL,
    "note" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "moderation_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_version" (
    "mark_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "ModerationKind" NOT NULL,
    "note" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "is_taken_back" BOOLEAN NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_version_pkey" PRIMARY KEY ("mark_id","version")
);

-- CreateTable
CREATE TABLE "moderation_answer" (
    "id" UUID NOT NULL,
    "mark_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "moderation_mark_inspection_id_section_id_idx" ON "moderation_mark"("inspection_id", "section_id");

-- CreateIndex
CREATE INDEX "moderation_answer_mark_id_answered_at_idx" ON "moderation_answer"("mark_id", "answered_at");

-- AddForeignKey
ALTER TABLE "moderation_mark" ADD CONSTRAINT "moderation_mark_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_mark" ADD CONSTRAINT "moderation_mark_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_mark" ADD CONSTRAINT "moderation_mark_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_mark" ADD CONSTRAINT "moderation_mark_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_version" ADD CONSTRAINT "moderation_version_mark_id_fkey" FOREIGN KEY ("mark_id") REFERENCES "moderation_mark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_answer" ADD CONSTRAINT "moderation_answer_mark_id_fkey" FOREIGN KEY ("mark_id") REFERENCES "moderation_mark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_answer" ADD CONSTRAINT "moderation_answer_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: no mark is deleted, a dissent is not even changed, and what once stood or was answered stays, whoever asks.
CREATE TRIGGER moderation_mark_kept BEFORE DELETE ON "moderation_mark" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER moderation_dissent_immutable BEFORE UPDATE ON "moderation_mark" FOR EACH ROW WHEN (OLD."kind" = 'DISSENT') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER moderation_version_immutable BEFORE UPDATE OR DELETE ON "moderation_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER moderation_answer_immutable BEFORE UPDATE OR DELETE ON "moderation_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
