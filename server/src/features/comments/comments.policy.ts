import { agencyRoles, allows, isAgencyStaff, isInspector, type Audience, type Phase } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** What the rules ask of a thread: whose it is, and whether the other side was let in. */
export interface ThreadFacts {
  /** The agency inside which it is; null for the inspectors' own. */
  readonly agencyId: string | null;
  readonly isReleased: boolean;
}
/** One way to be allowed to see: all that it names must match. */
export interface ThreadClause {
  readonly side: 'INSPECTORS' | 'AGENCY';
  readonly agencyId?: string;
  readonly isReleased?: true;
}

/** The threads of an inspection that a person may see, as alternatives; none means nothing. The store turns it into SQL. */
export function visibleTo(access: Access): readonly ThreadClause[] {
  if (!can(access, 'comment:view')) return [];
  if (isInspector(access.role)) return [{ side: 'INSPECTORS' }, { side: 'AGENCY', isReleased: true }];
  return isAgencyStaff(access.role) ? [{ side: 'AGENCY', agencyId: access.viewer.agencyId }, { side: 'INSPECTORS', isReleased: true }] : [];
}

const matches = ({ side, agencyId, isReleased }: ThreadClause, facts: ThreadFacts): boolean =>
  (side === 'INSPECTORS') === (facts.agencyId === null) && (agencyId ?? facts.agencyId) === facts.agencyId && (!isReleased || facts.isReleased);

export const canSee = (access: Access, facts: ThreadFacts): boolean => visibleTo(access).some((clause) => matches(clause, facts));

/** Who may be told of a thread now: the same rule as `canSee`, seen from the record. Agencies are told in the phases in which they may look. */
export function audienceOf({ agencyId, isReleased }: ThreadFacts, phase: Phase): Audience[] {
  const agenciesLook = agencyRoles.some((role) => allows('comment:view', role, phase));
  const own: Audience[] = agencyId === null ? ['inspectors'] : agenciesLook ? [`agency:${agencyId}`] : [];
  const others: Audience[] = agencyId !== null ? ['inspectors'] : agenciesLook ? ['agencies'] : [];
  return isReleased ? [...own, ...others] : own;
}

/** The side on which a person talks: null for the inspectors, else their agency; undefined for whoever is on none. */
export function sideOf({ viewer, role }: Access): string | null | undefined {
  if (isInspector(role)) return null;
  return isAgencyStaff(role) ? viewer.agencyId : undefined;
}
export const isOwnSide = (access: Access, { agencyId }: Pick<ThreadFacts, 'agencyId'>): boolean => sideOf(access) === agencyId;

/** Whoever may see a thread may comment in it. */
export const canReply = (access: Access, facts: ThreadFacts): boolean => can(access, 'comment:write') && canSee(access, facts);
/** Only its own side settles a thread, and gives it to somebody. */
export const canSettle = (access: Access, facts: ThreadFacts): boolean => can(access, 'comment:write') && isOwnSide(access, facts);
export const canRelease = (access: Access, facts: ThreadFacts): boolean => can(access, 'comment:release') && isOwnSide(access, facts) && !facts.isReleased;
/** One's own words alone. */
export const canRevise = (access: Access, facts: ThreadFacts, comment: { readonly authorId: string; readonly removedAt: Date | null }): boolean =>
  canReply(access, facts) && comment.authorId === access.viewer.userId && comment.removedAt === null;
/** What somebody said before they changed it stays on their own side, whosever thread it is in. */
export const canSeeEarlier = (access: Access, writer: Pick<ThreadFacts, 'agencyId'>): boolean => isOwnSide(access, writer);
