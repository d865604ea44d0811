-- CreateTable
CREATE TABLE "criterion_ask" (
    "criterion_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "question" TEXT NOT NULL,

    CONSTRAINT "criterion_ask_pkey" PRIMARY KEY ("criterion_id","position")
);

-- AddForeignKey
ALTER TABLE "criterion_ask" ADD CONSTRAINT "criterion_ask_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER criterion_ask_immutable BEFORE UPDATE OR DELETE ON "criterion_ask" FOR EACH ROW EXECUTE FUNCTION refuse_change();
