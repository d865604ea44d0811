import { allows, phases, type EvidenceStatus, type EvidenceVisibility, type Phase, type Role } from '@joint/shared';
import type { Access } from '../../inspections/index.ts';
import { canSee, type EvidenceFacts } from '../evidence.policy.ts';

/** What the rules ask of a revision. */
export interface RevisionFacts {
  readonly status: EvidenceStatus;
  readonly visibility: EvidenceVisibility;
  /** Phases of the inspection when it was saved, and when the next one took its place: the present one for the last. */
  readonly from: Phase;
  readonly until: Phase;
}

/** The phases that let a role read evidence. */
export const readingPhases = (role: Role): Phase[] => phases.filter((phase) => allows('evidence:view', role, phase));

const at = (phase: Phase): number => phases.indexOf(phase);

/** It stood in a phase in which this role was let in; what was corrected before the board came is not the board's. */
const stoodFor = (role: Role, { from, until }: RevisionFacts): boolean => {
  const [first, last] = [Math.min(at(from), at(until)), Math.max(at(from), at(until))];
  return readingPhases(role).some((phase) => at(phase) >= first && at(phase) <= last);
};

/**
 * A revision is read by whoever may see the piece now and might have seen the revision as it stood: a draft stays its agency's alone after
 * it was submitted, and what fewer people could read is not opened by a wider visibility later.
 */
export function canSeeRevision(access: Access, piece: EvidenceFacts, revision: RevisionFacts): boolean {
  const asItStood: EvidenceFacts = { ...piece, status: revision.status, visibility: revision.visibility };
  return canSee(access, piece) && canSee(access, asItStood) && stoodFor(access.role, revision);
}
