import type { FeedEvent, NarrativeEventData } from '@joint/shared';
import type { Summaries, Summary } from '../../platform/event-log/index.ts';

/** Someone writing leaves an event a second: those of one person in one section that follow each other read as one. */
export const narrativeSummaries: Summaries = {
  'narrative.changed': async (events) =>
    events.map((event, index): Summary | null => {
      const newer = events[index - 1];
      return newer && isSameHand(newer, event) ? null : { text: 'wrote in the narrative' };
    }),
};

const sectionOf = (event: FeedEvent): string => (event.data as NarrativeEventData).sectionId;
const isSameHand = (a: FeedEvent, b: FeedEvent): boolean => a.actor?.id === b.actor?.id && sectionOf(a) === sectionOf(b);
