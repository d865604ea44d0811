import { isAgencyStaff, isInspector, type Audience, type CaseViewState } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** What the rules ask of a case. */
export interface CaseFacts {
  /** The agencies that write their view. */
  readonly agencyIds: readonly string[];
  /** The views lie open to one another. */
  readonly isReleased: boolean;
}
/** What the rules ask of one agency's view. */
export interface ViewFacts {
  readonly agencyId: string;
  readonly state: CaseViewState;
}

/** One way to be allowed to see a case: an agency that it must name; none for any case. */
export interface CaseClause {
  readonly partyId?: string;
}
/** One way to be allowed to read a view: all that it names must match. */
export interface ViewClause extends CaseClause {
  readonly agencyId?: string;
  readonly isSubmitted?: true;
  readonly isReleased?: true;
}
export interface Visible {
  readonly cases: readonly CaseClause[];
  readonly views: readonly ViewClause[];
}

/**
 * The cases of an inspection that a person may see, and the views in them that they may read, as alternatives; none means nothing. The store turns
 * them into SQL, so that words which are not a reader's never leave the database for them.
 */
export function visibleTo(access: Access): Visible {
  const partyId = access.viewer.agencyId;
  const own: ViewClause = { partyId, agencyId: partyId };
  if (!can(access, 'case:view')) return { cases: [], views: [] };
  if (isInspector(access.role)) return { cases: [{}], views: [{ isSubmitted: true }, own] };
  return isAgencyStaff(access.role) ? { cases: [{ partyId }], views: [own, { partyId, isSubmitted: true, isReleased: true }] } : { cases: [], views: [] };
}

const names = ({ partyId }: CaseClause, { agencyIds }: CaseFacts): boolean => partyId === undefined || agencyIds.includes(partyId);

export const canSee = (access: Access, facts: CaseFacts): boolean => visibleTo(access).cases.some((clause) => names(clause, facts));
export const canRead = (access: Access, facts: CaseFacts, view: ViewFacts): boolean =>
  visibleTo(access).views.some((clause) =>
    names(clause, facts) && (clause.agencyId ?? view.agencyId) === view.agencyId && (!clause.isSubmitted || view.state === 'SUBMITTED') && (!clause.isReleased || facts.isReleased));

const room = (agencyId: string): Audience => `agency:${agencyId}`;
/** Who may be told of a case: the same rule as `canSee`, seen from the record. */
export const audienceOf = ({ agencyIds }: Pick<CaseFacts, 'agencyIds'>): Audience[] => ['inspectors', ...agencyIds.map(room)];
/** Who may be told what stands in a view: the same rule as `canRead`. */
export function readersOf(facts: CaseFacts, { agencyId, state }: ViewFacts): Audience[] {
  if (state !== 'SUBMITTED') return [room(agencyId)];
  return facts.isReleased ? audienceOf(facts) : ['inspectors', room(agencyId)];
}

const isParty = (access: Access, facts: CaseFacts): boolean => isAgencyStaff(access.role) && facts.agencyIds.includes(access.viewer.agencyId);

/** An agency writes its own view, and only before anybody's is open to it. */
export const canWriteView = (access: Access, facts: CaseFacts): boolean => can(access, 'case:write') && isParty(access, facts) && !facts.isReleased;
/** After that it adds, and what stands is not touched. */
export const canAdd = (access: Access, facts: CaseFacts): boolean => can(access, 'case:write') && isParty(access, facts) && facts.isReleased;
export const canRelease = (access: Access, facts: CaseFacts): boolean => can(access, 'case:release') && canSee(access, facts) && !facts.isReleased;
/** Marks contradictions and writes the joint page: the agencies of the case and the inspectors. */
export const canJoin = (access: Access, facts: CaseFacts): boolean => can(access, 'case:join') && canSee(access, facts) && facts.isReleased;
export const canSign = (access: Access, facts: CaseFacts): boolean => can(access, 'case:sign') && isParty(access, facts) && facts.isReleased;
