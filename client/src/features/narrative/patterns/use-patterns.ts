import { useQuery } from '@apollo/client/react';
import type { Patterns_ListQuery } from '../../../generated/graphql.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { useGathered } from '../../../platform/live/index.ts';
import { patternsQuery } from './patterns.operations.ts';

export type StatementPattern = Patterns_ListQuery['inspection']['statementPatterns'][number];

/** A pattern is shown this long after somebody kept it, in milliseconds. */
const shownWithin = 200;

export interface Patterns {
  readonly patterns: readonly StatementPattern[] | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** What statements may begin from: patterns of the service, and of the viewer's inspectorate, live. */
export function usePatterns(): Patterns {
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(patternsQuery, { variables: { inspectionId: id } });
  useGathered(({ type }) => (type.startsWith('pattern.') ? shownWithin : null), refetch);
  return { patterns: data?.inspection.statementPatterns, error: data ? undefined : error, refetch };
}
