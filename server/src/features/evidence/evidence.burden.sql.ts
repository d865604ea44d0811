import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { minutesVisibleTo } from './evidence.policy.ts';
import { whereVisible } from './evidence.sql.ts';

/** Time was spent on what was withdrawn too; a draft is not given to anybody yet. */
const given = (inspectionId: string, where: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT e.id AS evidence_id, e.agency_id, e.minutes, ARRAY(SELECT ec.criterion_id FROM evidence_criterion ec WHERE ec.evidence_id = e.id) AS criterion_ids
  FROM evidence e WHERE e.inspection_id = ${inspectionId}::uuid AND e.status <> 'DRAFT' AND ${where}`;

/** The ledger's part from evidence: what was given and how long it took. */
export const evidenceBurdenPart = {
  /** Pieces whose minutes this reader may see. */
  given: (seen: SeenInspection): Prisma.Sql => given(seen.record.id, whereVisible(minutesVisibleTo(seen))),
  /** Of everybody: for sums that name neither piece nor agency. */
  unsafeGivenForSums: (inspectionId: string): Prisma.Sql => given(inspectionId, Prisma.sql`true`),
} as const;
