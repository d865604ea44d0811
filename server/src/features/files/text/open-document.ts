import { readXml, type TakeRow } from '../../../platform/workbook/index.ts';
import { textLimits } from './limits.ts';
import { openArchive } from './office.ts';

/** The most columns that a spreadsheet has. */
const mostColumns = 16_384;

interface Row {
  readonly take: TakeRow;
  readonly rowNo: number;
  /** How many rows say the same. */
  readonly times: number;
  readonly cells: string[];
}
type Attributes = Readonly<Record<string, string>>;
const valueOf = (attributes: Attributes, name: string): string | undefined => Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
function timesOf(attributes: Attributes, name: string): number {
  const times = Number(valueOf(attributes, name) ?? 1);
  if (!Number.isInteger(times) || times < 1) throw new Error('something is there a number of times that is none');
  return times;
}

/** Hands on the rows of every sheet of an OpenDocument spreadsheet, hidden ones included. Throws where it is damaged. */
export async function readOpenDocument(file: string, begin: (sheet: string) => TakeRow): Promise<boolean> {
  const zip = await openArchive(file);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== 'content.xml') continue;
      if (entry.uncompressedSize > textLimits.part) throw new Error('it unpacks to more than is read');
      return await readContent(await zip.openReadStreamPromise(entry), begin);
    }
    return false;
  } finally {
    zip.close();
  }
}

async function readContent(stream: Parameters<typeof readXml>[0], begin: (sheet: string) => TakeRow): Promise<boolean> {
  let sheets = 0;
  let take: TakeRow | null = null;
  let row: Row | null = null;
  let cell: { text: string; value: string; times: number } | null = null;
  let [rowNo, column, paragraphs, asides] = [1, 0, 0, 0];
  let rows: Row[] = [];

  function endCell({ text, value, times }: NonNullable<typeof cell>, { cells }: Row): void {
    const said = text || value;
    // Empty cells to the end of the sheet are told as one.
    if (said !== '') {
      if (column + times > mostColumns) throw new Error('a cell stands nowhere');
      while (cells.length < column) cells.push('');
      for (let time = 0; time < times; time += 1) cells.push(said);
    }
    column += times;
  }

  await readXml(stream, {
    open(name, attributes) {
      if (name === 'table') {
        if (take) throw new Error('a table stands within a table');
        take = begin(valueOf(attributes, 'name') ?? '');
        [sheets, rowNo] = [sheets + 1, 1];
      } else if (name === 'table-row' && take) {
        row = { take, rowNo, times: timesOf(attributes, 'number-rows-repeated'), cells: [] };
        column = 0;
      } else if ((name === 'table-cell' || name === 'covered-table-cell') && row) {
        cell = { text: '', value: valueOf(attributes, 'date-value') ?? valueOf(attributes, 'value') ?? '', times: timesOf(attributes, 'number-columns-repeated') };
      } else if (name === 'annotation') asides += 1;
      else if (name === 'p' && cell && asides === 0) {
        paragraphs += 1;
        if (cell.text) cell.text += '\n';
      } else if ((name === 's' || name === 'tab' || name === 'line-break') && cell && paragraphs > 0) cell.text += ' ';
    },
    text(said) { if (cell && paragraphs > 0 && asides === 0) cell.text += said; },
    close(name) {
      if (name === 'annotation') asides -= 1;
      else if (name === 'p' && cell && asides === 0) paragraphs -= 1;
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell && row) {
        endCell(cell, row);
        cell = null;
      } else if (name === 'table-row' && row) {
        if (row.cells.length > 0) rows.push(row);
        rowNo += row.times;
        row = null;
      } else if (name === 'table') take = null;
    },
    async pause() {
      const ready = rows;
      rows = [];
      for (const one of ready) for (let time = 0; time < one.times; time += 1) await one.take(one.rowNo + time, one.cells);
    },
  });
  return sheets > 0;
}
