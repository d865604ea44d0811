import { diffWordsWithSpace } from 'diff';

/** A stretch of text that both versions have, or that one of them lacks. */
export interface WordChange {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longest time, in milliseconds, that finding the differences may keep the page waiting. */
const patience = 800;

/** Two texts word by word. Texts that have next to nothing in common are shown whole, one after the other. */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { timeout: patience });
  const changes = parts?.map(({ added, removed, value }): WordChange => ({ is: added ? 'added' : removed ? 'removed' : 'same', text: value }));
  const whole: WordChange[] = [{ is: 'removed', text: before }, { is: 'added', text: after }];
  return (changes ?? whole).filter(({ text }) => text !== '');
}
