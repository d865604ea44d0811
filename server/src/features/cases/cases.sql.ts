import { Prisma } from '../../platform/database.ts';
import type { CaseClause, PlaceClause, RevisionClause, ViewClause, Visible } from './cases.policy.ts';

const none = Prisma.sql`false`;
const any = (parts: readonly Prisma.Sql[]): Prisma.Sql => (parts.length === 0 ? none : Prisma.sql`(${Prisma.join([...parts], ' OR ')})`);
const all = (parts: readonly Prisma.Sql[]): Prisma.Sql => Prisma.sql`(${Prisma.join([Prisma.sql`true`, ...parts], ' AND ')})`;

/** Whether the views of `tracked_case c` lie open to the agency of this `case_view`, and its own to the others. */
const isOpen = (view: Prisma.Sql): Prisma.Sql => Prisma.sql`(c.released_at IS NOT NULL AND ${view}.removed_at IS NULL AND (NOT ${view}.is_late OR ${view}.state = 'SUBMITTED'))`;
const party = (agencyId: string, where: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (SELECT FROM case_view party WHERE party.case_id = c.id AND party.agency_id = ${agencyId}::uuid AND ${where})`;
const own = (agencyId: string | undefined): Prisma.Sql[] => (agencyId === undefined ? [] : [Prisma.sql`v.agency_id = ${agencyId}::uuid`]);

const caseClause = ({ partyId }: CaseClause): Prisma.Sql => (partyId === undefined ? Prisma.sql`true` : party(partyId, Prisma.sql`true`));
const placeClause = ({ standingId, agencyId }: PlaceClause): Prisma.Sql => all([...own(agencyId), ...(standingId === undefined ? [] : [party(standingId, Prisma.sql`party.removed_at IS NULL`)])]);
const viewClause = ({ agencyId, isSubmitted, openTo }: ViewClause, saved: Prisma.Sql = Prisma.sql`v`): Prisma.Sql =>
  all([
    ...own(agencyId),
    ...(isSubmitted ? [Prisma.sql`${saved}.state = 'SUBMITTED'`] : []),
    ...(openTo === undefined ? [] : [isOpen(Prisma.sql`v`), party(openTo, isOpen(Prisma.sql`party`))]),
  ]);

const revisionClause = (clause: RevisionClause): Prisma.Sql => all([viewClause(clause, Prisma.sql`r`), ...(clause.isStanding ? [Prisma.sql`r.version = v.version`] : [])]);

/** The policy's alternatives as a condition on `tracked_case c`; no alternative is no row. */
export const whereCase = ({ cases }: Visible): Prisma.Sql => any(cases.map(caseClause));
/** The same on `case_view v` of `tracked_case c`: which agencies' places there are to be known of. */
export const wherePlace = ({ places }: Visible): Prisma.Sql => any(places.map(placeClause));
/** The same: which views may be read. */
export const whereView = ({ views }: Visible): Prisma.Sql => any(views.map((clause) => viewClause(clause)));
/** The same, of `case_view_revision r` of that view. */
export const whereRevision = ({ revisions }: Visible): Prisma.Sql => any(revisions.map(revisionClause));
/** Whether what stands beside the open views of `tracked_case c` may be read: additions, contradictions and the joint page. */
export const whereTogether = ({ cases }: Visible): Prisma.Sql =>
  any(cases.map(({ partyId }) => all([Prisma.sql`c.released_at IS NOT NULL`, ...(partyId === undefined ? [] : [party(partyId, isOpen(Prisma.sql`party`))])])));

const agencies = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`ARRAY(SELECT v.agency_id FROM case_view v JOIN agency a ON a.id = v.agency_id WHERE v.case_id = c.id AND ${where} ORDER BY a.kind, a.name, a.id)::text[]`;
/** A `CaseRecord` of `tracked_case c`. */
export const caseColumns = Prisma.sql`
  c.id, c.inspection_id AS "inspectionId", c.reference, c.opened_by_id AS "openedById", c.created_at AS "createdAt", c.released_at AS "releasedAt",
  c.released_by_id AS "releasedById", c.release_reason AS "releaseReason", c.page_version AS "pageVersion", c.version,
  c.withdrawn_at AS "withdrawnAt", c.withdrawn_by_id AS "withdrawnById", c.withdrawn_reason AS "withdrawnReason",
  ${agencies(Prisma.sql`v.removed_at IS NULL`)} AS "agencyIds", ${agencies(Prisma.sql`v.removed_at IS NOT NULL`)} AS "formerIds", ${agencies(isOpen(Prisma.sql`v`))} AS "openIds",
  ARRAY(SELECT cc.criterion_id FROM case_criterion cc JOIN criterion k ON k.id = cc.criterion_id WHERE cc.case_id = c.id ORDER BY k.position)::text[] AS "criterionIds",
  ARRAY(SELECT s.agency_id FROM case_sign_off s WHERE s.case_id = c.id AND s.undone_at IS NULL)::text[] AS "signedIds"`;
