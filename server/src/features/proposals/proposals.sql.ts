import { Prisma } from '../../platform/database.ts';
import type { ProposalClause } from './proposals.policy.ts';

/** The policy's alternatives as a condition on `wording_proposal p`; no alternative is no row. */
export function whereVisible(clauses: readonly ProposalClause[]): Prisma.Sql {
  if (clauses.length === 0) return Prisma.sql`false`;
  return Prisma.sql`(${Prisma.join(clauses.map(({ agencyId }) => (agencyId === undefined ? Prisma.sql`true` : Prisma.sql`p.agency_id = ${agencyId}::uuid`)), ' OR ')})`;
}
