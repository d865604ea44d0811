import { useQuery } from '@apollo/client/react';
import { searchLimits, type SearchFilter } from '@joint/shared';
import { useInspection } from '../../platform/inspection-context.ts';
import { useGathered } from '../../platform/live/index.ts';
import type { Results } from './hit-types.ts';
import { searchQuery } from './search.operations.ts';

/** While colleagues work, what is found is looked up again at most this often, in milliseconds. */
const gatherFor = 1000;

export interface Search {
  /** What was found; for new words, what the words before found until the answer is here. */
  readonly results: Results | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  readonly retry: () => Promise<unknown>;
}

/** Words looked for within the inspection. A newer question ends the one under way; nothing that was found is kept, for rights change. */
export function useSearch(words: string, filter: SearchFilter, first: number): Search {
  const { id } = useInspection();
  const { data, previousData, loading, error, refetch } = useQuery(searchQuery, {
    variables: { inspectionId: id, words, filter, first: Math.min(first, searchLimits.hits) }, skip: words === '', fetchPolicy: 'no-cache', notifyOnNetworkStatusChange: true,
  });
  useGathered(({ type }) => (words !== '' && /^(evidence|narrative|line|file|dataset|request|case)\.|^inspection\.phase-moved$/.test(type) ? gatherFor : null), refetch);
  const results = words === '' ? undefined : (data ?? (error ? undefined : previousData))?.search;
  return { results, busy: loading, error: data ? undefined : error, retry: refetch };
}
