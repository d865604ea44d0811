import type { RequestState } from '@joint/shared';
import { awaitedStates } from '@joint/shared';
import { Prisma } from '../../platform/database.ts';
import type { RequestClause } from './requests.policy.ts';

/** The policy's alternatives as a condition on `requested_agency a` and its `evidence_request r`; no alternative is no row. */
export function whereVisible(clauses: readonly RequestClause[]): Prisma.Sql {
  if (clauses.length === 0) return Prisma.sql`false`;
  return Prisma.sql`(${Prisma.join(clauses.map(toSql), ' OR ')})`;
}

function toSql({ agencyId, isSent }: RequestClause): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (agencyId !== undefined) parts.push(Prisma.sql`a.agency_id = ${agencyId}::uuid`);
  if (isSent) parts.push(Prisma.sql`r.sent_at IS NOT NULL`);
  return Prisma.sql`(${Prisma.join(parts, ' AND ')})`;
}

export interface RequestQuery {
  readonly inspectionId: string;
  readonly visible: readonly RequestClause[];
  readonly agencyId?: string | null | undefined;
  readonly criterionId?: string | null | undefined;
  readonly states?: readonly RequestState[] | null | undefined;
  readonly askedById?: string | null | undefined;
  /** Given to this person; with `orToNobody`, also what was given to nobody yet. */
  readonly assigneeId?: string | null | undefined;
  readonly orToNobody?: boolean;
  /** Only what was due before this day, `YYYY-MM-DD`, and is still awaited. */
  readonly overdueOn?: string | null | undefined;
}

const inStates = (states: readonly RequestState[]): Prisma.Sql => Prisma.sql`a.state = ANY(${[...states]}::"RequestState"[])`;
export const isLate = (today: string): Prisma.Sql => Prisma.sql`(${inStates(awaitedStates)} AND r.due_on < ${today}::date)`;

/** What a list's filter and the reader's rights ask together. */
export function whereRequest({ inspectionId, visible, agencyId, criterionId, states, askedById, assigneeId, orToNobody, overdueOn }: RequestQuery): Prisma.Sql {
  const parts = [Prisma.sql`a.inspection_id = ${inspectionId}::uuid`, whereVisible(visible)];
  if (agencyId) parts.push(Prisma.sql`a.agency_id = ${agencyId}::uuid`);
  if (criterionId) parts.push(Prisma.sql`EXISTS (SELECT FROM request_criterion rc WHERE rc.request_id = r.id AND rc.criterion_id = ${criterionId}::uuid)`);
  if (states) parts.push(inStates(states));
  if (askedById) parts.push(Prisma.sql`r.asked_by_id = ${askedById}::uuid`);
  if (assigneeId) parts.push(orToNobody ? Prisma.sql`(a.assignee_id = ${assigneeId}::uuid OR a.assignee_id IS NULL)` : Prisma.sql`a.assignee_id = ${assigneeId}::uuid`);
  if (overdueOn) parts.push(isLate(overdueOn));
  return Prisma.join(parts, ' AND ');
}
