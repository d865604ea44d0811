import { columnIndex } from '@joint/shared';
import { ReadProblem, type ReadTable, type Table } from './table.ts';
import { openWorkbook, type NumberStyle, type Workbook } from './workbook.ts';
import { readXml } from './xml.ts';

/** Columns a spreadsheet can have; a cell that says otherwise is damaged. */
const mostColumns = 16_384;
const dayMs = 24 * 60 * 60 * 1000;
/** Day 0 of spreadsheets, which think that 1900 had a 29 February, and of those that count from 1904. */
const [since1900, since1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

/** Reads one sheet of an Excel workbook as it streams: the one named, or the first that is not hidden. */
export async function readXlsx(file: string, wanted: string | null, table: Table): Promise<ReadTable> {
  const workbook = await openWorkbook(file);
  try {
    const shown = workbook.sheets.filter(({ isHidden }) => !isHidden);
    const sheet = wanted === null ? shown[0] : shown.find(({ name }) => name === wanted);
    if (!sheet) throw new ReadProblem(wanted === null ? 'It has no sheet that can be seen. Show the sheet in the spreadsheet and save it again' : `It has no sheet called “${wanted}”`);
    const { formulas, withoutValue } = await readSheet(workbook, sheet.part, table);
    const notes = [
      ...(formulas > 0 ? [`${formulas.toLocaleString('en-GB')} ${formulas === 1 ? 'cell holds a formula. Its' : 'cells hold formulas. Their'} last calculated ${formulas === 1 ? 'value is' : 'values are'} taken.`] : []),
      ...(withoutValue > 0 ? [`${withoutValue.toLocaleString('en-GB')} of the formulas have no value and count as empty. Open the workbook in a spreadsheet, save it and upload it again.`] : []),
    ];
    return await table.finish({ notes, sheet: sheet.name, sheets: shown.map(({ name }) => name) });
  } finally {
    workbook.close();
  }
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: NumberStyle;
  hasFormula: boolean;
  text: string;
}

async function readSheet(workbook: Workbook, part: string, table: Table): Promise<{ formulas: number; withoutValue: number }> {
  const found = { formulas: 0, withoutValue: 0 };
  let rows: { rowNo: number; cells: string[] }[] = [];
  let [rowNo, column, isValue, isPhonetic] = [0, -1, false, false];
  let cells: string[] = [];
  let cell: Cell | null = null;
  await readXml(await workbook.open(part), {
    open(name, attributes) {
      if (name === 'row') {
        rowNo = attributes['r'] ? Number(attributes['r']) : rowNo + 1;
        [cells, column] = [[], -1];
      } else if (name === 'c') {
        column = attributes['r'] ? columnIndex(attributes['r'].replace(/\d+$/, '')) : column + 1;
        if (column < 0 || column >= mostColumns) throw new Error('a cell stands nowhere');
        cell = { column, type: attributes['t'] ?? 'n', style: workbook.styles[Number(attributes['s'] ?? 0)] ?? 'NUMBER', hasFormula: false, text: '' };
      } else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'rPh') isPhonetic = true;
      isValue = cell !== null && (name === 'v' || (name === 't' && !isPhonetic));
    },
    text(said) { if (isValue && cell) cell.text += said; },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'c' && cell) {
        if (cell.hasFormula) found.formulas += 1;
        if (cell.hasFormula && cell.text === '') found.withoutValue += 1;
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = wordsOf(cell, workbook);
        cell = null;
      }
      if (name === 'row') rows.push({ rowNo, cells });
    },
    async pause() {
      const ready = rows;
      rows = [];
      for (const row of ready) await table.row(row.rowNo, row.cells);
    },
  });
  return found;
}

/** A cell as its owner would write it. */
function wordsOf({ type, style, text }: Cell, { texts, since1904: isOld }: Workbook): string {
  if (text === '') return '';
  if (type === 's') return texts[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  if (style === 'PERCENTAGE') return `${Number((value * 100).toPrecision(15))}%`;
  return style === 'DATE' ? dateInWords(value, isOld) : String(Number(value.toPrecision(15)));
}

function dateInWords(serial: number, isOld: boolean): string {
  const date = new Date(Math.round(((isOld ? since1904 : since1900) + serial * dayMs) / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const [day = '', time = ''] = date.toISOString().slice(0, 16).split('T');
  if (serial < 1) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}
