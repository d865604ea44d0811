-- CreateTable
CREATE TABLE "statement_pattern" (
    "id" UUID NOT NULL,
    "slug" TEXT,
    "agency_id" UUID,
    "kind" "StatementKind" NOT NULL,
    "text" TEXT NOT NULL,
    "kept_by_id" UUID,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_pattern_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "statement_pattern_slug_key" ON "statement_pattern"("slug");

-- CreateIndex
CREATE INDEX "statement_pattern_agency_id_kept_at_idx" ON "statement_pattern"("agency_id", "kept_at");

-- AddForeignKey
ALTER TABLE "statement_pattern" ADD CONSTRAINT "statement_pattern_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_pattern" ADD CONSTRAINT "statement_pattern_kept_by_id_fkey" FOREIGN KEY ("kept_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One that comes with the service is nobody's; one that is kept is an inspectorate's, and somebody kept it. Whose it is never changes, lest it become everybody's.
ALTER TABLE "statement_pattern" ADD CONSTRAINT "statement_pattern_whose" CHECK (("slug" IS NULL) = ("agency_id" IS NOT NULL) AND ("slug" IS NULL) = ("kept_by_id" IS NOT NULL));
