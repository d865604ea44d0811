import type { MatrixState } from '@joint/shared';
import type { Criterion } from '../frameworks/index.ts';

export interface MatrixCellView {
  readonly agencyId: string;
  readonly state: MatrixState;
  /** Of a measure by its name; null where the reader may not be told. */
  readonly count: (measure: string) => number | null;
}
export interface MatrixRowView {
  readonly criterion: Criterion;
  readonly cells: readonly MatrixCellView[];
  readonly standsOn: readonly string[] | null;
}
export interface MatrixView {
  readonly isWhole: boolean;
  readonly agencyIds: readonly string[];
  readonly rows: readonly MatrixRowView[];
}
