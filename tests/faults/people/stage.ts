import type { Inspected } from '../../support/inspection-at-work.ts';
import type { Ledger } from '../check/ledger.ts';
import type { Random } from '../support/random.ts';
import type { Line } from '../place/line.ts';

/** What everybody in one run is given. */
export interface Stage {
  readonly inspection: Inspected;
  /** The section that is written. */
  readonly sectionId: string;
  readonly ledger: Ledger;
  /** What the stored edits of the section add up to, read past the server; see stateOf. */
  readonly textOfLog: () => Promise<string>;
  /** A way to the service for one person, to one of the nodes first. */
  readonly line: (random: Random) => Promise<Line>;
}

/** Does all of a schedule and comes to rest: everything that was begun is acknowledged in the end. */
export type Part = () => Promise<void>;
