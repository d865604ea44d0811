import { Prisma } from '../../platform/database.ts';

/** The policy’s `isReusable`, asked of `evidence e`. */
const whereReusable = Prisma.sql`(e.status = 'SUBMITTED' AND e.visibility <> 'INSPECTORS_ONLY' AND e.kind <> 'CASE_TRACKING_NOTE')`;

/**
 * What these agencies offered and may be found from an inspection: of other inspections, and not taken over into this one already. The agency’s own index of offers
 * is read, nobody else’s; OFFSET 0 keeps the planner from the index of the words of all inspections.
 */
export const offeredTo = (inspectionId: string, agencyIds: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT e.* FROM evidence_offer o JOIN evidence e ON e.id = o.evidence_id AND e.agency_id = o.agency_id
  WHERE o.agency_id = ANY(${[...agencyIds]}::uuid[]) AND e.inspection_id <> ${inspectionId}::uuid AND ${whereReusable}
    AND NOT EXISTS (SELECT FROM evidence_origin t JOIN evidence n ON n.id = t.evidence_id WHERE t.origin_id = e.id AND n.inspection_id = ${inspectionId}::uuid AND n.status <> 'WITHDRAWN')
  OFFSET 0`;
