import type { FileEventData } from '@joint/shared';
import type { Presenter, Presenters, Telling } from '../../platform/event-log/index.ts';
import { audienceOf, factsOf, type Evidence } from '../evidence/index.ts';
import type { FileStore } from './files.store.ts';

/** What happened to a file, to those who may see its evidence now; to nobody else. */
export function createFilePresenters(store: FileStore, evidence: Evidence): Presenters {
  const present: Presenter = async (events) => {
    const idOf = (payload: Readonly<Record<string, unknown>>, name: 'evidenceId' | 'fileId') => String(payload[name]);
    const idsOf = (name: 'evidenceId' | 'fileId') => [...new Set(events.map(({ payload }) => idOf(payload, name)))];
    const [records, files] = await Promise.all([evidence.unsafeFindManyForFeed(idsOf('evidenceId')), store.findMany(idsOf('fileId'))]);
    return events.map(({ payload }): Telling[] => {
      const record = records.find(({ id }) => id === idOf(payload, 'evidenceId'));
      const file = files.find(({ id }) => id === idOf(payload, 'fileId'));
      if (!record || !file) return [];
      const data: FileEventData = { evidenceId: record.id, evidenceTitle: record.title, fileId: file.id, name: file.name };
      return [{ to: audienceOf(factsOf(record), record.phase), data }];
    });
  };
  return { 'file.attached': present, 'file.removed': present, 'file.found-clean': present, 'file.found-infected': present, 'file.screened': present, 'file.answered': present };
}
