import { useQuery } from '@apollo/client/react';
import type { HourlyRate_OwnQuery } from '../../generated/graphql.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { ownRateQuery } from './burden.operations.ts';

export type HourlyRate = HourlyRate_OwnQuery['inspection']['ownHourlyRate'];

/** The rate of the reader's own agency, kept current; null for whoever contributes for none. */
export function useOwnRate(): { readonly rate: HourlyRate | undefined; readonly error: unknown; readonly refetch: () => Promise<unknown> } {
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(ownRateQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  useLiveEvents(({ type }) => { if (type === 'burden.rate-set' || type.startsWith('inspection.')) void refetch().catch(() => undefined); });
  return { rate: data?.inspection.ownHourlyRate, error, refetch };
}
