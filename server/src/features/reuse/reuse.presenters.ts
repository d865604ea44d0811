import type { ReuseEventData } from '@joint/shared';
import type { Presenter, Presenters, Telling } from '../../platform/event-log/index.ts';
import { factsOf, type Evidence } from '../evidence/index.ts';
import { audienceOf } from './reuse.policy.ts';

/** Which piece it is about, to people of its agency who may see the piece now; to nobody else. */
export function createReusePresenters(evidence: Evidence): Presenters {
  const present: Presenter = async (events) => {
    const idOf = (payload: Readonly<Record<string, unknown>>) => String(payload['evidenceId']);
    const records = new Map((await evidence.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => idOf(payload)))])).map((record) => [record.id, record]));
    return events.map(({ payload, audience }): Telling[] => {
      const record = records.get(idOf(payload));
      if (!record) return [];
      return [{ to: audienceOf(factsOf(record), record.phase, audience), data: { evidenceId: record.id, evidenceTitle: record.title } satisfies ReuseEventData }];
    });
  };
  return { 'reuse.offered': present, 'reuse.taken-back': present, 'reuse.taken-over': present };
}
