-- CreateTable
CREATE TABLE "evidence_offer" (
    "evidence_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "offered_by_id" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_offer_pkey" PRIMARY KEY ("evidence_id")
);

-- CreateTable
CREATE TABLE "evidence_origin" (
    "evidence_id" UUID NOT NULL,
    "origin_id" UUID NOT NULL,
    "origin_version" INTEGER NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_origin_pkey" PRIMARY KEY ("evidence_id")
);

-- CreateIndex
CREATE INDEX "evidence_offer_agency_id_idx" ON "evidence_offer"("agency_id");

-- CreateIndex
CREATE INDEX "evidence_origin_origin_id_origin_version_idx" ON "evidence_origin"("origin_id", "origin_version");

-- AddForeignKey
ALTER TABLE "evidence_offer" ADD CONSTRAINT "evidence_offer_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_offer" ADD CONSTRAINT "evidence_offer_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_offer" ADD CONSTRAINT "evidence_offer_offered_by_id_fkey" FOREIGN KEY ("offered_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_origin" ADD CONSTRAINT "evidence_origin_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_origin" ADD CONSTRAINT "evidence_origin_origin_id_origin_version_fkey" FOREIGN KEY ("origin_id", "origin_version") REFERENCES "evidence_revision"("evidence_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_origin" ADD CONSTRAINT "evidence_origin_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
