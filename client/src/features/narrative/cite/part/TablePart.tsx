import { useQuery } from '@apollo/client/react';
import { cellInWords, formatPlace, isNumeric, readPlaceInTable } from '@joint/shared';
import type { JSX } from 'react';
import { classNames, TextField, useForm } from '../../../../ui/index.ts';
import { citationPlaceQuery } from '../../narrative.operations.ts';
import type { Piece } from './use-parts.ts';

type Table = NonNullable<Piece['dataset']>;

/** A cell, row or column by its address, with the first rows to see how the table is addressed and what stands there. */
export function TablePart({ evidenceId, table }: { readonly evidenceId: string; readonly table: Table }): JSX.Element {
  return (
    <>
      <FirstRows table={table} />
      <TextField name="at" label="Cell, row or column" hint="Such as C7 for a cell, 12 for a row or C for a column." width="one-third" spellCheck={false} autoComplete="off" />
      <StandsThere evidenceId={evidenceId} version={table.version} />
    </>
  );
}

function StandsThere({ evidenceId, version }: { readonly evidenceId: string; readonly version: number }): JSX.Element {
  const at = useForm()?.valueOf('at');
  const place = readPlaceInTable(typeof at === 'string' ? at : '', version);
  const { data } = useQuery(citationPlaceQuery, { variables: { evidenceId, code: place ? formatPlace(place) : '' }, skip: !place });
  const found = place && data?.citationPlace;
  return (
    <p className="govuk-body-s ji-part__there" role="status">
      {found && (found.standing === 'NOT_THERE' ? 'The table has no such place.' : `${found.label}${found.quotation === null ? '' : `: ${found.quotation}`}`)}
    </p>
  );
}

function FirstRows({ table: { columns, rows, rowCount } }: { readonly table: Table }): JSX.Element {
  const name = rows.nodes.length < rowCount ? `The first ${rows.nodes.length} of ${rowCount.toLocaleString('en-GB')} rows` : 'The table';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls takes focus, so that the arrow keys scroll it
    <div className="ji-part__table" role="region" aria-label={name} tabIndex={0}>
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--s">{name}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">Row</th>
            {columns.map(({ key, name: column, type }) => <th key={key} scope="col" className={classNames('govuk-table__header', isNumeric(type) && 'govuk-table__header--numeric')}>{key}: {column}</th>)}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.nodes.map(({ rowNo, cells }) => (
            <tr key={rowNo} className="govuk-table__row">
              <th scope="row" className="govuk-table__header">{rowNo}</th>
              {columns.map(({ key, type }, index) => <td key={key} className={classNames('govuk-table__cell', isNumeric(type) && 'govuk-table__cell--numeric')}>{cellInWords(cells[index] ?? null, type)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
