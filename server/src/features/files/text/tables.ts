import { fromCsvCell } from '@joint/shared';
import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { findDelimiter } from '../../../platform/delimiter.ts';
import { openWorkbook, readSheet, type TakeRow } from '../../../platform/workbook/index.ts';
import { archiveLimits, textLimits } from './limits.ts';
import { readOpenDocument } from './open-document.ts';
import { textOf } from './plain.ts';

/** Where the rows of a sheet go; CSV is one sheet without a name. */
export type BeginSheet = (name: string) => TakeRow;
/** Hands on the rows of every sheet of a file. False where some of it could not be read. */
type TableReader = (file: string, begin: BeginSheet) => Promise<boolean>;

/** Ends the reading of a file from within. */
export class Enough extends Error {}

/** Files that are tables: their cells say something by where they stand. */
const readers: Readonly<Record<string, TableReader>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': readWorkbook,
  'application/vnd.oasis.opendocument.spreadsheet': readOpenDocument,
  'text/csv': readCsv,
};

export const isTable = (mediaType: string): boolean => Object.hasOwn(readers, mediaType);

/** False, too, where reading failed: what was handed on by then stands. */
export const readTables = async (file: string, mediaType: string, begin: BeginSheet): Promise<boolean> => (await readers[mediaType]?.(file, begin).catch(() => false)) ?? false;

/** Hidden sheets included. One that is damaged is left out. */
async function readWorkbook(file: string, begin: BeginSheet): Promise<boolean> {
  const workbook = await openWorkbook(file, { parts: archiveLimits.parts, part: textLimits.part });
  try {
    let isWhole = workbook.sheets.length > 0 && workbook.sheets.length === workbook.listed;
    for (const { name, part } of workbook.sheets) {
      try {
        await readSheet(workbook, part, begin(name));
      } catch (error) {
        if (error instanceof Enough) throw error;
        isWhole = false;
      }
    }
    return isWhole;
  } finally {
    workbook.close();
  }
}

/** As far as its words are kept: that it is longer is asked about with its words. */
async function readCsv(file: string, begin: BeginSheet): Promise<boolean> {
  const text = await textOf(file);
  // What cannot be read is passed over, so that rows above it are handed on.
  const records = Readable.from([text]).pipe(parse({ delimiter: findDelimiter(text.slice(0, textLimits.sample)), relax_column_count: true, relax_quotes: true, skip_records_with_error: true }));
  let isWhole = true;
  records.on('skip', () => { isWhole = false; });
  const take = begin('');
  let rowNo = 0;
  for await (const record of records as AsyncIterable<string[]>) await take((rowNo += 1), record.map(fromCsvCell));
  return isWhole;
}
