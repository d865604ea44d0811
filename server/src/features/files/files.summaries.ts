import type { FeedEvent, FileEventData } from '@joint/shared';
import type { Summaries, Summary } from '../../platform/event-log/index.ts';

const said = (words: (data: FileEventData) => string) => async (events: readonly FeedEvent[]): Promise<Summary[]> =>
  events.map((event) => {
    const data = event.data as FileEventData;
    return { text: words(data), evidenceId: data.evidenceId };
  });

export const fileSummaries: Summaries = {
  'file.attached': said(({ name, evidenceTitle }) => `attached “${name}” to “${evidenceTitle}”`),
  'file.removed': said(({ name, evidenceTitle }) => `removed “${name}” from “${evidenceTitle}”`),
  'file.found-clean': said(({ name, evidenceTitle }) => `found no virus in “${name}” of “${evidenceTitle}”`),
  'file.found-infected': said(({ name, evidenceTitle }) => `found a virus in “${name}” of “${evidenceTitle}” and took it away`),
  // That words were looked through is told to open pages; it is no news.
  'file.screened': async (events) => events.map(() => null),
  'file.answered': said(({ name, evidenceTitle }) => `said why what was found in “${name}” of “${evidenceTitle}” may stay`),
};
