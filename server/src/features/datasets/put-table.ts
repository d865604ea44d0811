import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DatasetColumn } from '@joint/shared';
import type { Viewer } from '../../platform/viewer.ts';
import type { SeenDataset } from './datasets.record.ts';
import type { DatasetService } from './datasets.service.ts';
import type { Reading } from './datasets.reading.ts';

interface TableToPut {
  readonly name: string;
  readonly bytes: Buffer;
  readonly source: string;
  readonly columns?: (read: readonly DatasetColumn[]) => readonly DatasetColumn[];
}

/** By the same steps and rules as an import from a browser, only in one go; small numbers are answered as pointing to nobody. */
export const createPutTable = ({ service, reading }: { readonly service: DatasetService; readonly reading: Reading }) =>
  async (viewer: Viewer, evidenceId: string, { name, bytes, source, columns = (read) => read }: TableToPut): Promise<SeenDataset> => {
    const wanted = await reading.begin(viewer, { id: randomUUID(), evidenceId, name });
    await reading.read(viewer, wanted, Readable.from([bytes], { objectMode: false }), () => undefined);
    const draft = await service.draft(viewer, wanted.id);
    const input = { draftId: draft.id, columns: columns(draft.columns) };
    const { smallNumbers } = await service.check(viewer, input);
    return service.import(viewer, { ...input, source, replaces: 0, ...(smallNumbers > 0 && { smallNumbers: { count: smallNumbers, reason: 'NOBODY_CAN_BE_KNOWN' } }) });
  };
