-- CreateTable
CREATE TABLE "narrative_suggestion" (
    "section_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "statement_id" UUID,
    "author_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "inserted" TEXT NOT NULL,
    "deleted" TEXT NOT NULL,
    "formatted" TEXT NOT NULL,

    CONSTRAINT "narrative_suggestion_pkey" PRIMARY KEY ("section_id","position")
);

-- AddForeignKey
ALTER TABLE "narrative_suggestion" ADD CONSTRAINT "narrative_suggestion_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_suggestion" ADD CONSTRAINT "narrative_suggestion_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
