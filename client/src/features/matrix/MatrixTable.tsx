import type { JSX } from 'react';
import { AgencyChip, Table } from '../../ui/index.ts';
import { MatrixCell } from './MatrixCell.tsx';
import { basisInWords, cellKey, type Matrix, type MatrixRow } from './matrix-words.ts';

export interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly changed: ReadonlySet<string>;
  readonly mayAsk: boolean;
}

/** A row for each criterion, a column for each agency; on a phone a list for each criterion. */
export function MatrixTable({ matrix, changed, mayAsk }: MatrixTableProps): JSX.Element {
  // What the narrative stands on is told to who may read it.
  const isOpen = matrix.rows.some(({ standsOn }) => standsOn !== null);
  return (
    <div className="ji-matrix">
      <Table
        caption="What each agency has given on each criterion"
        captionHidden
        rows={matrix.rows}
        rowKey={({ criterion }) => criterion.id}
        columns={[
          { key: 'criterion', label: 'Criterion', rowHeader: true, cell: ({ criterion }) => criterion.title },
          ...matrix.agencies.map((agency, index) => ({
            key: agency.id,
            label: agency.shortName,
            heading: <AgencyChip agency={agency} size="s" />,
            cell: (row: MatrixRow) => {
              const cell = row.cells[index];
              return cell && <MatrixCell row={row} cell={cell} isChanged={changed.has(cellKey(row, cell))} mayAsk={mayAsk} />;
            },
          })),
          ...(isOpen ? [{ key: 'basis', label: 'Stands on', cell: ({ standsOn }: MatrixRow) => basisInWords(standsOn ?? []) }] : []),
        ]}
      />
    </div>
  );
}
