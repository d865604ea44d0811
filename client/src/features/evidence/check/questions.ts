import type { Narrowing } from './narrowing.ts';

/** What somebody is asked before a piece is saved. */
export interface Questions {
  readonly narrowing: Narrowing | null;
}

/** Null when there is nothing to ask. */
export const orNothing = (questions: Questions): Questions | null => (questions.narrowing ? questions : null);
