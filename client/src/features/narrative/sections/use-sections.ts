import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../../platform/live/index.ts';
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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents(({ type }) => {
    if (type !== 'narrative.changed' && type !== 'evidence.withdrawn') return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void refetch().catch(() => undefined);
    }, gatherFor);
  });
  return { sections: data?.inspection.narrative, error: data ? undefined : error, retry: () => void refetch().catch(() => undefined) };
}
