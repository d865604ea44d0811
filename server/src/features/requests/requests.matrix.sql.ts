import { awaitedStates } from '@joint/shared';
import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { visibleTo } from './requests.policy.ts';
import { whereVisible } from './requests.sql.ts';

/** The matrix's part from requests: those this reader may see that were sent and not cancelled, as `asked`, and those the agency still owes an answer to, as `awaited`. */
export const requestsMatrixPart = {
  measures: ['asked', 'awaited'],
  query(seen: SeenInspection): Prisma.Sql | null {
    const visible = visibleTo(seen);
    return visible.length === 0 ? null : Prisma.sql`
      SELECT a.agency_id, rc.criterion_id, m.measure, count(*)::int AS count
      FROM requested_agency a JOIN evidence_request r ON r.id = a.request_id JOIN request_criterion rc ON rc.request_id = r.id CROSS JOIN (VALUES ('asked'), ('awaited')) AS m (measure)
      WHERE a.inspection_id = ${seen.record.id}::uuid AND ${whereVisible(visible)} AND r.sent_at IS NOT NULL AND a.state <> 'CANCELLED'
        AND (m.measure = 'asked' OR a.state = ANY(${[...awaitedStates]}::"RequestState"[]))
      GROUP BY a.agency_id, rc.criterion_id, m.measure`;
  },
} as const;
