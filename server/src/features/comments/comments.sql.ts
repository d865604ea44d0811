import { Prisma } from '../../platform/database.ts';
import type { ThreadClause } from './comments.policy.ts';

/** The policy's alternatives as a condition on `comment_thread h`; no alternative is no row. */
export function whereVisible(clauses: readonly ThreadClause[]): Prisma.Sql {
  if (clauses.length === 0) return Prisma.sql`false`;
  return Prisma.sql`(${Prisma.join(clauses.map(toSql), ' OR ')})`;
}

function toSql({ side, agencyId, isReleased }: ThreadClause): Prisma.Sql {
  const parts = [side === 'INSPECTORS' ? Prisma.sql`h.agency_id IS NULL` : Prisma.sql`h.agency_id IS NOT NULL`];
  if (agencyId !== undefined) parts.push(Prisma.sql`h.agency_id = ${agencyId}::uuid`);
  if (isReleased) parts.push(Prisma.sql`h.released_at IS NOT NULL`);
  return Prisma.sql`(${Prisma.join(parts, ' AND ')})`;
}
