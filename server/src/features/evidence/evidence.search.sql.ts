import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { visibleTo } from './evidence.policy.ts';
import { whereVisible } from './evidence.sql.ts';

/** The pieces of an inspection that this reader may see, as a query to search within: also for features above, whose things hang on a piece. */
export const visibleEvidence = (seen: SeenInspection): Prisma.Sql =>
  Prisma.sql`SELECT * FROM evidence e WHERE e.inspection_id = ${seen.record.id}::uuid AND ${whereVisible(visibleTo(seen))}`;

/**
 * What of evidence is found: pieces that this reader may see, by title and text; a word of the title weighs more. OFFSET 0 keeps the planner from asking the
 * index of words of all inspections, where a common word is in every piece there is.
 */
export const evidenceSearchPart = {
  type: 'EVIDENCE',
  query: (seen: SeenInspection): Prisma.Sql => Prisma.sql`
    SELECT e.id, NULL::uuid AS within_id, e.title, e.body AS text, e.kind::text AS kind, e.status::text AS status, e.is_distressing, ARRAY[e.agency_id] AS agency_ids,
      ARRAY(SELECT ec.criterion_id FROM evidence_criterion ec WHERE ec.evidence_id = e.id ORDER BY ec.criterion_id) AS criterion_ids,
      e.period_from, e.period_to, e.updated_at AS at,
      ts_rank(e.search, asked.query) + CASE WHEN to_tsvector('english', e.title) @@ asked.query THEN 0.5 ELSE 0 END AS rank
    FROM (${visibleEvidence(seen)} OFFSET 0) AS e, asked
    WHERE e.search @@ asked.query`,
  words: (seen: SeenInspection): Prisma.Sql => Prisma.sql`SELECT e.search AS words FROM (${visibleEvidence(seen)}) AS e`,
} as const;
