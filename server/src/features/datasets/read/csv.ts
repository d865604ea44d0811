import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fromCsvCell } from '@joint/shared';
import { CsvError, parse } from 'csv-parse';
import { findDelimiter, type Delimiter } from '../../../platform/delimiter.ts';
import { readLimits } from './limits.ts';
import { ReadProblem, type ReadTable, type Table } from './table.ts';

/** Bytes by which delimiter and quotes are judged. */
const sampleBytes = 64 * 1024;
const delimiterNames: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** Reads text whose lines are rows: CSV in any of its dialects, or what was copied from a spreadsheet. */
export async function readCsv(file: string, table: Table): Promise<ReadTable> {
  const encoding = await encodingOf(file);
  const delimiter = findDelimiter(await sampleOf(file, encoding));
  const parser = Readable.from(textOf(file, encoding)).pipe(parse({ delimiter, relax_column_count: true, relax_quotes: true, max_record_size: readLimits.record }));
  let rowNo = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rowNo += 1;
      await table.row(rowNo, record.map(fromCsvCell));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    throw new ReadProblem(isOpen ? 'A quotation mark is opened and never closed. Save it again as CSV from the spreadsheet, or paste it' : `Row ${rowNo + 1} cannot be read. Save it again as CSV from the spreadsheet, or paste it`);
  }
  const notes = encoding === 'windows-1252' ? ['It was read in the encoding of older Windows programs. Look whether names and pound signs are right.'] : [];
  return table.finish({ notes: delimiter === ';' || delimiter === '|' ? [`Its cells are divided by ${delimiterNames[delimiter]}.`, ...notes] : notes, sheet: null, sheets: [] });
}

/** UTF-8, UTF-16 with its mark, or else what older Windows programs write. */
async function encodingOf(file: string): Promise<string> {
  const [first, second] = await headOf(file, 2);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    for await (const _text of textOf(file, 'utf-8')) { /* Only whether all of it can be read. */ }
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

async function* textOf(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function headOf(file: string, bytes: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
const sampleOf = async (file: string, encoding: string): Promise<string> => new TextDecoder(encoding).decode(await headOf(file, sampleBytes), { stream: true });
