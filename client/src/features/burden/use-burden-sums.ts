import { useQuery } from '@apollo/client/react';
import { useInspection } from '../../platform/inspection-context.ts';
import { sumsQuery } from './burden.operations.ts';
import type { BurdenSums } from './burden-words.ts';
import { useWhenBurdenChanges } from './use-burden.ts';

/** The sums of all agencies; none for whoever may not read them, or before they are here. */
export function useBurdenSums(): BurdenSums | null {
  const { id } = useInspection();
  const { data, refetch } = useQuery(sumsQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  useWhenBurdenChanges(refetch);
  return data?.inspection.burdenSums ?? null;
}
