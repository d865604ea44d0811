import { allows, isAgencyStaff, isInspector, type Audience, type EvidenceStatus, type EvidenceVisibility, type Phase } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** What the rules ask of a piece of evidence. */
export interface EvidenceFacts {
  readonly agencyId: string;
  readonly authorId: string;
  readonly status: EvidenceStatus;
  readonly visibility: EvidenceVisibility;
}

/** One way to be allowed to see: all that it names must match. */
export interface EvidenceClause {
  readonly statuses: readonly EvidenceStatus[];
  readonly visibilities?: readonly EvidenceVisibility[];
  readonly agencyId?: string;
  readonly authorId?: string;
}

const given = ['SUBMITTED', 'WITHDRAWN'] as const;

/**
 * The evidence of an inspection that a person may see, as alternatives; none means nothing. The store turns it into SQL, so that lists
 * and single looks follow the same rule.
 */
export function visibleTo(access: Access): readonly EvidenceClause[] {
  if (!can(access, 'evidence:view')) return [];
  const { viewer, role } = access;
  const shared: EvidenceClause = { statuses: given, visibilities: ['ALL_AGENCIES'] };
  const ownAgency: EvidenceClause[] = [
    { statuses: ['DRAFT'], agencyId: viewer.agencyId },
    { statuses: given, visibilities: ['OWN_AGENCY_AND_INSPECTORS', 'ALL_AGENCIES'], agencyId: viewer.agencyId },
  ];
  if (isInspector(role)) return [{ statuses: given }, { statuses: ['DRAFT'], agencyId: viewer.agencyId }];
  if (isAgencyStaff(role)) return [shared, ...ownAgency, { statuses: given, visibilities: ['INSPECTORS_ONLY'], authorId: viewer.userId }];
  return [shared];
}

const matches = (clause: EvidenceClause, facts: EvidenceFacts): boolean =>
  clause.statuses.includes(facts.status) &&
  (clause.visibilities?.includes(facts.visibility) ?? true) &&
  (clause.agencyId ?? facts.agencyId) === facts.agencyId &&
  (clause.authorId ?? facts.authorId) === facts.authorId;

export const canSee = (access: Access, facts: EvidenceFacts): boolean => visibleTo(access).some((clause) => matches(clause, facts));

/** Who may be told of a piece of evidence now: the same rule as `visibleTo`, seen from the record. */
export function audienceOf({ agencyId, authorId, status, visibility }: EvidenceFacts, phase: Phase): Audience[] {
  if (status === 'DRAFT') return [`agency:${agencyId}`];
  if (visibility === 'INSPECTORS_ONLY') return ['inspectors', `user:${authorId}`];
  if (visibility === 'OWN_AGENCY_AND_INSPECTORS') return ['inspectors', `agency:${agencyId}`];
  return ['inspectors', 'agencies', 'observers', ...(allows('evidence:view', 'BOARD_MEMBER', phase) ? (['board'] as const) : [])];
}

const isOwn = ({ viewer }: Access, { agencyId }: EvidenceFacts): boolean => agencyId === viewer.agencyId;

/** Someone may change what their own agency gave, and only while it stands. */
export function canRevise(access: Access, facts: EvidenceFacts): boolean {
  return can(access, 'evidence:revise') && isOwn(access, facts) && canSee(access, facts) && facts.status !== 'WITHDRAWN';
}
export function canWithdraw(access: Access, facts: EvidenceFacts): boolean {
  return can(access, 'evidence:withdraw') && isOwn(access, facts) && canSee(access, facts) && facts.status === 'SUBMITTED';
}
/** How long it took is between the agency and the inspectors, who are to weigh what they ask: of what each of them may see. */
export function minutesVisibleTo(access: Access): readonly EvidenceClause[] {
  if (isInspector(access.role)) return visibleTo(access);
  return isAgencyStaff(access.role) ? visibleTo(access).map((clause) => ({ ...clause, agencyId: access.viewer.agencyId })) : [];
}
export const canSeeMinutes = (access: Access, facts: EvidenceFacts): boolean => minutesVisibleTo(access).some((clause) => matches(clause, facts));
/** Writers of the narrative cite what stands and what they may see. */
export function canCite(access: Access, facts: EvidenceFacts): boolean {
  return can(access, 'narrative:write') && facts.status === 'SUBMITTED' && canSee(access, facts);
}
/** A coordinator of the agency submits what was handed in, or gives it back. */
export function canRelease(access: Access, facts: EvidenceFacts & { readonly isHandedIn: boolean }): boolean {
  return can(access, 'evidence:release') && isOwn(access, facts) && canSee(access, facts) && facts.status === 'DRAFT' && facts.isHandedIn;
}

/** What these people submit waits for a coordinator where their agency wants that: coordinators and inspectors submit by themselves. */
export const goesThroughCoordinator = ({ role }: Access): boolean => role === 'CONTRIBUTOR';
/** Only these have an agency whose submissions could go through a coordinator. */
export const contributesForAgency = ({ role }: Access): boolean => isAgencyStaff(role);
