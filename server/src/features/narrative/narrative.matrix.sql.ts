import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { canRead } from './narrative.policy.ts';

/**
 * The matrix's part from the narrative: distinct standing pieces that a criterion's section cites, as `cited`, and those that support a statement, as
 * `supporting`. Whoever reads the narrative knows whose evidence it stands on; whoever does not is told nothing.
 */
export const narrativeMatrixPart = {
  measures: ['cited', 'supporting'],
  query: (seen: SeenInspection): Prisma.Sql | null => (canRead(seen) ? Prisma.sql`
    SELECT e.agency_id, s.criterion_id, m.measure, count(DISTINCT c.evidence_id)::int AS count
    FROM narrative_section s JOIN citation c ON c.section_id = s.id JOIN evidence e ON e.id = c.evidence_id CROSS JOIN (VALUES ('cited'), ('supporting')) AS m (measure)
    WHERE s.inspection_id = ${seen.record.id}::uuid AND e.status = 'SUBMITTED' AND (m.measure = 'cited' OR c.stance = 'SUPPORTS')
    GROUP BY e.agency_id, s.criterion_id, m.measure` : null),
} as const;
