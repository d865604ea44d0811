import { cellAddress, datasetLimits, readCell, smallNumberBelow, type CellValue, type DatasetColumn } from '@joint/shared';
import type { StoredRow } from './datasets.record.ts';

export interface DatasetCheck {
  readonly faults: readonly { readonly address: string; readonly message: string }[];
  readonly faultCount: number;
  readonly smallNumbers: number;
  readonly smallNumbersAt: readonly string[];
}

/** Most addresses of small numbers that are told. */
const told = 10;

/** Reads texts as what their columns hold, and gathers what is wrong with them. */
export class Checker {
  readonly #columns: readonly DatasetColumn[];
  readonly #faults: { address: string; message: string }[] = [];
  readonly #smallAt: string[] = [];
  #faultCount = 0;
  #small = 0;

  constructor(columns: readonly DatasetColumn[]) {
    this.#columns = columns;
  }

  row({ rowNo, cells }: StoredRow<string>): StoredRow {
    return { rowNo, cells: this.#columns.map((column, index) => this.#cell(rowNo, column, cells[index] ?? '')) };
  }

  #cell(rowNo: number, { key, type }: DatasetColumn, text: string): CellValue {
    const read = readCell(text, type);
    const address = cellAddress(key, rowNo);
    if ('fault' in read) {
      this.#faultCount += 1;
      if (this.#faults.length < datasetLimits.faults) this.#faults.push({ address, message: `Cell ${address}: ${read.fault}` });
      return null;
    }
    if (type === 'WHOLE_NUMBER' && typeof read.value === 'number' && read.value > 0 && read.value < smallNumberBelow) {
      this.#small += 1;
      if (this.#smallAt.length < told) this.#smallAt.push(address);
    }
    return read.value;
  }

  get found(): DatasetCheck {
    return { faults: this.#faults, faultCount: this.#faultCount, smallNumbers: this.#small, smallNumbersAt: this.#smallAt };
  }
}
