import type { Audience, CaseEventData } from '@joint/shared';
import type { Presenter, Presenters } from '../../platform/event-log/index.ts';
import { audienceOf } from './cases.policy.ts';
import type { CaseStore } from './cases.store.ts';

/** Which case changed, by its id alone: words are asked for by whoever may have them. */
export function createCasePresenters(store: CaseStore): Presenters {
  const dataOf = (payload: Readonly<Record<string, unknown>>): CaseEventData => ({ caseId: String(payload['caseId']) });
  const toAll: Presenter = async (events) => {
    const records = new Map((await store.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => dataOf(payload).caseId))])).map((record) => [record.id, record]));
    return events.map(({ payload }) => {
      const data = dataOf(payload);
      const record = records.get(data.caseId);
      return record ? [{ to: audienceOf(record), data }] : [];
    });
  };
  /** What happened to a view before it was open stays with those who could read it then. */
  const toReadersOfThen: Presenter = async (events) => events.map(({ payload, audience }) => [{ to: audience as readonly Audience[], data: dataOf(payload) }]);
  return {
    'case.opened': toAll, 'case.view-drafted': toReadersOfThen, 'case.view-submitted': toAll, 'case.view-revised': toReadersOfThen, 'case.released': toAll, 'case.view-added': toAll,
    'case.contradiction-marked': toAll, 'case.contradiction-resolved': toAll, 'case.answer-saved': toAll, 'case.signed': toAll,
  };
}
