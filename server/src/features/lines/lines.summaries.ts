import type { LineEventData } from '@joint/shared';
import type { Summaries, Summarise } from '../../platform/event-log/index.ts';
import type { LineStore } from './lines.store.ts';

/** Words for what happens to lines of enquiry; only inspectors are told of these events. */
export function createLineSummaries(store: LineStore): Summaries {
  const said = (words: (data: LineEventData, question: string) => string): Summarise => async (events) => {
    const told = events.map(({ data }) => data as LineEventData);
    const questions = await store.questionsOf([...new Set(told.flatMap(({ lineId }) => lineId ?? []))]);
    return told.map((data) => {
      const question = questions.get(data.lineId ?? '');
      return question === undefined ? null : { text: words(data, question), ...(data.evidenceId && { evidenceId: data.evidenceId }) };
    });
  };
  const thing = ({ evidenceId, wordingId }: LineEventData): string => (evidenceId ? 'evidence' : wordingId ? 'a request' : 'a statement');
  return {
    'line.opened': said((_data, question) => `opened the line of enquiry “${question}”`),
    'line.revised': said((_data, question) => `changed the line of enquiry “${question}”`),
    'line.closed': said((_data, question) => `closed the line of enquiry “${question}”`),
    'line.reopened': said((_data, question) => `reopened the line of enquiry “${question}”`),
    'line.ordered': async (events) => events.map(() => ({ text: 'put the lines of enquiry in another order' })),
    'line.attached': said((data, question) => `attached ${thing(data)} to the line of enquiry “${question}”`),
    'line.detached': said((data, question) => `detached ${thing(data)} from the line of enquiry “${question}”`),
  };
}
