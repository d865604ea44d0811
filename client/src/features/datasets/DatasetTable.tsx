import { cellAddress, cellInWords, columnInWords, isNumeric, type DatasetColumn } from '@joint/shared';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { classNames, TextButton } from '../../ui/index.ts';

export interface TableOrder {
  readonly key: string;
  readonly descending: boolean;
}
export interface DatasetTableProps {
  readonly caption: string;
  readonly columns: readonly DatasetColumn[];
  readonly rows: readonly { readonly rowNo: number; readonly cells: readonly (string | null)[] }[];
  readonly order: TableOrder | null;
  readonly onOrder: (order: TableOrder | null) => void;
  /** The row and, perhaps, the cell that the address of the page names. */
  readonly marked: { readonly rowNo: number; readonly key: string | null } | null;
  /** The page at a row or cell. */
  readonly linkTo: (at: string) => string;
}

const next = (key: string, order: TableOrder | null): TableOrder | null => (order?.key !== key ? { key, descending: false } : order.descending ? null : { key, descending: true });

/** Rows with the numbers and columns with the letters they have in the spreadsheet. Each row has a link; in the row that is open, each cell too. */
export function DatasetTable({ caption, columns, rows, order, onOrder, marked, linkTo }: DatasetTableProps): JSX.Element {
  const markedRow = useRef<HTMLTableRowElement>(null);
  useEffect(() => { markedRow.current?.scrollIntoView?.({ block: 'center' }); }, [marked?.rowNo, marked?.key, rows]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls takes focus, so that the arrow keys scroll it
    <div className="ji-dataset-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="govuk-table ji-dataset-table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">Row</th>
            {columns.map((column) => {
              const sorted = order?.key === column.key ? (order.descending ? 'descending' : 'ascending') : 'none';
              return (
                <th key={column.key} scope="col" aria-sort={sorted} className={classNames('govuk-table__header', isNumeric(column.type) && 'govuk-table__header--numeric')}>
                  <span className="ji-dataset-letters">{column.key}</span>{' '}
                  <TextButton onClick={() => onOrder(next(column.key, order))}>{columnInWords(column)}</TextButton>
                  {sorted !== 'none' && <span className="ji-dataset-sorted" aria-hidden="true">{sorted === 'ascending' ? ' ▲' : ' ▼'}</span>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map(({ rowNo, cells }) => {
            const isMarked = marked?.rowNo === rowNo;
            return (
              <tr key={rowNo} ref={isMarked ? markedRow : undefined} className={classNames('govuk-table__row', isMarked && 'ji-dataset-row--marked')}>
                <th scope="row" className="govuk-table__header"><Link className="govuk-link" to={linkTo(String(rowNo))} preventScrollReset aria-current={isMarked ? 'location' : undefined}>{rowNo}</Link></th>
                {columns.map(({ key, type }, place) => {
                  const address = cellAddress(key, rowNo);
                  const words = cellInWords(cells[place] ?? null, type);
                  const isCell = isMarked && marked.key === key;
                  return (
                    <td key={key} id={address} className={classNames('govuk-table__cell', isNumeric(type) && 'govuk-table__cell--numeric', isCell && 'ji-dataset-cell--marked')}>
                      {isMarked ? <Link className="govuk-link" to={linkTo(address)} preventScrollReset aria-current={isCell ? 'location' : undefined}>{words || 'Empty'}<span className="govuk-visually-hidden">{` cell ${address}`}</span></Link> : words}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
