import { useQuery } from '@apollo/client/react';
import { useGathered } from '../../../platform/live/index.ts';
import { narrativeSectionsQuery } from '../narrative.operations.ts';
import type { SectionSummary } from './SectionNavigation.tsx';

/** Changes within this time, in milliseconds, are asked for together: several people write at once. */
const gatherFor = 1_500;

export interface Sections {
  readonly sections: readonly SectionSummary[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The narrative's sections, kept current as statements and evidence change. */
export function useSections(inspectionId: string): Sections {
  const { data, error, refetch } = useQuery(narrativeSectionsQuery, { variables: { inspectionId } });
  useGathered(({ type }) => (type === 'narrative.changed' || type === 'evidence.withdrawn' ? gatherFor : null), refetch);
  return { sections: data?.inspection.narrative, error: data ? undefined : error, retry: () => void refetch().catch(() => undefined) };
}
