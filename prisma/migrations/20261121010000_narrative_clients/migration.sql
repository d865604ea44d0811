-- CreateTable
CREATE TABLE "narrative_client" (
    "section_id" UUID NOT NULL,
    "client_id" BIGINT NOT NULL,
    "author_id" UUID NOT NULL,

    CONSTRAINT "narrative_client_pkey" PRIMARY KEY ("section_id","client_id")
);

-- AddForeignKey
ALTER TABLE "narrative_client" ADD CONSTRAINT "narrative_client_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "narrative_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_client" ADD CONSTRAINT "narrative_client_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whose a client is never changes: nodes keep it in memory.
CREATE TRIGGER narrative_client_immutable BEFORE UPDATE OR DELETE ON "narrative_client" FOR EACH ROW EXECUTE FUNCTION refuse_change();
