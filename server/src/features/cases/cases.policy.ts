import { isAgencyStaff, isInspector, type Audience, type CaseViewState } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** What the rules ask of a case. */
export interface CaseFacts {
  /** The agencies that write their view. */
  readonly agencyIds: readonly string[];
  /** Agencies that were taken out again. */
  readonly formerIds: readonly string[];
  /** The agencies whose views lie open to one another: none before the release, and after it those asked later only once their own is in. */
  readonly openIds: readonly string[];
  readonly isReleased: boolean;
  readonly isWithdrawn: boolean;
}
/** What the rules ask of one agency's view. */
export interface ViewFacts {
  readonly agencyId: string;
  readonly state: CaseViewState;
}

/** One way to be allowed to see a case: an agency that writes or wrote in it; none for any case. */
export interface CaseClause {
  readonly partyId?: string;
}
/** One way to learn of an agency's place in a case: whoever writes in it learns of all, whoever was taken out of its own. */
export interface PlaceClause {
  readonly standingId?: string;
  readonly agencyId?: string;
}
/** One way to be allowed to read a view: all that it names must match. */
export interface ViewClause {
  readonly agencyId?: string;
  readonly isSubmitted?: true;
  /** The view is open, and to this agency. */
  readonly openTo?: string;
}
/** One way to be allowed to read a view as it was once saved; what it says of a view is asked of the revision. */
export interface RevisionClause extends ViewClause {
  /** It is the version that stands, which is the one that was opened. */
  readonly isStanding?: true;
}
export interface Visible {
  readonly cases: readonly CaseClause[];
  readonly places: readonly PlaceClause[];
  readonly views: readonly ViewClause[];
  readonly revisions: readonly RevisionClause[];
}

/**
 * The cases of an inspection that a person may see, and the views in them that they may read, as alternatives; none means nothing. The store turns
 * them into SQL, so that words which are not a reader's never leave the database for them.
 */
export function visibleTo(access: Access): Visible {
  const { agencyId } = access.viewer;
  const nothing: Visible = { cases: [], places: [], views: [], revisions: [] };
  if (!can(access, 'case:view')) return nothing;
  const given: readonly ViewClause[] = [{ isSubmitted: true }, { agencyId }];
  if (isInspector(access.role)) return { cases: [{}], places: [{}], views: given, revisions: given };
  if (!isAgencyStaff(access.role)) return nothing;
  return {
    cases: [{ partyId: agencyId }], places: [{ standingId: agencyId }, { agencyId }],
    views: [{ agencyId }, { isSubmitted: true, openTo: agencyId }], revisions: [{ agencyId }, { isSubmitted: true, isStanding: true, openTo: agencyId }],
  };
}

const named = (id: string | undefined, ids: readonly string[]): boolean => id === undefined || ids.includes(id);

export const canSee = (access: Access, { agencyIds, formerIds }: CaseFacts): boolean => visibleTo(access).cases.some(({ partyId }) => named(partyId, [...agencyIds, ...formerIds]));
/** May know that this agency writes or wrote in the case, and whether its view is in. */
export const canMeet = (access: Access, { agencyIds }: CaseFacts, { agencyId }: Pick<ViewFacts, 'agencyId'>): boolean =>
  visibleTo(access).places.some((clause) => named(clause.standingId, agencyIds) && named(clause.agencyId, [agencyId]));
export const canRead = (access: Access, facts: CaseFacts, view: ViewFacts): boolean =>
  visibleTo(access).views.some(({ agencyId, isSubmitted, openTo }) =>
    named(agencyId, [view.agencyId]) && (!isSubmitted || view.state === 'SUBMITTED') && (openTo === undefined || (facts.openIds.includes(openTo) && facts.openIds.includes(view.agencyId))));
/**
 * A view as it was once saved: its own agency reads all of it, inspectors what was given in, and the other agencies only the version that was
 * opened to them. What was changed before that was never theirs.
 */
export const canReadRevision = (access: Access, facts: CaseFacts, view: ViewFacts, revision: { readonly state: CaseViewState; readonly isStanding: boolean }): boolean =>
  visibleTo(access).revisions.some(({ agencyId, isSubmitted, isStanding, openTo }) =>
    named(agencyId, [view.agencyId]) && (!isSubmitted || revision.state === 'SUBMITTED') && (!isStanding || revision.isStanding) &&
    (openTo === undefined || (facts.openIds.includes(openTo) && facts.openIds.includes(view.agencyId))));
/** What stands beside the open views: additions, contradictions and the joint page. */
export const canReadTogether = (access: Access, facts: CaseFacts): boolean =>
  canSee(access, facts) && facts.isReleased && (isInspector(access.role) || facts.openIds.includes(access.viewer.agencyId));

const rooms = (...ids: readonly string[]): Audience[] => ['inspectors', ...ids.map((id): Audience => `agency:${id}`)];
/** Who may be told of a case and of its agencies. */
export const audienceOf = ({ agencyIds }: Pick<CaseFacts, 'agencyIds'>): Audience[] => rooms(...agencyIds);
/** Who may know that there is, or was, such a case: the same rule as `canSee`, seen from the record. */
export const knowersOf = ({ agencyIds, formerIds }: Pick<CaseFacts, 'agencyIds' | 'formerIds'>): Audience[] => rooms(...agencyIds, ...formerIds);
/** Who may be told what happens beside the open views: the same rule as `canReadTogether`. */
export const togetherOf = ({ openIds, isReleased }: Pick<CaseFacts, 'openIds' | 'isReleased'>): Audience[] => (isReleased ? rooms(...openIds) : []);
/** Who may be told what stands in a view: the same rule as `canRead`. */
export function readersOf({ openIds }: Pick<CaseFacts, 'openIds'>, { agencyId, state }: ViewFacts): Audience[] {
  if (state !== 'SUBMITTED') return [`agency:${agencyId}`];
  return openIds.includes(agencyId) ? rooms(...openIds) : rooms(agencyId);
}

const isParty = (access: Access, { agencyIds, isWithdrawn }: CaseFacts): boolean => isAgencyStaff(access.role) && agencyIds.includes(access.viewer.agencyId) && !isWithdrawn;
const isOpenTo = ({ viewer }: Access, { openIds }: CaseFacts): boolean => openIds.includes(viewer.agencyId);

/** Was taken out of the case: what happens in it afterwards is not theirs to know, but that it is withdrawn. */
export const isFormer = (access: Access, { formerIds }: CaseFacts): boolean => !isInspector(access.role) && formerIds.includes(access.viewer.agencyId);
/** Is, or was, asked to write. */
export const wasAsked = (access: Access, { agencyIds, formerIds }: CaseFacts): boolean => isAgencyStaff(access.role) && [...agencyIds, ...formerIds].includes(access.viewer.agencyId);
/** An agency writes its own view, and only before anybody's is open to it. */
export const canWriteView = (access: Access, facts: CaseFacts): boolean => can(access, 'case:write') && isParty(access, facts) && !isOpenTo(access, facts);
/** After that it adds, and what stands is not touched. */
export const canAdd = (access: Access, facts: CaseFacts): boolean => can(access, 'case:write') && isParty(access, facts) && isOpenTo(access, facts);
export const canRelease = (access: Access, facts: CaseFacts): boolean => can(access, 'case:release') && canSee(access, facts) && !facts.isReleased && !facts.isWithdrawn;
/** Says anew which agencies and criteria, or withdraws it. */
export const canCorrect = (access: Access, facts: CaseFacts): boolean => can(access, 'case:correct') && canSee(access, facts) && !facts.isWithdrawn;
/** Marks contradictions and writes the joint page: the agencies of the case and the inspectors. */
export const canJoin = (access: Access, facts: CaseFacts): boolean => can(access, 'case:join') && canReadTogether(access, facts) && !facts.isWithdrawn;
export const canSign = (access: Access, facts: CaseFacts): boolean => can(access, 'case:sign') && isParty(access, facts) && isOpenTo(access, facts);
