-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('DRAFT', 'SENT', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'CANCELLED');

-- CreateTable
CREATE TABLE "evidence_request" (
    "id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "due_on" DATE,
    "due_in_working_days" INTEGER,
    "others_shown" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requested_agency" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "state" "RequestState" NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "words" TEXT NOT NULL DEFAULT '',
    "overdue_told_for" DATE,

    CONSTRAINT "requested_agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_criterion" (
    "request_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,

    CONSTRAINT "request_criterion_pkey" PRIMARY KEY ("request_id","criterion_id")
);

-- CreateTable
CREATE TABLE "request_answer" (
    "requested_agency_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_answer_pkey" PRIMARY KEY ("requested_agency_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "evidence_request_inspection_id_idx" ON "evidence_request"("inspection_id");

-- CreateIndex
CREATE INDEX "requested_agency_inspection_id_agency_id_idx" ON "requested_agency"("inspection_id", "agency_id");

-- CreateIndex
CREATE INDEX "requested_agency_state_idx" ON "requested_agency"("state");

-- CreateIndex
CREATE UNIQUE INDEX "requested_agency_request_id_agency_id_key" ON "requested_agency"("request_id", "agency_id");

-- CreateIndex
CREATE INDEX "request_criterion_criterion_id_idx" ON "request_criterion"("criterion_id");

-- CreateIndex
CREATE INDEX "request_answer_evidence_id_idx" ON "request_answer"("evidence_id");

-- AddForeignKey
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requested_agency" ADD CONSTRAINT "requested_agency_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "evidence_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requested_agency" ADD CONSTRAINT "requested_agency_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requested_agency" ADD CONSTRAINT "requested_agency_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_criterion" ADD CONSTRAINT "request_criterion_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "evidence_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_criterion" ADD CONSTRAINT "request_criterion_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_answer" ADD CONSTRAINT "request_answer_requested_agency_id_fkey" FOREIGN KEY ("requested_agency_id") REFERENCES "requested_agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_answer" ADD CONSTRAINT "request_answer_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;




-- By hand: what was sent has its due day and the time of sending, whatever wrote it; the two ways to say when never stand together.
ALTER TABLE "evidence_request" ADD CONSTRAINT evidence_request_due_when_sent CHECK (sent_at IS NULL OR due_on IS NOT NULL);
ALTER TABLE "evidence_request" ADD CONSTRAINT evidence_request_due_one_way CHECK (sent_at IS NOT NULL OR due_on IS NULL OR due_in_working_days IS NULL);
