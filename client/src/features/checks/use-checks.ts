import { useQuery } from '@apollo/client/react';
import type { Checks_AnswersQuery, ChecksPage_ChecksQuery } from '../../generated/graphql.ts';
import { useGathered } from '../../platform/live/index.ts';
import { answersQuery, checksQuery } from './checks.operations.ts';

export type NarrativeChecks = ChecksPage_ChecksQuery['inspection']['narrativeChecks'];
export type SectionChecks = NarrativeChecks['sections'][number];
export type MarkAnswer = Checks_AnswersQuery['inspection']['narrativeChecks']['sections'][number]['answers'][number];

/** Somebody who writes changes the narrative every second; it is looked at again this long after the first change, in milliseconds. */
const gatherFor = 1_500;
/** An answer is shown sooner: somebody waits for it. */
const answersWithin = 200;

/** Asks again a moment after something happened that marks rest on. */
function useUpdates(refetch: () => Promise<unknown>): void {
  useGathered(({ type }) => {
    if (type.startsWith('check.')) return answersWithin;
    return /^(narrative|evidence)\.|^inspection\.(phase-moved|agency-joined)$/.test(type) ? gatherFor : null;
  }, refetch);
}

export interface LiveChecks {
  readonly checks: NarrativeChecks | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** How the whole narrative stands, live. */
export function useNarrativeChecks(inspectionId: string): LiveChecks {
  const { data, error, refetch } = useQuery(checksQuery, { variables: { inspectionId }, fetchPolicy: 'cache-and-network' });
  useUpdates(refetch);
  return { checks: data?.inspection.narrativeChecks, error: data ? undefined : error, refetch };
}

export type NarrativeAnswers = Checks_AnswersQuery['inspection']['narrativeChecks'];

/** What somebody said of marks, and what a writer's page cannot read from its own text, live; undefined until it is known. */
export function useAnswers(inspectionId: string): NarrativeAnswers | undefined {
  const { data, refetch } = useQuery(answersQuery, { variables: { inspectionId }, fetchPolicy: 'cache-and-network' });
  useUpdates(refetch);
  return data?.inspection.narrativeChecks;
}
