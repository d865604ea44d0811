import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { visibleTo } from './requests.policy.ts';
import { whereVisible } from './requests.sql.ts';

const words = Prisma.sql`to_tsvector('english', r.title || ' ' || r.question || ' ' || r.reason)`;

/** What of requests is found: those that this reader may see, by title, question and reason; as they stand with each agency asked. */
export const requestsSearchPart = {
  type: 'REQUEST',
  query(seen: SeenInspection): Prisma.Sql | null {
    const visible = visibleTo(seen);
    return visible.length === 0 ? null : Prisma.sql`
      SELECT a.id, NULL::uuid AS within_id, r.title, r.question || ' ' || r.reason AS text, a.state::text AS kind, NULL::text AS status, false AS is_distressing, ARRAY[a.agency_id] AS agency_ids,
        ARRAY(SELECT rc.criterion_id FROM request_criterion rc WHERE rc.request_id = r.id ORDER BY rc.criterion_id) AS criterion_ids,
        NULL::date AS period_from, NULL::date AS period_to, a.state_since AS at, ts_rank(${words}, asked.query) + CASE WHEN to_tsvector('english', r.title) @@ asked.query THEN 0.5 ELSE 0 END AS rank
      FROM requested_agency a JOIN evidence_request r ON r.id = a.request_id, asked
      WHERE a.inspection_id = ${seen.record.id}::uuid AND ${whereVisible(visible)} AND ${words} @@ asked.query`;
  },
  words(seen: SeenInspection): Prisma.Sql | null {
    const visible = visibleTo(seen);
    return visible.length === 0 ? null : Prisma.sql`
      SELECT ${words} AS words FROM requested_agency a JOIN evidence_request r ON r.id = a.request_id WHERE a.inspection_id = ${seen.record.id}::uuid AND ${whereVisible(visible)}`;
  },
} as const;
