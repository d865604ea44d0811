import { useQuery } from '@apollo/client/react';
import type { LinePage_LineQuery } from '../../generated/graphql.ts';
import { useGathered } from '../../platform/live/index.ts';
import { lineQuery } from './lines.operations.ts';

export type Line = LinePage_LineQuery['line'];

/** Events in a burst, such as an inspector attaching several things, lead to one reload after this many milliseconds. */
const gatherFor = 300;

/** Asks again a moment after something happened that lines show: to a line, to evidence, to a statement, or to a request. */
export function useLineUpdates(refetch: () => Promise<unknown>): void {
  useGathered(({ type }) => (/^(line|evidence|narrative|request)\.|^inspection\.phase-moved$/.test(type) ? gatherFor : null), refetch);
}

export interface LineState {
  readonly line: Line | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** One line, live. */
export function useLine(id: string): LineState {
  const { data, error, refetch } = useQuery(lineQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  useLineUpdates(refetch);
  return { line: data?.line, error, refetch };
}
