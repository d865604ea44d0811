import { useQuery } from '@apollo/client/react';
import type { CasePage_CaseQuery } from '../../generated/graphql.ts';
import { useGathered } from '../../platform/live/index.ts';
import { caseQuery } from './cases.operations.ts';

export type TrackedCase = CasePage_CaseQuery['trackedCase'];
export type CaseViewOf = TrackedCase['views'][number];

/** Events in a burst, such as the last view and the release with it, lead to one reload after this many milliseconds. */
const gatherFor = 200;

/** Asks again a moment after something happened in case tracking, or when rights may be others. */
export function useCaseUpdates(refetch: () => Promise<unknown>): void {
  useGathered(({ type }) => (/^case\.|^inspection\.phase-moved$/.test(type) ? gatherFor : null), refetch);
}

export interface CaseLoad {
  readonly found: TrackedCase | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** One case, live. */
export function useCase(id: string): CaseLoad {
  const { data, error, refetch } = useQuery(caseQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  useCaseUpdates(refetch);
  return { found: data?.trackedCase, error, refetch };
}
