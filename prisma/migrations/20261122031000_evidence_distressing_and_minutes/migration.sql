-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "is_distressing" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "minutes" INTEGER;

-- AlterTable
ALTER TABLE "evidence_revision" ADD COLUMN     "is_distressing" BOOLEAN NOT NULL DEFAULT false;

-- Prisma knows no CHECK
ALTER TABLE "evidence" ADD CONSTRAINT evidence_minutes_spent CHECK ("minutes" > 0);
