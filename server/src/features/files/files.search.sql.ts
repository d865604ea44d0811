import { Prisma } from '../../platform/database.ts';
import { visibleEvidence } from '../evidence/index.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { ownAgencyOf } from './files.policy.ts';

/** Files attached to evidence that this reader may see, and that this reader may open, with their words. */
const openFiles = (seen: SeenInspection): Prisma.Sql => Prisma.sql`
  (${visibleEvidence(seen)} OFFSET 0) AS e JOIN evidence_file ef ON ef.evidence_id = e.id AND ef.status = 'ATTACHED' AND ef.scan IN ('NOT_SCANNED', 'CLEAN')
    AND (e.agency_id = ${ownAgencyOf(seen)}::uuid OR ef.text_status <> 'WAITING' AND NOT EXISTS (SELECT FROM evidence_file_finding f WHERE f.file_id = ef.id AND f.reason IS NULL))
  JOIN evidence_file_text et ON et.file_id = ef.id`;

/** What of files is found: the words of those that this reader may open. */
export const filesSearchPart = {
  type: 'FILE',
  query: (seen: SeenInspection): Prisma.Sql => Prisma.sql`
    SELECT ef.id, e.id AS within_id, ef.name AS title, et.text, 'FILE'::text AS kind, e.status::text AS status, e.is_distressing, ARRAY[e.agency_id] AS agency_ids,
      ARRAY(SELECT ec.criterion_id FROM evidence_criterion ec WHERE ec.evidence_id = e.id ORDER BY ec.criterion_id) AS criterion_ids,
      e.period_from, e.period_to, ef.created_at AS at, ts_rank(et.search, asked.query) AS rank
    FROM ${openFiles(seen)}, asked WHERE et.search @@ asked.query`,
  words: (seen: SeenInspection): Prisma.Sql => Prisma.sql`SELECT et.search AS words FROM ${openFiles(seen)}`,
} as const;
