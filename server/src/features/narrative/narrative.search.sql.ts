import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { canRead } from './narrative.policy.ts';

/** What of the narrative is found: its statements, in the phases where this reader may read them, with the agencies whose standing evidence supports each. */
export const narrativeSearchPart = {
  type: 'STATEMENT',
  query: (seen: SeenInspection): Prisma.Sql | null => (canRead(seen) ? Prisma.sql`
    SELECT t.id, t.section_id AS within_id, ''::text AS title, t.text, t.kind::text AS kind, NULL::text AS status, false AS is_distressing,
      ARRAY(SELECT DISTINCT e.agency_id FROM citation c JOIN evidence e ON e.id = c.evidence_id
            WHERE c.section_id = t.section_id AND c.statement_id = t.id AND c.stance = 'SUPPORTS' AND e.status = 'SUBMITTED') AS agency_ids,
      ARRAY[s.criterion_id] AS criterion_ids, NULL::date AS period_from, NULL::date AS period_to, t.updated_at AS at, ts_rank(t.search, asked.query) AS rank
    FROM narrative_section s JOIN statement t ON t.section_id = s.id, asked
    WHERE s.inspection_id = ${seen.record.id}::uuid AND t.search @@ asked.query` : null),
  words: (seen: SeenInspection): Prisma.Sql | null => (canRead(seen) ? Prisma.sql`
    SELECT t.search AS words FROM narrative_section s JOIN statement t ON t.section_id = s.id WHERE s.inspection_id = ${seen.record.id}::uuid` : null),
} as const;
