import { insideEvents, type EventPayload, type EventType } from '@joint/shared';
import type { Database, Transaction } from '../../platform/database.ts';
import { appendEvent, readEvents, type StoredEvent } from '../../platform/event-log/index.ts';
import { roomsOf, type SeenInspection } from '../inspections/index.ts';
import { audienceOf, insideAudienceOf } from './requests.policy.ts';
import { factsOf, hashOf, type SeenRequest } from './requests.record.ts';
import type { RequestRecord, RequestStore } from './requests.store.ts';

export type RequestEvent = Extract<EventType, `request.${string}`>;

/** Whoever caused it; null for the clock. */
type Actor = Pick<SeenInspection, 'viewer'> | null;
interface More {
  readonly words?: string;
  readonly evidenceId?: string;
  readonly dueOn?: string;
  readonly assigneeId?: string | null;
  readonly commentId?: string;
}

/** More moves than a request ever sees; the history is short by nature. */
const longestHistory = 200;

const texts: Readonly<Record<RequestEvent, string>> = {
  'request.drafted': 'Draft saved', 'request.sent': 'Sent', 'request.acknowledged': 'Acknowledged', 'request.started': 'In progress', 'request.answered': 'Answered', 'request.accepted': 'Accepted',
  'request.returned': 'Returned', 'request.cancelled': 'Cancelled', 'request.overdue': 'Became overdue', 'request.attached': 'Evidence attached', 'request.detached': 'Evidence taken off',
  'request.assigned': 'Given to a colleague', 'request.commented': 'Comment',
};
/** A comment stands beside the history, not in it. */
const inHistory = (Object.keys(texts) as RequestEvent[]).filter((type) => type !== 'request.commented');
const isInsideEvent = (type: RequestEvent): boolean => (insideEvents as readonly string[]).includes(type);

export interface HistoryEntry {
  readonly event: StoredEvent;
  readonly text: string;
  readonly words: string;
}

/** What happens to requests, written into the inspection's log and read back from it. */
export function createRequestLog({ database, store }: { database: Database; store: RequestStore }) {
  return {
    /** Writes an event about a request as it is now; `before` is how it was, so that whoever could know of it then is told too. */
    async write(tx: Transaction, actor: Actor, type: RequestEvent, before: RequestRecord, more: More = {}): Promise<void> {
      const after = (await store.lock(tx, before.id)) ?? before;
      const tell = isInsideEvent(type) ? insideAudienceOf : audienceOf;
      const audience = [...new Set([...tell(factsOf(before)), ...tell(factsOf(after))])];
      const payload = { requestId: after.id, agencyId: after.agencyId, state: after.state, contentHash: hashOf(after), words: '', ...more } as EventPayload<typeof type>;
      await appendEvent(tx, { inspectionId: after.inspectionId, type, actorId: actor?.viewer.userId ?? null, agencyId: actor?.viewer.agencyId ?? null, audience, payload });
    },

    /** What happened to one request, oldest first, as far as this reader could know of it. */
    async history({ record, seen }: SeenRequest): Promise<HistoryEntry[]> {
      const events = await readEvents(database, {
        inspectionId: record.inspectionId, audience: roomsOf(seen), types: inHistory, payload: { requestId: record.id }, order: 'oldest-first', limit: longestHistory,
      });
      return events.map((event) => ({ event, text: texts[event.type as RequestEvent], words: wordsOf(event) }));
    },
  };
}
export type RequestLog = ReturnType<typeof createRequestLog>;

function wordsOf({ payload: { words } }: StoredEvent): string {
  return typeof words === 'string' ? words : '';
}
