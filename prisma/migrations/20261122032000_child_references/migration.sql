-- CreateTable
CREATE TABLE "child_reference" (
    "inspection_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "child_reference_pkey" PRIMARY KEY ("inspection_id","agency_id","number")
);

-- AddForeignKey
ALTER TABLE "child_reference" ADD CONSTRAINT "child_reference_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "child_reference" ADD CONSTRAINT "child_reference_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "child_reference" ADD CONSTRAINT "child_reference_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
