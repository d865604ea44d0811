import type { Audience, EvidenceStatus, EvidenceVisibility, Phase } from '@joint/shared';
import { forbidden } from '../../platform/errors.ts';
import { audienceOf, canRevise, canSee, canSeeRevision, type EvidenceFacts } from '../evidence/index.ts';
import { assertCan, type Access } from '../inspections/index.ts';

/** What the rules ask of a dataset: when it was imported, and how its evidence stood when another took its place. */
export interface DatasetFacts {
  readonly phase: Phase;
  readonly replaced: { readonly status: EvidenceStatus; readonly visibility: EvidenceVisibility; readonly phase: Phase } | null;
}

/** The latest is seen with its evidence; an older one is read as a revision is: by whoever may see the piece now and might have seen it then. */
export const canSeeDataset = (access: Access, piece: EvidenceFacts, { phase, replaced }: DatasetFacts): boolean =>
  replaced ? canSeeRevision(access, piece, { status: replaced.status, visibility: replaced.visibility, from: phase, until: replaced.phase }) : canSee(access, piece);

export const canImport = (access: Access, evidence: EvidenceFacts, kind: string): boolean => kind === 'DATA' && canRevise(access, evidence);

/** Figures are part of what evidence says: whoever may change the one may import the other. */
export function assertCanImport(access: Access, evidence: EvidenceFacts): void {
  assertCan(access, 'evidence:revise', 'import a table into evidence');
  if (!canRevise(access, evidence)) throw forbidden(evidence.status === 'WITHDRAWN' ? 'import a table into evidence that was withdrawn' : 'import a table into another agency’s evidence');
}

/** Who is told that a table went: `then` could know of it. What an agency took away while it was drafting is not told to others once it submits. */
export function removalAudienceOf(facts: EvidenceFacts, phase: Phase, then: readonly Audience[]): Audience[] {
  if (then.includes('inspectors')) return audienceOf(facts, phase);
  const inside = facts.visibility === 'ALL_AGENCIES' ? 'OWN_AGENCY_AND_INSPECTORS' : facts.visibility;
  return audienceOf({ ...facts, visibility: inside }, phase).filter((audience) => audience !== 'inspectors');
}
