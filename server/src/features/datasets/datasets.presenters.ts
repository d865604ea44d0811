import type { DatasetEventData } from '@joint/shared';
import type { Presenters, Telling } from '../../platform/event-log/index.ts';
import { audienceOf, factsOf, type Evidence } from '../evidence/index.ts';

/** That a table was imported, to those who may see its evidence now; to nobody else. */
export const createDatasetPresenters = (evidence: Evidence): Presenters => ({
  'dataset.imported': async (events) => {
    const records = await evidence.unsafeFindManyForFeed([...new Set(events.map(({ payload }) => String(payload['evidenceId'])))]);
    return events.map(({ payload }): Telling[] => {
      const record = records.find(({ id }) => id === payload['evidenceId']);
      if (!record) return [];
      const data: DatasetEventData = { evidenceId: record.id, evidenceTitle: record.title, datasetId: String(payload['datasetId']), version: Number(payload['version']) };
      return [{ to: audienceOf(factsOf(record), record.phase), data }];
    });
  },
});
