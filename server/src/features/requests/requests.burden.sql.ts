import { awaitedStates } from '@joint/shared';
import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { today } from './calendar.ts';
import { visibleTo } from './requests.policy.ts';
import { isLate, whereVisible } from './requests.sql.ts';

/** What was sent; a draft has asked nobody yet. */
const asked = (inspectionId: string, where: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT a.id AS request_id, a.agency_id, r.title, r.sent_at, a.state::text AS state, a.state = ANY(${[...awaitedStates]}::"RequestState"[]) AS is_open, ${isLate(today())} AS is_overdue
  FROM requested_agency a JOIN evidence_request r ON r.id = a.request_id
  WHERE a.inspection_id = ${inspectionId}::uuid AND r.sent_at IS NOT NULL AND ${where}`;

/** The ledger's part from requests: what agencies were asked, and which evidence answers it. */
export const requestsBurdenPart = {
  /** Requests this reader may see. */
  asked: (seen: SeenInspection): Prisma.Sql => asked(seen.record.id, whereVisible(visibleTo(seen))),
  /** Of everybody: for sums that name neither request nor agency. */
  unsafeAskedForSums: (inspectionId: string): Prisma.Sql => asked(inspectionId, Prisma.sql`true`),
  /** Pairs of request and evidence; whoever joins them has both from above. */
  answers: Prisma.sql`SELECT ra.requested_agency_id AS request_id, ra.evidence_id FROM request_answer ra`,
} as const;
