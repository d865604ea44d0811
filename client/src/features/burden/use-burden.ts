import { useQuery } from '@apollo/client/react';
import type { FeedEvent } from '@joint/shared';
import { useInspection } from '../../platform/inspection-context.ts';
import { useGathered } from '../../platform/live/index.ts';
import { burdenQuery } from './burden.operations.ts';
import type { Burden } from './burden-words.ts';

/** Events of a burst, such as a request to five agencies, lead to one look after this many milliseconds. */
const gatherFor = 300;

/** Sums may hang on what is given, asked and answered, on rates, and on who takes part. */
const concerns = ({ type }: FeedEvent): boolean => /^(evidence|request|burden|inspection)\./.test(type);

/** Calls `look` whenever something of the open inspection happened that its sums may hang on. */
export function useWhenBurdenChanges(look: () => Promise<unknown>): void {
  useGathered((event) => (concerns(event) ? gatherFor : null), look);
}

export interface LiveBurden {
  readonly burden: Burden | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** The ledger as this reader may see it, kept current; ask only where they may see one. */
export function useBurden(): LiveBurden {
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(burdenQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  useWhenBurdenChanges(refetch);
  return { burden: data?.inspection.burden, error, refetch };
}
