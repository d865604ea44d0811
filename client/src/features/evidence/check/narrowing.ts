import type { EvidenceStatus, EvidenceVisibility, Phase } from '@joint/shared';
import { allows } from '@joint/shared';
import type { Reach, Reader } from '../reach/use-reach.ts';

/** What a change of visibility takes from people who see the piece now. */
export interface Narrowing {
  readonly losers: readonly Reader[];
  /** Some of them read the narrative now, and so meet the statements that cite the piece. */
  readonly readStatements: boolean;
}

interface Asked {
  /** The piece as it is on the server; null for a new one. */
  readonly base: { readonly visibility: EvidenceVisibility; readonly status: EvidenceStatus } | null;
  readonly visibility: EvidenceVisibility | '';
  readonly reach: readonly Reach[];
  readonly phase: Phase;
}

const narrowFirst: readonly EvidenceVisibility[] = ['INSPECTORS_ONLY', 'OWN_AGENCY_AND_INSPECTORS', 'ALL_AGENCIES'];

/** Null when nobody loses anything: a draft has no readers to lose, and a wider circle takes nothing away. */
export function narrowingOf({ base, visibility, reach, phase }: Asked): Narrowing | null {
  if (base?.status !== 'SUBMITTED' || visibility === '' || base.visibility === visibility) return null;
  // Who that is may not have come from the server yet: then it is asked without names.
  if (reach.length === 0) return narrowFirst.indexOf(visibility) < narrowFirst.indexOf(base.visibility) ? { losers: [], readStatements: true } : null;
  const readersOf = (choice: EvidenceVisibility): readonly Reader[] => reach.find((entry) => entry.visibility === choice)?.readers ?? [];
  const remain = new Set(readersOf(visibility).map(({ user }) => user.id));
  const losers = readersOf(base.visibility).filter(({ user }) => !remain.has(user.id));
  return losers.length === 0 ? null : { losers, readStatements: losers.some(({ role }) => allows('narrative:read', role, phase)) };
}
