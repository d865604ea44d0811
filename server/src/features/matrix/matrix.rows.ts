import type { MatrixState } from '@joint/shared';
import type { Criterion } from '../frameworks/index.ts';
import type { MatrixCount } from './matrix.store.ts';
import type { MatrixCellView, MatrixRowView } from './matrix.views.ts';

interface Told {
  readonly counts: readonly MatrixCount[];
  /** What the reader may be told of at all. */
  readonly measures: ReadonlySet<string>;
  /** Agencies that take part, and the framework's criteria, each in its order. */
  readonly agencyIds: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly isWhole: boolean;
}

const keyOf = ({ agencyId, criterionId, measure }: Omit<MatrixCount, 'count'>): string => [agencyId, criterionId, measure].join();

/** A cell for every agency on every criterion, empty ones included. */
export function toRows({ counts, measures, agencyIds, criteria, isWhole }: Told): MatrixRowView[] {
  const found = new Map(counts.map((row) => [keyOf(row), row.count]));
  return criteria.map((criterion) => ({
    criterion,
    cells: agencyIds.map((agencyId): MatrixCellView => {
      const count = (measure: string): number | null => (measures.has(measure) ? (found.get(keyOf({ agencyId, criterionId: criterion.id, measure })) ?? 0) : null);
      return { agencyId, count, state: stateOf(count, isWhole) };
    }),
    standsOn: measures.has('supporting') ? [...new Set(counts.filter((row) => row.criterionId === criterion.id && row.measure === 'supporting').map(({ agencyId }) => agencyId))] : null,
  }));
}

function stateOf(count: MatrixCellView['count'], isWhole: boolean): MatrixState {
  if ((count('cited') ?? 0) > 0) return 'CITED';
  if ((count('sent') ?? 0) > 0) return 'SENT';
  return isWhole ? 'SILENT' : 'NOTHING_SHARED';
}
