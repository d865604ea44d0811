import { searchLimits, type SearchFilter } from '@joint/shared';
import type { SeenInspection } from '../inspections/index.ts';
import { toStretches } from './search.highlights.ts';
import type { SearchStore } from './search.store.ts';
import { mostUnknown, nearestForm, nearestStems, spelled, withWords, type UnknownWord } from './search.spelling.ts';
import { toWords } from './search.words.ts';

export interface Suggestion {
  readonly words: string;
  /** How many they find. */
  readonly totalCount: number;
}

/** Stems that are looked for, and hits of each that are looked at for the form of a word nearest to what was typed. */
const looked = { stems: 4, hits: 4 } as const;

/**
 * Other words for words that found nothing. Both the stems that a word is held against and the form that is told come from queries of the reader's own
 * rights, so that a suggestion never tells of a word which stands only in what is kept from them.
 */
export const createSuggest = (store: SearchStore) => {
  async function formOf(seen: SeenInspection, unknown: UnknownWord): Promise<string | null> {
    const found = await Promise.all(nearestStems(unknown, looked.stems).map((stem) => store.find(seen, { words: { stem }, filter: {}, size: looked.hits })));
    return nearestForm(unknown.word, found.flatMap(({ hits }) => hits).flatMap(({ title, excerpt }) => [...toStretches(title), ...toStretches(excerpt)].flatMap(({ text, isMatch }) => (isMatch ? [text] : []))));
  }

  return async (seen: SeenInspection, typed: string, filter: SearchFilter): Promise<Suggestion | null> => {
    const asked = spelled(typed);
    const unknown = asked.length > 0 ? await store.unknownWords(seen, asked.map(({ word }) => word)) : [];
    if (unknown.length === 0 || unknown.length > mostUnknown) return null;
    const forms = new Map(await Promise.all(unknown.map(async (one) => [one.word, await formOf(seen, one)] as const)));
    const replaced = asked.flatMap((one) => {
      const instead = forms.get(one.word);
      return instead ? [{ ...one, instead }] : [];
    });
    const words = withWords(typed, replaced);
    if (replaced.length === 0 || words.length > searchLimits.words) return null;
    const { counts } = await store.find(seen, { words: toWords(`${words} `), filter, size: 1 });
    const totalCount = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return totalCount > 0 ? { words, totalCount } : null;
  };
};
export type Suggest = ReturnType<typeof createSuggest>;
