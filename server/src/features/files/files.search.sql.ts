import { Prisma } from '../../platform/database.ts';
import { visibleEvidence } from '../evidence/index.ts';
import type { SeenInspection } from '../inspections/index.ts';

/** What of files is found: the words of those that are attached to evidence this reader may see and that may be opened. */
export const filesSearchPart = {
  type: 'FILE',
  query: (seen: SeenInspection): Prisma.Sql => Prisma.sql`
    SELECT ef.id, e.id AS within_id, ef.name AS title, et.text, 'FILE'::text AS kind, e.status::text AS status, e.is_distressing, ARRAY[e.agency_id] AS agency_ids,
      ARRAY(SELECT ec.criterion_id FROM evidence_criterion ec WHERE ec.evidence_id = e.id ORDER BY ec.criterion_id) AS criterion_ids,
      e.period_from, e.period_to, ef.created_at AS at, ts_rank(et.search, asked.query) AS rank
    FROM (${visibleEvidence(seen)} OFFSET 0) AS e JOIN evidence_file ef ON ef.evidence_id = e.id JOIN evidence_file_text et ON et.file_id = ef.id, asked
    WHERE ef.status = 'ATTACHED' AND ef.scan IN ('NOT_SCANNED', 'CLEAN') AND et.search @@ asked.query`,
} as const;
