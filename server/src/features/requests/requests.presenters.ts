import type { Audience, RequestEventData } from '@joint/shared';
import type { Presenter, Presenters, Telling } from '../../platform/event-log/index.ts';
import { audienceOf } from './requests.policy.ts';
import { factsOf, toMessage } from './requests.record.ts';
import type { RequestStore } from './requests.store.ts';

/** Which request it is about, to those who may see it now; to those who could and no longer may, only that it is gone. */
export function createRequestPresenters(store: RequestStore): Presenters {
  const present: Presenter = async (events) => {
    const idOf = (payload: Readonly<Record<string, unknown>>) => String(payload['requestId']);
    const records = new Map((await store.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => idOf(payload)))])).map((record) => [record.id, record]));
    return events.map(({ payload, audience }): Telling[] => {
      const requestId = idOf(payload);
      const gone: Telling = { to: audience as readonly Audience[], data: { requestId, gone: true } satisfies RequestEventData };
      const record = records.get(requestId);
      if (!record) return [gone];
      // Only to those who could know of this event: an agency is not told of the drafts of what it was sent later.
      const now = audienceOf(factsOf(record)).filter((room) => audience.includes(room));
      return [{ to: now, data: { request: toMessage(record) } satisfies RequestEventData }, gone];
    });
  };
  return {
    'request.drafted': present, 'request.sent': present, 'request.acknowledged': present, 'request.started': present, 'request.answered': present, 'request.accepted': present,
    'request.returned': present, 'request.cancelled': present, 'request.overdue': present, 'request.attached': present, 'request.detached': present, 'request.assigned': present, 'request.commented': present,
  };
}
