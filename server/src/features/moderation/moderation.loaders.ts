import { groupedLoader } from '../../platform/grouped.ts';
import type { ModerationStore } from './moderation.store.ts';

/** What was said of many marks, in one statement each and only where it is asked for; ask for marks that the reader was found to see. */
export const createModerationLoaders = (store: ModerationStore) => ({
  versions: groupedLoader(store.versionsOf, ({ markId }) => markId),
  words: groupedLoader(store.wordsOf, ({ markId }) => markId),
  answers: groupedLoader(store.answersOf, ({ markId }) => markId),
});
export type ModerationLoaders = ReturnType<typeof createModerationLoaders>;
