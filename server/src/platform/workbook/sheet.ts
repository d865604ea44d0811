import { columnIndex } from '@joint/shared';
import type { NumberStyle, Workbook } from './workbook.ts';
import { readXml } from './xml.ts';

/** Columns a spreadsheet can have; a cell that says otherwise is damaged. */
const mostColumns = 16_384;
const dayMs = 24 * 60 * 60 * 1000;
/** Day 0 of spreadsheets, which think that 1900 had a 29 February, and of those that count from 1904. */
const [since1900, since1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: NumberStyle;
  hasFormula: boolean;
  text: string;
}

/** A row's number and its cells from column A on, as their owner would write them. */
export type TakeRow = (rowNo: number, cells: readonly string[]) => Promise<void>;

/** Reads the rows of a sheet as it streams. Gives how many cells hold formulas, and how many of those no value. */
export async function readSheet(workbook: Workbook, part: string, take: TakeRow): Promise<{ formulas: number; withoutValue: number }> {
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
      for (const row of ready) await take(row.rowNo, row.cells);
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
