import type { EvidenceFinding } from '@joint/shared';
import type { Narrowing } from './narrowing.ts';

/** What somebody is asked before a piece is saved. */
export interface Questions {
  readonly narrowing: Narrowing | null;
  /** What in the texts looks as if it said who a child is. */
  readonly findings: readonly EvidenceFinding[];
}

/** Null when there is nothing to ask. */
export const orNothing = (questions: Questions): Questions | null => (questions.narrowing || questions.findings.length > 0 ? questions : null);
