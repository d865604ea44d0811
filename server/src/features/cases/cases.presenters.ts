import type { Audience, CaseEventData } from '@joint/shared';
import type { Presenter, Presenters } from '../../platform/event-log/index.ts';
import { audienceOf, knowersOf, togetherOf, type CaseFacts } from './cases.policy.ts';
import { factsOf } from './cases.record.ts';
import type { CaseStore } from './cases.store.ts';

/** Which case changed, by its id alone: words are asked for by whoever may have them. */
export function createCasePresenters(store: CaseStore): Presenters {
  const dataOf = (payload: Readonly<Record<string, unknown>>): CaseEventData => ({ caseId: String(payload['caseId']) });
  const to = (audience: (facts: CaseFacts) => Audience[]): Presenter => async (events) => {
    const records = new Map((await store.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => dataOf(payload).caseId))])).map((record) => [record.id, record]));
    return events.map(({ payload }) => {
      const data = dataOf(payload);
      const record = records.get(data.caseId);
      return record ? [{ to: audience(factsOf(record)), data }] : [];
    });
  };
  /** What happened to a view before it was open stays with those who could read it then. */
  const toReadersOfThen: Presenter = async (events) => events.map(({ payload, audience }) => [{ to: audience as readonly Audience[], data: dataOf(payload) }]);
  return {
    'case.opened': to(knowersOf), 'case.corrected': to(knowersOf), 'case.withdrawn': to(knowersOf), 'case.view-submitted': to(audienceOf), 'case.released': to(audienceOf),
    'case.view-drafted': toReadersOfThen, 'case.view-revised': toReadersOfThen,
    'case.view-added': to(togetherOf), 'case.contradiction-marked': to(togetherOf), 'case.contradiction-resolved': to(togetherOf), 'case.answer-saved': to(togetherOf), 'case.signed': to(togetherOf),
  };
}
