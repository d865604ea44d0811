import type { EvidenceEventData, FeedEvent } from '@joint/shared';
import type { Summaries, Summary } from '../../platform/event-log/index.ts';

/** Words for what happens to evidence; nothing for a piece that this reader can no longer see. */
const said = (verb: string) => async (events: readonly FeedEvent[]): Promise<(Summary | null)[]> =>
  events.map((event) => {
    const data = event.data as EvidenceEventData;
    return 'evidence' in data ? { text: `${verb} “${data.evidence.title}”`, evidenceId: data.evidence.id } : null;
  });

export const evidenceSummaries: Summaries = {
  'evidence.drafted': said('drafted'),
  'evidence.submitted': said('added'),
  'evidence.revised': said('changed'),
  'evidence.withdrawn': said('withdrew'),
  'evidence.handed-in': said('handed in for release'),
  'evidence.given-back': said('gave back'),
};
