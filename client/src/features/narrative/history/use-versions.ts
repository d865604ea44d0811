import { useQuery } from '@apollo/client/react';
import type { NarrativeHistory_VersionsQuery } from '../../../generated/graphql.ts';
import { useGathered } from '../../../platform/live/index.ts';
import { narrativeVersionsQuery } from './history.operations.ts';

export type VersionList = NarrativeHistory_VersionsQuery['inspection']['narrativeVersions'];
export type VersionEntry = VersionList['nodes'][number];

export interface Versions {
  readonly list: VersionList | undefined;
  readonly loading: boolean;
  readonly error: unknown;
  readonly more: () => void;
  readonly retry: () => void;
}

/** Events in a burst lead to one reload after this many milliseconds. */
const gatherFor = 300;

/** Versions of the whole narrative, or those that a section has a part in, newest first, live. Nothing of them stays in the cache. */
export function useVersions(inspectionId: string, sectionId: string | null): Versions {
  const { data, loading, error, fetchMore, refetch } = useQuery(narrativeVersionsQuery, { variables: { inspectionId, sectionId }, fetchPolicy: 'no-cache', notifyOnNetworkStatusChange: true });
  const list = data?.inspection.narrativeVersions;
  useGathered(({ type }) => (/^version\.|^inspection\.phase-moved$/.test(type) ? gatherFor : null), refetch);
  const more = (): void => void fetchMore({
    variables: { after: list?.pageInfo.endCursor ?? null },
    updateQuery: (held, { fetchMoreResult: { inspection } }) => ({
      inspection: { ...inspection, narrativeVersions: { ...inspection.narrativeVersions, nodes: [...held.inspection.narrativeVersions.nodes, ...inspection.narrativeVersions.nodes] } },
    }),
  }).catch(() => undefined);
  return { list, loading, error: list ? undefined : error, more, retry: () => void refetch().catch(() => undefined) };
}
