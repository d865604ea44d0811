-- AlterTable
ALTER TABLE "inspection_agency" ADD COLUMN     "hourly_rate_pence" INTEGER;

-- Prisma knows no CHECK
ALTER TABLE "inspection_agency" ADD CONSTRAINT inspection_agency_rate_costs CHECK ("hourly_rate_pence" > 0);
