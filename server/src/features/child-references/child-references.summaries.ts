import { childReference, type ChildReferenceEventData, type FeedEvent } from '@joint/shared';
import type { Summaries, Summary } from '../../platform/event-log/index.ts';

const said = (before: string, after: string) => async (events: readonly FeedEvent[]): Promise<(Summary | null)[]> =>
  events.map(({ data }) => ({ text: `${before} ${childReference((data as ChildReferenceEventData).number)} ${after}` }));

export const childReferenceSummaries: Summaries = {
  'child-reference.added': said('added', 'to your agency’s register'),
  'child-reference.noted': said('changed the note of', 'in your agency’s register'),
  'child-reference.removed': said('took', 'out of your agency’s register'),
};
