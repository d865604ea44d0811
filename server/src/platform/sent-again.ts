import { isDeepStrictEqual } from 'node:util';
import { AppError, invalidInput } from './errors.ts';

/**
 * What came in under an id that is taken. The same person's same words for the same place are there already, sent again after a lost answer; anything
 * else is refused, so that nothing is thrown away unseen. Words for another place, or somebody else's, are not shown.
 * Lists are the same in the same order.
 */
export function assertSentAgain<P extends object, W extends object>(there: P & W, place: P, words: W, remedy = 'Read it where it stands, or send again to add what you wrote now as well'): void {
  if (!holds<P>(there, place)) throw sentElsewhere();
  if (holds<W>(there, words)) return;
  const current = Object.fromEntries(keysOf(words).map((name) => [name, there[name]]));
  throw new AppError('CONFLICT', 'What you sent before was saved, with other words', { remedy, details: { current } });
}
export const sentElsewhere = (): AppError => invalidInput([{ field: 'id', message: 'This was sent to another place before; begin a new one' }]);

const keysOf = <T extends object>(facts: T): (keyof T)[] => Object.keys(facts) as (keyof T)[];
const holds = <T extends object>(there: T, facts: T): boolean => keysOf(facts).every((name) => isDeepStrictEqual(there[name], facts[name]));
