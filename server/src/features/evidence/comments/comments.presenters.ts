import type { EvidenceCommentEventData, FeedEvent } from '@joint/shared';
import type { Presenter, Presenters, Summaries, Telling } from '../../../platform/event-log/index.ts';
import { factsOf } from '../evidence.record.ts';
import type { EvidenceStore } from '../evidence.store.ts';
import { commentAudienceOf } from './comments.policy.ts';

/** Which piece was spoken of, to colleagues who may see it now; to nobody else, not even that something was said. */
export function createCommentPresenters(store: EvidenceStore): Presenters {
  const present: Presenter = async (events) => {
    const idOf = (payload: Readonly<Record<string, unknown>>) => String(payload['evidenceId']);
    const records = new Map((await store.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => idOf(payload)))])).map((record) => [record.id, record]));
    return events.map(({ payload }): Telling[] => {
      const record = records.get(idOf(payload));
      return record ? [{ to: commentAudienceOf(factsOf(record)), data: { evidenceId: record.id, evidenceTitle: record.title } satisfies EvidenceCommentEventData }] : [];
    });
  };
  return { 'evidence-comment.added': present };
}

export const commentSummaries: Summaries = {
  'evidence-comment.added': async (events: readonly FeedEvent[]) => events.map((event) => {
    const { evidenceId, evidenceTitle } = event.data as EvidenceCommentEventData;
    return { text: `commented inside the agency on “${evidenceTitle}”`, evidenceId };
  }),
};
