import { Prisma } from '../../platform/database.ts';
import type { EvidenceClause } from './evidence.policy.ts';

/** The policy's alternatives as a condition on `evidence e`; no alternative is no row. */
export function whereVisible(clauses: readonly EvidenceClause[]): Prisma.Sql {
  if (clauses.length === 0) return Prisma.sql`false`;
  return Prisma.sql`(${Prisma.join(clauses.map(toSql), ' OR ')})`;
}

function toSql({ statuses, visibilities, agencyId, authorId }: EvidenceClause): Prisma.Sql {
  const parts = [Prisma.sql`e.status = ANY(${[...statuses]}::"EvidenceStatus"[])`];
  if (visibilities) parts.push(Prisma.sql`e.visibility = ANY(${[...visibilities]}::"EvidenceVisibility"[])`);
  if (agencyId !== undefined) parts.push(Prisma.sql`e.agency_id = ${agencyId}::uuid`);
  if (authorId !== undefined) parts.push(Prisma.sql`e.author_id = ${authorId}::uuid`);
  return Prisma.sql`(${Prisma.join(parts, ' AND ')})`;
}

export interface EvidenceQuery {
  readonly inspectionId: string;
  readonly visible: readonly EvidenceClause[];
  readonly criterionId?: string | null | undefined;
  readonly agencyId?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly status?: string | null | undefined;
  readonly search?: string | null | undefined;
}

/** What a list's filter and the reader's rights ask together. */
export function whereEvidence({ inspectionId, visible, criterionId, agencyId, kind, status, search }: EvidenceQuery): Prisma.Sql {
  const parts = [Prisma.sql`e.inspection_id = ${inspectionId}::uuid`, whereVisible(visible)];
  if (criterionId) parts.push(Prisma.sql`EXISTS (SELECT FROM evidence_criterion ec WHERE ec.evidence_id = e.id AND ec.criterion_id = ${criterionId}::uuid)`);
  if (agencyId) parts.push(Prisma.sql`e.agency_id = ${agencyId}::uuid`);
  if (kind) parts.push(Prisma.sql`e.kind = ${kind}::"EvidenceKind"`);
  if (status) parts.push(Prisma.sql`e.status = ${status}::"EvidenceStatus"`);
  if (search) parts.push(Prisma.sql`(e.search @@ websearch_to_tsquery('english', ${withoutRepeatedNot(search)}) OR e.title ILIKE ${`%${escapeLike(search)}%`})`);
  return Prisma.join(parts, ' AND ');
}

/** What a text is about, as a query that any one of its words answers. */
export const anyWordOf = (text: string): Prisma.Sql =>
  Prisma.sql`(SELECT to_tsquery('english', string_agg(quote_literal(lexeme), ' | ')) FROM unnest(to_tsvector('english', ${text})))`;

/** A dash before a word says “not”; PostgreSQL fails on some thirty of them with no word between. */
const withoutRepeatedNot = (text: string): string => text.replace(/-[^\p{L}\p{N}"]*(?=-)/gu, '');

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
