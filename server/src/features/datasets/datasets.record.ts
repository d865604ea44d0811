import type { ColumnFinding, DatasetColumn } from '@joint/shared';
import { isNumeric, type CellValue } from '@joint/shared';
import type { SeenInspection } from '../inspections/index.ts';
import type { DatasetFacts } from './datasets.policy.ts';

export interface DatasetRecord extends DatasetFacts {
  readonly id: string;
  readonly evidenceId: string;
  readonly version: number;
  readonly name: string;
  readonly source: string;
  readonly columns: readonly DatasetColumn[];
  readonly rowCount: number;
  readonly smallNumbers: number;
  readonly contentHash: string;
  readonly notes: readonly string[];
  readonly importedById: string;
  readonly importedAt: Date;
  /** Its figures are shown to nobody any more. */
  readonly removal: DatasetRemoval | null;
}
export interface DatasetRemoval {
  readonly at: Date;
  /** Null only where it was lost; it is removed all the same. */
  readonly byId: string | null;
  /** "" for a draft's. */
  readonly reason: string;
}

/** An import under way, or one that ended with nothing imported. */
export interface ImportRecord {
  readonly draftId: string;
  readonly name: string;
  readonly rows: number;
  readonly of: number;
  /** What happened and what to do; null while it goes on. */
  readonly problem: string | null;
}

/** A dataset as one person meets it. */
export interface SeenDataset {
  readonly record: DatasetRecord;
  readonly seen: SeenInspection;
}

export interface DraftRecord {
  readonly id: string;
  readonly evidenceId: string;
  readonly madeById: string;
  readonly name: string;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly columns: readonly DatasetColumn[];
  readonly headerRow: number;
  readonly rowCount: number;
  readonly notes: readonly string[];
  readonly findings: readonly ColumnFinding[];
  readonly readAt: Date | null;
}

export interface StoredRow<T extends CellValue = CellValue> {
  readonly rowNo: number;
  readonly cells: readonly T[];
}

/** What a chart shows of each group: a column's sum or mean, or the rate of one sum to another. Places are those of the cells. */
export type Measure = { readonly sum: number } | { readonly mean: number } | { readonly part: number; readonly whole: number };

/** The measure by a column's key, or the rate for null; null where the columns have none such. */
export function measureOf(columns: readonly DatasetColumn[], key: string | null): Measure | null {
  if (key !== null) {
    const place = columns.findIndex((column) => column.key === key);
    const type = columns[place]?.type;
    if (!type || !isNumeric(type)) return null;
    return type === 'PERCENTAGE' ? { mean: place } : { sum: place };
  }
  const [part, whole] = [columns.findIndex(({ role }) => role === 'NUMERATOR'), columns.findIndex(({ role }) => role === 'DENOMINATOR')];
  return part >= 0 && whole >= 0 ? { part, whole } : null;
}
