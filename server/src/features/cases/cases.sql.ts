import { Prisma } from '../../platform/database.ts';
import type { CaseClause, ViewClause, Visible } from './cases.policy.ts';

const none = Prisma.sql`false`;
const any = (parts: readonly Prisma.Sql[]): Prisma.Sql => (parts.length === 0 ? none : Prisma.sql`(${Prisma.join([...parts], ' OR ')})`);
const all = (parts: readonly Prisma.Sql[]): Prisma.Sql => Prisma.sql`(${Prisma.join([Prisma.sql`true`, ...parts], ' AND ')})`;

const named = ({ partyId }: CaseClause): Prisma.Sql[] => (partyId === undefined ? [] : [Prisma.sql`EXISTS (SELECT FROM case_view party WHERE party.case_id = c.id AND party.agency_id = ${partyId}::uuid)`]);

const viewClause = (clause: ViewClause): Prisma.Sql =>
  all([
    ...named(clause),
    ...(clause.agencyId === undefined ? [] : [Prisma.sql`v.agency_id = ${clause.agencyId}::uuid`]),
    ...(clause.isSubmitted ? [Prisma.sql`v.state = 'SUBMITTED'`] : []),
    ...(clause.isReleased ? [Prisma.sql`c.released_at IS NOT NULL`] : []),
  ]);

/** The policy's alternatives as a condition on `tracked_case c`; no alternative is no row. */
export const whereCase = ({ cases }: Visible): Prisma.Sql => any(cases.map((clause) => all(named(clause))));
/** The same on `case_view v` of `tracked_case c`. */
export const whereView = ({ views }: Visible): Prisma.Sql => any(views.map(viewClause));
