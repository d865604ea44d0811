import type { LineEventData } from '@joint/shared';
import { said, type Summaries, type Summarise } from '../../platform/event-log/index.ts';
import type { LineStore } from './lines.store.ts';

/** Words for what happens to lines of enquiry; only inspectors are told of these events. */
export function createLineSummaries(store: LineStore): Summaries {
  const toldOf = (words: (data: LineEventData, question: string) => string): Summarise => async (events) => {
    const told = events.map(({ data }) => data as LineEventData);
    const questions = await store.questionsOf([...new Set(told.flatMap(({ lineId }) => lineId ?? []))]);
    return told.map((data) => {
      const question = questions.get(data.lineId ?? '');
      return question === undefined ? null : { text: words(data, question), ...(data.evidenceId && { evidenceId: data.evidenceId }) };
    });
  };
  const thing = ({ evidenceId, wordingId }: LineEventData): string => (evidenceId ? 'evidence' : wordingId ? 'a request' : 'a statement');
  return {
    'line.opened': toldOf((_data, question) => `opened the line of enquiry “${question}”`),
    'line.revised': toldOf((_data, question) => `changed the line of enquiry “${question}”`),
    'line.closed': toldOf((_data, question) => `closed the line of enquiry “${question}”`),
    'line.reopened': toldOf((_data, question) => `reopened the line of enquiry “${question}”`),
    'line.ordered': said('put the lines of enquiry in another order'),
    'line.attached': toldOf((data, question) => `attached ${thing(data)} to the line of enquiry “${question}”`),
    'line.detached': toldOf((data, question) => `detached ${thing(data)} from the line of enquiry “${question}”`),
  };
}
