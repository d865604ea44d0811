import { searchInput, searchLimits } from '@joint/shared';
import { parseInput } from '../../platform/errors.ts';
import { pageSize } from '../../platform/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { InspectionService } from '../inspections/index.ts';
import type { Found, SearchStore } from './search.store.ts';
import { createSuggest, type Suggestion } from './search.suggestions.ts';
import { toWords } from './search.words.ts';

/** What was found; and where nothing was, other words that find something. */
export type SearchAnswer = Found & { readonly suggestion: Suggestion | null };

export function createSearchService({ store, inspections }: { store: SearchStore; inspections: InspectionService }) {
  const suggest = createSuggest(store);
  return {
    /** Within one inspection, what the reader may see there. */
    async find(viewer: Viewer, input: unknown, first: number): Promise<SearchAnswer> {
      const { inspectionId, words, filter } = parseInput(searchInput, input);
      const size = pageSize(first, searchLimits.hits);
      const seen = await inspections.access(viewer, inspectionId);
      const found = await store.find(seen, { words: toWords(words), filter: filter ?? {}, size });
      return { ...found, suggestion: found.hits.length > 0 ? null : await suggest(seen, words, filter ?? {}) };
    },
  };
}
export type SearchService = ReturnType<typeof createSearchService>;
