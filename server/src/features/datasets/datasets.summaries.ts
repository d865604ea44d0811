import type { DatasetEventData } from '@joint/shared';
import type { Summaries } from '../../platform/event-log/index.ts';

export const datasetSummaries: Summaries = {
  'dataset.imported': async (events) => events.map((event) => {
    const { evidenceId, evidenceTitle, version } = event.data as DatasetEventData;
    return { text: version > 1 ? `imported another table into “${evidenceTitle}”, version ${version}` : `imported a table into “${evidenceTitle}”`, evidenceId };
  }),
  'dataset.removed': async (events) => events.map((event) => {
    const { evidenceId, evidenceTitle } = event.data as DatasetEventData;
    return { text: `removed the table of “${evidenceTitle}”`, evidenceId };
  }),
};
