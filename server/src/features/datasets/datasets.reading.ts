import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cleanFileName, datasetLimits, endingOf, idSchema, sizeInWords } from '@joint/shared';
import { z } from 'zod';
import { AppError, invalidInput, notFound, parseInput } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { factsOf, type EvidenceService } from '../evidence/index.ts';
import { faultOfArchive, faultOfName } from '../files/index.ts';
import { assertCanImport } from './datasets.policy.ts';
import type { DatasetStore } from './datasets.store.ts';
import { ReadProblem, readTable } from './read/index.ts';

const wanted = z.object({
  id: idSchema('table'),
  evidenceId: idSchema('evidence'),
  name: z.string().max(4_000).transform(cleanFileName),
  sheet: z.string().max(200).nullish().transform((sheet) => sheet ?? null),
});
export type Wanted = z.output<typeof wanted>;

const tooLarge = (): AppError => new AppError('TOO_LARGE', `The file is larger than ${sizeInWords(datasetLimits.bytes)}, which is the most`, { remedy: 'Take out sheets, columns or rows that are not needed and try again' });
const fault = (message: string): AppError => invalidInput([{ field: 'file', message }]);

/** Reads tables into drafts: streamed to a folder of its own, looked at there, and stored some rows at a time. */
export function createReading({ store, evidence }: { readonly store: DatasetStore; readonly evidence: EvidenceService }) {
  return {
    /** What is wanted, refused before a byte is taken. */
    async begin(viewer: Viewer, given: unknown): Promise<Wanted> {
      const input = parseInput(wanted, given);
      const { record, seen } = await evidence.find(viewer, input.evidenceId);
      assertCanImport(seen, factsOf(record));
      if (record.kind !== 'DATA') throw fault('Only evidence of the kind “Data” can have a table. Change its kind first');
      const ending = endingOf(input.name);
      if (ending === 'xlsm' || ending === 'xltm' || ending === 'xlam') throw fault(`“${input.name}” may hold macros. Save it as an Excel workbook (.xlsx) and choose that`);
      if (!['xlsx', 'csv', 'tsv', 'txt'].includes(ending)) throw fault(`“${input.name}” is no table that can be read. Choose an Excel workbook (.xlsx) or a CSV file`);
      const named = faultOfName(input.name);
      if (named) throw fault(named);
      return input;
    },

    /** Takes the bytes and reads them; `progress` is told how many rows are stored. Nothing stays of a table that cannot be read. */
    async read(viewer: Viewer, { id, evidenceId, name, sheet }: Wanted, bytes: Readable, progress: (rows: number) => void): Promise<void> {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'joint-inspection-table-'));
      try {
        const file = path.join(folder, 'table');
        await pipeline(bytes, atMost(datasetLimits.bytes), createWriteStream(file, { mode: 0o600 }));
        const isWorkbook = await looksLikeWorkbook(file, name);
        if (!(await store.beginDraft({ id, evidenceId, madeById: viewer.userId, name }))) throw notFound('table');
        try {
          let rows = 0;
          const table = await readTable({ file, isWorkbook, sheet }, async (some) => {
            await store.addDraftRows(id, some);
            progress(rows += some.length);
          });
          await store.finishDraft(id, table);
        } catch (error) {
          await store.forgetDraft(id);
          throw error instanceof ReadProblem ? fault(error.message) : error;
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
export type Reading = ReturnType<typeof createReading>;

function atMost(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length;
      if (size > limit) done(tooLarge());
      else done(null, part);
    },
  });
}

/** What it is by its first bytes; a workbook is looked at before it is unpacked. */
async function looksLikeWorkbook(file: string, name: string): Promise<boolean> {
  const { size } = await stat(file);
  if (size === 0) throw fault('It is empty. Choose a file, or paste a table, with something in it');
  const [head] = (await createReadStream(file, { end: 3 }).toArray()) as Buffer[];
  const isZip = head?.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) ?? false;
  if (isZip !== (endingOf(name) === 'xlsx')) throw fault(`“${name}” is not what its name says. Open it in a spreadsheet, save it as .xlsx or .csv and choose the new copy`);
  const wrong = isZip ? await faultOfArchive({ size, read: async (range) => createReadStream(file, range) }) : null;
  if (wrong) throw fault(`“${name}” ${wrong}`);
  return isZip;
}
