import { useQuery } from '@apollo/client/react';
import type { NarrativeVersion_ReadQuery, VersionHeadFragment } from '../../../generated/graphql.ts';
import { narrativeVersionQuery, versionHeadQuery } from './history.operations.ts';

export type ReadVersion = NarrativeVersion_ReadQuery['narrativeVersion'];
export type StatementOfVersion = ReadVersion['sections'][number]['statements'][number];

/** What a version said; it never changes, but what of its evidence this reader may see does, so that nothing of it stays in the cache. */
export function useVersion(id: string, sectionId: string | null) {
  const { data, error, refetch } = useQuery(narrativeVersionQuery, { variables: { id, sectionId }, fetchPolicy: 'no-cache' });
  return { version: data?.narrativeVersion, error, retry: () => void refetch().catch(() => undefined) };
}

/** What a version is called, without what it said. */
export function useVersionHead(id: string): { readonly head: VersionHeadFragment | undefined; readonly error: unknown; readonly retry: () => void } {
  const { data, error, refetch } = useQuery(versionHeadQuery, { variables: { id }, fetchPolicy: 'no-cache' });
  return { head: data?.narrativeVersion, error, retry: () => void refetch().catch(() => undefined) };
}
