import { cellAddress, CellScreening, columnLetters, countTypes, datasetLimits, guessType, noCounts, type ColumnFinding, type DatasetColumn, type TypeCounts } from '@joint/shared';
import { readLimits } from './limits.ts';

/** A fault of the whole table, in words for its owner. */
export class ReadProblem extends Error {}

export interface ReadRow {
  readonly rowNo: number;
  readonly cells: readonly string[];
}

/** What is known of a table once all of it was read. */
export interface ReadTable {
  readonly columns: readonly DatasetColumn[];
  readonly headerRow: number;
  readonly rowCount: number;
  readonly notes: readonly string[];
  /** What looks as if it said who somebody is, by column. */
  readonly findings: readonly ColumnFinding[];
  readonly sheet: string | null;
  readonly sheets: readonly string[];
}

// oxlint-disable-next-line no-control-regex -- naming the control characters is the point
const unkept = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** What PostgreSQL and readers can carry, without space around it. */
const clean = (text: string): string => text.replace(unkept, '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '�').replace(/\r\n?/g, '\n').trim();

/** The most that a spreadsheet can have; a row that says otherwise, or comes twice, is damaged. */
const lastRow = 1_048_576;

/** Takes rows as they come: finds the one that names the columns, and hands on those below it, some at a time. */
export class Table {
  readonly #send: (rows: readonly ReadRow[]) => Promise<void>;
  #names: string[] | null = null;
  #headerRow = 0;
  #latest = 0;
  #counts: TypeCounts[] = [];
  readonly #screening = new CellScreening();
  #waiting: ReadRow[] = [];
  #rowCount = 0;

  constructor(send: (rows: readonly ReadRow[]) => Promise<void>) {
    this.#send = send;
  }

  /** Titles above a table fill one cell; the first row with two or more names the columns. */
  async row(rowNo: number, given: readonly string[]): Promise<void> {
    if (!Number.isInteger(rowNo) || rowNo <= this.#latest || rowNo > lastRow) throw new Error(`row ${rowNo} comes after row ${this.#latest}`);
    this.#latest = rowNo;
    const cells = given.map(clean);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length === 0) return;
    if (!this.#names) return this.#head(rowNo, cells);
    this.#check(rowNo, cells);
    const whole = this.#names.map((_name, index) => cells[index] ?? '');
    whole.forEach((text, index) => {
      countTypes(this.#counts[index] ??= noCounts(), text);
      this.#screening.cell(columnLetters(index), cellAddress(columnLetters(index), rowNo), text);
    });
    this.#rowCount += 1;
    this.#waiting.push({ rowNo, cells: whole });
    if (this.#waiting.length >= readLimits.batch) await this.#flush();
  }

  async finish({ notes, sheet, sheets }: Pick<ReadTable, 'notes' | 'sheet' | 'sheets'>): Promise<ReadTable> {
    if (!this.#names) throw new ReadProblem('There is no table in it. The first row must name the columns, of which there are two at least');
    if (this.#rowCount === 0) throw new ReadProblem(`Row ${this.#headerRow} names the columns, and there is nothing below it. Add the rows and try again`);
    await this.#flush();
    const columns = this.#names.map((name, index): DatasetColumn => ({ key: columnLetters(index), name, type: guessType(name, this.#counts[index] ?? noCounts()), unit: '', period: '', role: null }));
    const skipped = this.#headerRow > 1 ? [`The columns are named in row ${this.#headerRow}. What stands above it is left out.`] : [];
    return { columns, headerRow: this.#headerRow, rowCount: this.#rowCount, notes: [...skipped, ...notes], findings: this.#screening.found, sheet, sheets };
  }

  #head(rowNo: number, cells: readonly string[]): void {
    if (cells.filter(Boolean).length < 2) return;
    if (cells.length > datasetLimits.columns) throw new ReadProblem(`It has ${cells.length} columns, and ${datasetLimits.columns} is the most. Take out those that are not needed and try again`);
    const seen = new Map<string, number>();
    this.#names = cells.map((cell, index) => {
      const name = cell.replace(/\s+/g, ' ').slice(0, datasetLimits.columnName - 6) || `Column ${columnLetters(index)}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return times > 1 ? `${name} (${times})` : name;
    });
    this.#headerRow = rowNo;
    cells.forEach((name, index) => this.#screening.heading(columnLetters(index), cellAddress(columnLetters(index), rowNo), name));
  }

  #check(rowNo: number, cells: readonly string[]): void {
    if (this.#rowCount >= datasetLimits.rows) throw new ReadProblem(`It has more than ${datasetLimits.rows.toLocaleString('en-GB')} rows. Split it, or take out rows that are not needed`);
    const outside = cells.findIndex((text, index) => index >= (this.#names?.length ?? 0) && text !== '');
    if (outside >= 0) throw new ReadProblem(`Cell ${columnLetters(outside)}${rowNo} stands in a column without a name. Name the column in row ${this.#headerRow}, or clear the cell`);
    const long = cells.findIndex((text) => text.length > datasetLimits.cell);
    if (long >= 0) throw new ReadProblem(`Cell ${columnLetters(long)}${rowNo} has more than ${datasetLimits.cell.toLocaleString('en-GB')} characters. Shorten it and try again`);
  }

  async #flush(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length > 0) await this.#send(rows);
  }
}
