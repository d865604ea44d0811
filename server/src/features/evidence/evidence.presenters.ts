import type { Audience, EvidenceEventData } from '@joint/shared';
import type { Presenter, Presenters, Telling } from '../../platform/event-log/index.ts';
import { audienceOf } from './evidence.policy.ts';
import { factsOf, toMessage } from './evidence.record.ts';
import type { EvidenceStore } from './evidence.store.ts';

/** Evidence as it is now to those who may see it now; to those who could and no longer may, only that it is gone. */
export function createEvidencePresenters(store: EvidenceStore): Presenters {
  const present: Presenter = async (events) => {
    const idOf = (payload: Readonly<Record<string, unknown>>) => String(payload['evidenceId']);
    const records = new Map((await store.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => idOf(payload)))])).map((record) => [record.id, record]));
    return events.map(({ payload, audience }): Telling[] => {
      const evidenceId = idOf(payload);
      const gone: Telling = { to: audience as readonly Audience[], data: { evidenceId, gone: true } satisfies EvidenceEventData };
      const record = records.get(evidenceId);
      if (!record) return [gone];
      return [{ to: audienceOf(factsOf(record), record.phase), data: { evidence: toMessage(record) } satisfies EvidenceEventData }, gone];
    });
  };
  return { 'evidence.drafted': present, 'evidence.submitted': present, 'evidence.revised': present, 'evidence.withdrawn': present, 'evidence.handed-in': present, 'evidence.given-back': present };
}
