import { searchInput, searchLimits } from '@joint/shared';
import { parseInput } from '../../platform/errors.ts';
import { pageSize } from '../../platform/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { InspectionService } from '../inspections/index.ts';
import type { Found, SearchStore } from './search.store.ts';
import { toWords } from './search.words.ts';

export function createSearchService({ store, inspections }: { store: SearchStore; inspections: InspectionService }) {
  return {
    /** Within one inspection, what the reader may see there. */
    async find(viewer: Viewer, input: unknown, first: number): Promise<Found> {
      const { inspectionId, words, filter } = parseInput(searchInput, input);
      const size = pageSize(first, searchLimits.hits);
      return store.find(await inspections.access(viewer, inspectionId), { words: toWords(words), filter: filter ?? {}, size });
    },
  };
}
export type SearchService = ReturnType<typeof createSearchService>;
