import type { CommentEventData } from '@joint/shared';
import type { Presenter, Presenters, Telling } from '../../platform/event-log/index.ts';
import { audienceOf } from './comments.policy.ts';
import { factsOf } from './comments.record.ts';
import type { CommentStore } from './comments.store.ts';

/** Which thread changed and where it hangs, to those who may see it now; never a word of it. */
export function createCommentPresenters(store: CommentStore): Presenters {
  const present: Presenter = async (events) => {
    const idOf = (payload: Readonly<Record<string, unknown>>) => String(payload['threadId']);
    const records = new Map((await store.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => idOf(payload)))])).map((record) => [record.id, record]));
    return events.map(({ payload }): Telling[] => {
      const record = records.get(idOf(payload));
      if (!record) return [];
      const { id: threadId, sectionId, statementId } = record;
      return [{ to: audienceOf(factsOf(record), record.phase), data: { threadId, sectionId, statementId } satisfies CommentEventData }];
    });
  };
  return {
    'comment.opened': present, 'comment.replied': present, 'comment.revised': present, 'comment.removed': present,
    'comment.resolved': present, 'comment.reopened': present, 'comment.assigned': present, 'comment.released': present,
  };
}
