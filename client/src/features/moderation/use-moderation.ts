import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import type { Moderation_NarrativeQuery } from '../../generated/graphql.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useGathered } from '../../platform/live/index.ts';
import { moderationQuery } from './moderation.operations.ts';

type Answer = Moderation_NarrativeQuery['inspection']['moderation'];
export type ModeratedSection = Answer['sections'][number];
export type ModeratedStatement = ModeratedSection['statements'][number];
export type ModerationMark = ModeratedStatement['marks'][number];

/** Somebody who writes changes the narrative every second; it is looked at again this long after the first change, in milliseconds. */
const gatherFor = 1_500;
/** A mark is shown sooner: somebody waits for it. */
const marksWithin = 200;

export interface LiveModeration {
  readonly moderation: Answer | undefined;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
  /** Loads it anew for a form that was refused, and gives the statement as it is now shown; nothing where that fails, or the statement is there no more. */
  readonly readAnew: (place: Pick<ModeratedStatement, 'sectionId' | 'statementId'>) => Promise<ModeratedStatement | undefined>;
}

/** How the narrative is marked, live; nothing is asked for where the viewer may not see it. */
export function useModeration(): LiveModeration {
  const { id, abilities } = useInspection();
  const { data, error, refetch } = useQuery(moderationQuery, { variables: { inspectionId: id }, skip: !abilities.viewModeration, fetchPolicy: 'no-cache' });
  useGathered(({ type }) => {
    if (!abilities.viewModeration) return null;
    if (type.startsWith('moderation.')) return marksWithin;
    return /^narrative\.|^inspection\.(phase-moved|member)/.test(type) ? gatherFor : null;
  }, refetch);
  const readAnew = useCallback<LiveModeration['readAnew']>(async ({ sectionId, statementId }) => {
    const sections = await refetch().then((answer) => answer.data?.inspection.moderation.sections, () => undefined);
    return sections?.find((section) => section.sectionId === sectionId)?.statements.find((statement) => statement.statementId === statementId);
  }, [refetch]);
  return { moderation: data?.inspection.moderation, error: data ? undefined : error, refetch, readAnew };
}
