import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { visibleTo } from './evidence.policy.ts';
import { whereVisible } from './evidence.sql.ts';

/** The matrix's part from evidence: pieces that this reader may see, submitted ones as `sent`, drafts (their own agency's alone) as `drafts`. */
export const evidenceMatrixPart = {
  measures: ['sent', 'drafts'],
  query: (seen: SeenInspection): Prisma.Sql => Prisma.sql`
    SELECT e.agency_id, ec.criterion_id, CASE e.status WHEN 'SUBMITTED' THEN 'sent' ELSE 'drafts' END AS measure, count(*)::int AS count
    FROM evidence e JOIN evidence_criterion ec ON ec.evidence_id = e.id
    WHERE e.inspection_id = ${seen.record.id}::uuid AND e.status <> 'WITHDRAWN' AND ${whereVisible(visibleTo(seen))}
    GROUP BY e.agency_id, ec.criterion_id, measure`,
} as const;
