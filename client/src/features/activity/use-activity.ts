import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { Activity_EntriesQuery } from '../../generated/graphql.ts';
import { useGathered } from '../../platform/live/index.ts';
import { activityQuery } from './activity.operations.ts';

export type ActivityEntry = Activity_EntriesQuery['inspection']['activity']['nodes'][number];

export interface Activity {
  /** Newest first; undefined until they are here. */
  readonly entries: readonly ActivityEntry[] | undefined;
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly more: () => void;
  readonly retry: () => Promise<unknown>;
}

/** Events of a burst are asked for together, after this many milliseconds. */
const gatherFor = 300;

/** What happened in an inspection, kept current: the server says it in words, so each event leads to asking for the newest page. */
export function useActivity(inspectionId: string, first: number): Activity {
  const { data, error, refetch, fetchMore } = useQuery(activityQuery, { variables: { id: inspectionId, first }, refetchWritePolicy: 'merge' });
  const [busy, setBusy] = useState(false);
  const page = data?.inspection.activity;

  useGathered(() => gatherFor, refetch);

  const more = (): void => {
    setBusy(true);
    fetchMore({ variables: { after: page?.pageInfo.endCursor } }).catch(() => undefined).finally(() => setBusy(false));
  };
  return { entries: page?.nodes, hasMore: page?.pageInfo.hasNextPage ?? false, busy, error, more, retry: () => refetch() };
}
