import type { JointQuestion } from '@joint/shared';
import { Prisma, type Database } from '../../platform/database.ts';
import type { Visible } from './cases.policy.ts';
import { whereRevision } from './cases.sql.ts';

/** Whose earlier versions are read: an agency's view, or an answer of the joint page since a time, null for ever. */
export type HistoryOf =
  | { readonly caseId: string; readonly agencyId: string; readonly visible: Visible }
  | { readonly caseId: string; readonly question: JointQuestion; readonly since: Date | null };

/** A text as it was once saved; a view has three, an answer one. */
export interface CaseRevisionRecord {
  readonly version: number;
  readonly isDraft: boolean;
  readonly savedById: string;
  readonly savedAt: Date;
  readonly texts: readonly string[];
}

/** All versions as `r`, each with whether this reader may have it. */
const versions = (of: HistoryOf): Prisma.Sql =>
  'agencyId' in of
    ? Prisma.sql`
      (SELECT r.version, r.state = 'DRAFT' AS is_draft, r.saved_by_id, r.saved_at, json_build_array(r.knew, r.did, r.lived) AS texts, ${whereRevision(of.visible)} AS readable
       FROM case_view_revision r JOIN case_view v ON v.case_id = r.case_id AND v.agency_id = r.agency_id JOIN tracked_case c ON c.id = r.case_id
       WHERE r.case_id = ${of.caseId}::uuid AND r.agency_id = ${of.agencyId}::uuid) r`
    : Prisma.sql`
      (SELECT r.version, false AS is_draft, r.saved_by_id, r.saved_at, json_build_array(r.text) AS texts,
         ${of.since}::timestamptz IS NULL OR COALESCE(lead(r.saved_at) OVER (ORDER BY r.version) > ${of.since}::timestamptz, true) AS readable
       FROM joint_answer_revision r WHERE r.case_id = ${of.caseId}::uuid AND r.question = ${of.question}::"JointQuestion") r`;

/** Earlier versions; words that are not a reader's never leave the database for them. */
export function createCaseHistoryStore({ prisma }: Database) {
  return {
    /** Newest first, from this version down. */
    page: (of: HistoryOf, upTo: number, size: number): Promise<CaseRevisionRecord[]> => prisma.$queryRaw`
      SELECT r.version, r.is_draft AS "isDraft", r.saved_by_id AS "savedById", r.saved_at AS "savedAt", r.texts FROM ${versions(of)} WHERE r.readable AND r.version <= ${upTo} ORDER BY r.version DESC LIMIT ${size}`,
    /** How many the reader may have, and how many older ones they may not; whether newer ones are there is not told. */
    async count(of: HistoryOf): Promise<{ seen: number; hidden: number }> {
      const [row] = await prisma.$queryRaw<{ seen: number; hidden: number }[]>`
        SELECT (count(*) FILTER (WHERE r.readable))::int AS seen, (count(*) FILTER (WHERE NOT r.readable AND r.version < r.latest))::int AS hidden
        FROM (SELECT r.*, max(r.version) FILTER (WHERE r.readable) OVER () AS latest FROM ${versions(of)}) r`;
      return row ?? { seen: 0, hidden: 0 };
    },
    /** When the joint page was opened to an agency that was asked later; null for the others. */
    async openSince(caseId: string, agencyId: string): Promise<Date | null> {
      return (await prisma.caseView.findFirst({ where: { caseId, agencyId, isLate: true }, select: { submittedAt: true } }))?.submittedAt ?? null;
    },
  };
}
export type CaseHistoryStore = ReturnType<typeof createCaseHistoryStore>;
