import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { visibleTo, type Visible } from './cases.policy.ts';
import { whereCase, wherePlace, whereTogether, whereView } from './cases.sql.ts';

/** A case's words for one reader: the views that they may read, and what stands beside the open ones where those are open to them. */
const readable = (visible: Visible): Prisma.Sql => Prisma.sql`concat_ws(' ',
  (SELECT string_agg(concat_ws(' ', v.knew, v.did, v.lived), ' ' ORDER BY v.agency_id) FROM case_view v WHERE v.case_id = c.id AND ${whereView(visible)}),
  CASE WHEN ${whereTogether(visible)} THEN concat_ws(' ',
    (SELECT string_agg(a.text, ' ' ORDER BY a.created_at, a.id) FROM case_addition a WHERE a.case_id = c.id),
    (SELECT string_agg(concat_ws(' ', m.note, m.resolution), ' ' ORDER BY m.marked_at, m.id) FROM case_contradiction m WHERE m.case_id = c.id),
    (SELECT string_agg(j.text, ' ' ORDER BY j.question) FROM joint_answer j WHERE j.case_id = c.id)) END)`;
const casesOf = (seen: SeenInspection, visible: Visible): Prisma.Sql => Prisma.sql`
  (SELECT found.*, to_tsvector('english', found.reference || ' ' || found.text) AS search
   FROM (SELECT c.*, ${readable(visible)} AS text, ARRAY(SELECT v.agency_id FROM case_view v WHERE v.case_id = c.id AND ${wherePlace(visible)} ORDER BY v.agency_id) AS met FROM tracked_case c WHERE c.inspection_id = ${seen.record.id}::uuid AND ${whereCase(visible)} OFFSET 0) AS found) AS k`;

/** What of case tracking is found: cases that this reader may see, by reference and by the words in them that they may read. */
export const casesSearchPart = {
  type: 'CASE',
  query(seen: SeenInspection): Prisma.Sql | null {
    const visible = visibleTo(seen);
    return visible.cases.length === 0 ? null : Prisma.sql`
      SELECT k.id, NULL::uuid AS within_id, k.reference AS title, k.text, 'CASE'::text AS kind, NULL::text AS status, false AS is_distressing,
        k.met AS agency_ids,
        ARRAY(SELECT kc.criterion_id FROM case_criterion kc WHERE kc.case_id = k.id ORDER BY kc.criterion_id) AS criterion_ids,
        NULL::date AS period_from, NULL::date AS period_to, coalesce(k.released_at, k.created_at) AS at, ts_rank(k.search, asked.query) AS rank
      FROM ${casesOf(seen, visible)}, asked WHERE k.search @@ asked.query`;
  },
  words(seen: SeenInspection): Prisma.Sql | null {
    const visible = visibleTo(seen);
    return visible.cases.length === 0 ? null : Prisma.sql`SELECT k.search AS words FROM ${casesOf(seen, visible)}`;
  },
} as const;
