import DataLoader from 'dataloader';
import { notFound } from '../../platform/errors.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { Criterion } from '../frameworks/index.ts';
import { canView, seesAllThatIsSent } from './matrix.policy.ts';
import { toRows } from './matrix.rows.ts';
import type { MatrixCount, MatrixStore } from './matrix.store.ts';
import type { MatrixView } from './matrix.views.ts';

export function createMatrixService(store: MatrixStore) {
  return {
    /** Counts of many inspections in one statement. */
    loader: () => new DataLoader<SeenInspection, MatrixCount[]>((readers) => store.counts(readers), { cache: false }),

    /** NOT_FOUND in phases where the reader may see no evidence. */
    assertVisible(seen: SeenInspection): void {
      if (!canView(seen)) throw notFound('matrix');
    },
    matrixOf(seen: SeenInspection, given: { readonly counts: readonly MatrixCount[]; readonly agencyIds: readonly string[]; readonly criteria: readonly Criterion[] }): MatrixView {
      const isWhole = seesAllThatIsSent(seen);
      return { isWhole, agencyIds: given.agencyIds, rows: toRows({ ...given, isWhole, measures: new Set(store.measuresOpenTo(seen)) }) };
    },
  };
}
export type MatrixService = ReturnType<typeof createMatrixService>;
