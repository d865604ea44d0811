import type { FeedEvent, ReuseEventData } from '@joint/shared';
import type { Summaries, Summary } from '../../platform/event-log/index.ts';

const said = (words: (title: string) => string) => async (events: readonly FeedEvent[]): Promise<Summary[]> =>
  events.map((event) => {
    const { evidenceId, evidenceTitle } = event.data as ReuseEventData;
    return { text: words(`“${evidenceTitle}”`), evidenceId };
  });

export const reuseSummaries: Summaries = {
  'reuse.offered': said((title) => `offered ${title} for reuse in other inspections of the agency`),
  'reuse.taken-back': said((title) => `took back the offer to reuse ${title}`),
  'reuse.taken-over': said((title) => `took over ${title} from an earlier inspection of the agency`),
};
