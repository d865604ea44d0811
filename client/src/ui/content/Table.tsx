import type { JSX, ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface TableColumn<Row> {
  readonly key: string;
  /** The column's name in words; stands beside each value when the table folds into cards on a phone. */
  readonly label: string;
  /** What is shown instead of the plain label, such as an agency's chip. */
  readonly heading?: ReactNode;
  readonly numeric?: boolean;
  /** The cell that names the row; one column at most. */
  readonly rowHeader?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly captionSize?: 's' | 'm' | 'l';
  /** Keeps the caption for screen readers where a heading already says it. */
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

const cellClass = (column: { readonly numeric?: boolean }, kind: 'header' | 'cell'): string =>
  classNames(`govuk-table__${kind}`, column.numeric && `govuk-table__${kind}--numeric`);

/**
 * A table that becomes one card a row on a phone. Roles are written out because browsers forget them when cells are laid out
 * as blocks.
 */
export function Table<Row>({ caption, captionSize = 'm', captionHidden = false, columns, rows, rowKey }: TableProps<Row>): JSX.Element {
  return (
    <table className="govuk-table ji-table" role="table">
      <caption className={captionHidden ? 'govuk-visually-hidden' : `govuk-table__caption govuk-table__caption--${captionSize}`}>{caption}</caption>
      <thead className="govuk-table__head" role="rowgroup">
        <tr className="govuk-table__row" role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={cellClass(column, 'header')}>{column.heading ?? column.label}</th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="govuk-table__row" role="row">
            {columns.map((column) =>
              column.rowHeader ? (
                <th key={column.key} scope="row" role="rowheader" className="govuk-table__header ji-table__name">{column.cell(row)}</th>
              ) : (
                <td key={column.key} role="cell" className={cellClass(column, 'cell')}>
                  <span className="ji-table__label" aria-hidden="true">{column.heading ?? column.label}</span>
                  <div className="ji-table__value">{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
