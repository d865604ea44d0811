import { Prisma } from '../../platform/database.ts';
import { visibleEvidence } from '../evidence/index.ts';
import type { SeenInspection } from '../inspections/index.ts';

const latestTables = (seen: SeenInspection): Prisma.Sql =>
  Prisma.sql`(${visibleEvidence(seen)} OFFSET 0) AS e JOIN dataset d ON d.evidence_id = e.id AND d.replaced_phase IS NULL JOIN dataset_text dt ON dt.dataset_id = d.id`;

/** What of tables is found: the latest of each piece of evidence that this reader may see, by its columns' names and the texts of its cells. */
export const datasetsSearchPart = {
  type: 'TABLE',
  query: (seen: SeenInspection): Prisma.Sql => Prisma.sql`
    SELECT d.id, e.id AS within_id, e.title, dt.text, 'TABLE'::text AS kind, e.status::text AS status, e.is_distressing, ARRAY[e.agency_id] AS agency_ids,
      ARRAY(SELECT ec.criterion_id FROM evidence_criterion ec WHERE ec.evidence_id = e.id ORDER BY ec.criterion_id) AS criterion_ids,
      e.period_from, e.period_to, d.imported_at AS at, ts_rank(dt.search, asked.query) AS rank
    FROM ${latestTables(seen)}, asked WHERE dt.search @@ asked.query`,
  words: (seen: SeenInspection): Prisma.Sql => Prisma.sql`SELECT dt.search AS words FROM ${latestTables(seen)}`,
} as const;
