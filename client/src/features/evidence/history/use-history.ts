import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import type { EvidenceHistory_RevisionsQuery } from '../../../generated/graphql.ts';
import { evidenceHistoryQuery } from './history.operations.ts';

export type HistoryList = EvidenceHistory_RevisionsQuery['evidenceRevisions'];
export type HistoryEntry = HistoryList['nodes'][number];

export interface History {
  readonly list: HistoryList | undefined;
  readonly loading: boolean;
  readonly error: unknown;
  readonly more: () => void;
  readonly retry: () => void;
}

/** The versions of a piece that this reader may see, newest first; asked for again when the piece moves on to another version. Nothing of them stays in the cache. */
export function useHistory(evidenceId: string, version: number | undefined): History {
  const { data, loading, error, fetchMore, refetch } = useQuery(evidenceHistoryQuery, { variables: { evidenceId }, fetchPolicy: 'no-cache', notifyOnNetworkStatusChange: true });
  const list = data?.evidenceRevisions;

  const shown = useRef(version);
  useEffect(() => {
    if (shown.current !== undefined && version !== undefined && shown.current !== version) void refetch().catch(() => undefined);
    shown.current = version;
  }, [version, refetch]);

  const more = (): void => void fetchMore({
    variables: { after: list?.pageInfo.endCursor ?? null },
    updateQuery: (held, { fetchMoreResult: { evidenceRevisions } }) => ({ evidenceRevisions: { ...evidenceRevisions, nodes: [...held.evidenceRevisions.nodes, ...evidenceRevisions.nodes] } }),
  }).catch(() => undefined);
  return { list, loading, error: list ? undefined : error, more, retry: () => void refetch().catch(() => undefined) };
}
