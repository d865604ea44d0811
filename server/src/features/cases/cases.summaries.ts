import type { CaseEventData } from '@joint/shared';
import type { Summaries, Summarise } from '../../platform/event-log/index.ts';
import type { CaseStore } from './cases.store.ts';

/** Words for what happens in case tracking, to those who are told of it; never what was written. */
export function createCaseSummaries(store: CaseStore): Summaries {
  const said = (before: string, after = ''): Summarise => async (events) => {
    const idOf = (data: unknown): string => (data as CaseEventData).caseId;
    const records = new Map((await store.unsafeFindManyForFeed([...new Set(events.map(({ data }) => idOf(data)))])).map(({ id, reference }) => [id, reference]));
    return events.map(({ data }) => {
      const reference = records.get(idOf(data));
      return reference === undefined ? null : { text: `${before} ${reference}${after}` };
    });
  };
  return {
    'case.opened': said('began case tracking of'),
    'case.corrected': said('corrected which agencies and criteria the case of', ' has'),
    'case.withdrawn': said('withdrew the case of'),
    'case.view-drafted': said('drafted their agency’s view of'),
    'case.view-submitted': said('gave in their agency’s view of'),
    'case.view-revised': said('changed their agency’s view of'),
    'case.released': said('opened the agencies’ views of', ' to one another'),
    'case.view-added': said('added to their agency’s view of'),
    'case.contradiction-marked': said('marked a contradiction about'),
    'case.contradiction-resolved': said('resolved a contradiction about'),
    'case.answer-saved': said('wrote on the joint page about'),
    'case.signed': said('signed the joint page about'),
  };
}
