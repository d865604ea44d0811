import { isAgencyStaff, isClosed, isInspector, requestTransitions, type Audience, type RequestState, type RequestTransition } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** What the rules ask of a request. */
export interface RequestFacts {
  /** The agency asked. */
  readonly agencyId: string;
  readonly state: RequestState;
  /** It was sent once; a draft that was cancelled never was. */
  readonly isSent: boolean;
}

/** One way to be allowed to see: all that it names must match. */
export interface RequestClause {
  readonly agencyId?: string;
  readonly isSent?: true;
}

/**
 * The requests of an inspection that a person may see, as alternatives; none means nothing. The store turns it into SQL, so that lists and
 * single looks follow the same rule.
 */
export function visibleTo(access: Access): readonly RequestClause[] {
  if (!can(access, 'request:view')) return [];
  if (isInspector(access.role)) return [{}];
  return isAgencyStaff(access.role) ? [{ agencyId: access.viewer.agencyId, isSent: true }] : [];
}

const matches = (clause: RequestClause, facts: RequestFacts): boolean => (clause.agencyId ?? facts.agencyId) === facts.agencyId && (clause.isSent ?? facts.isSent) === facts.isSent;

export const canSee = (access: Access, facts: RequestFacts): boolean => visibleTo(access).some((clause) => matches(clause, facts));

/** Who may be told of a request now: the same rule as `visibleTo`, seen from the record. */
export const audienceOf = ({ agencyId, isSent }: RequestFacts): Audience[] => (isSent ? ['inspectors', `agency:${agencyId}`] : ['inspectors']);

const isOnSide = ({ viewer, role }: Access, { side }: RequestTransition, { agencyId }: RequestFacts): boolean =>
  side === 'asker' ? isInspector(role) : isAgencyStaff(role) && viewer.agencyId === agencyId;

/** Whether this person could make the move in some phase: the agency asked answers, inspectors ask and decide. */
export const isTheirs = (access: Access, transition: RequestTransition, facts: RequestFacts): boolean => isOnSide(access, transition, facts) && canSee(access, facts);

/** The rows of the table that are open to this person now. */
export const movesOf = (access: Access, facts: RequestFacts): readonly RequestTransition[] =>
  requestTransitions.filter((transition) => transition.from.includes(facts.state) && isTheirs(access, transition, facts) && can(access, transition.permission));

export const canRevise = (access: Access, facts: RequestFacts): boolean => facts.state === 'DRAFT' && canSee(access, facts) && can(access, 'request:prepare');

/** Staff of the agency asked attach what answers, until the answer is accepted. */
export const canAttach = (access: Access, facts: RequestFacts): boolean =>
  !['DRAFT', 'ANSWERED', 'ACCEPTED', 'CANCELLED'].includes(facts.state) && isAgencyStaff(access.role) && access.viewer.agencyId === facts.agencyId && canSee(access, facts) && can(access, 'request:answer');

/** The agency asked, from the inside: its own staff, who give it to a colleague and comment among themselves. */
export const isInside = (access: Access, facts: RequestFacts): boolean => isAgencyStaff(access.role) && access.viewer.agencyId === facts.agencyId && canSee(access, facts);
export const canAssign = (access: Access, facts: RequestFacts): boolean => isInside(access, facts) && can(access, 'request:assign') && !isClosed(facts.state);
export const canComment = (access: Access, facts: RequestFacts): boolean => isInside(access, facts) && can(access, 'request:comment');

/** Who may be told of what happens inside the agency asked. */
export const insideAudienceOf = ({ agencyId, isSent }: RequestFacts): Audience[] => (isSent ? [`agency:${agencyId}`] : []);

/** Which other agencies were asked the same: inspectors know, agencies where inspectors chose so. */
export const seesOthersAsked = ({ role }: Access, { othersShown }: { readonly othersShown: boolean }): boolean => isInspector(role) || othersShown;
