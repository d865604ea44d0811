import { isInspector, type Audience, type EvidenceKind, type Phase } from '@joint/shared';
import { audienceOf as evidenceAudienceOf, canSee, type EvidenceFacts } from '../evidence/index.ts';
import { can, type Access } from '../inspections/index.ts';

/** What the rules ask of a piece that may be used again. */
export interface ReuseFacts extends EvidenceFacts {
  readonly kind: EvidenceKind;
}

/**
 * What an offer can stand for: submitted evidence that the whole agency may read. What is for inspectors only stays with those it was given to, and a note about one
 * child is told anew where that child is followed. Narrowed or withdrawn later, an offered piece is found no more.
 */
export const isReusable = ({ status, visibility, kind }: Pick<ReuseFacts, 'status' | 'visibility' | 'kind'>): boolean =>
  status === 'SUBMITTED' && visibility !== 'INSPECTORS_ONLY' && kind !== 'CASE_TRACKING_NOTE';

/** A coordinator speaks for the agency; a contributor for what they wrote. */
const speaksFor = (access: Access, facts: EvidenceFacts): boolean =>
  can(access, 'reuse:offer') && facts.agencyId === access.viewer.agencyId && canSee(access, facts) && (access.role === 'AGENCY_COORDINATOR' || facts.authorId === access.viewer.userId);

export const canOffer = (access: Access, facts: ReuseFacts): boolean => speaksFor(access, facts) && isReusable(facts);
/** An offer can be taken back whatever became of the piece. */
export const canTakeBack = (access: Access, facts: ReuseFacts): boolean => speaksFor(access, facts);

/** The agency's own people learn that a piece is offered; nobody else of its inspection does. */
export const knowsOfOffer = (access: Access, facts: EvidenceFacts): boolean => can(access, 'reuse:offer') && facts.agencyId === access.viewer.agencyId && canSee(access, facts);

/** Whoever may ask agencies may find what they offered. */
export const canFindOffered = (access: Access): boolean => isInspector(access.role) && can(access, 'request:prepare');

/** Who is told of an offer: the agency's own people, where they could know of it `then` and may see the piece now. */
export function audienceOf(facts: EvidenceFacts, phase: Phase, then: readonly string[]): Audience[] {
  const own: Audience = `agency:${facts.agencyId}`;
  const rooms = evidenceAudienceOf(facts, phase);
  return then.includes(own) && (rooms.includes(own) || rooms.includes('agencies')) ? [own] : [];
}
