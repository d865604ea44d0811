import { cellAddress } from '@joint/shared';
import type { JSX } from 'react';
import type { ImportDataset_DraftQuery } from '../../generated/graphql.ts';
import { classNames, countOf } from '../../ui/index.ts';

interface SampleTableProps {
  readonly draft: ImportDataset_DraftQuery['datasetDraft'];
  readonly faults: readonly { readonly address: string }[];
}

/** The first rows as they were read, with the cells that need correcting marked. */
export function SampleTable({ draft: { columns, sample }, faults }: SampleTableProps): JSX.Element {
  const wrong = new Set(faults.map(({ address }) => address));
  return (
    <>
      <h2 className="govuk-heading-m" id="sample-of-table">{`The first ${countOf(sample.length, 'row')}`}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls takes focus, so that the arrow keys scroll it */}
      <div className="ji-dataset-scroll" role="region" aria-labelledby="sample-of-table" tabIndex={0}>
        <table className="govuk-table ji-dataset-table">
          <caption className="govuk-visually-hidden">The first rows as they were read</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">Row</th>
              {columns.map(({ key, name }) => <th key={key} scope="col" className="govuk-table__header"><span className="ji-dataset-letters">{key}</span> {name}</th>)}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {sample.map(({ rowNo, cells }) => (
              <tr key={rowNo} className="govuk-table__row">
                <th scope="row" className="govuk-table__header">{rowNo}</th>
                {columns.map(({ key }, place) => {
                  const isWrong = wrong.has(cellAddress(key, rowNo));
                  return <td key={key} className={classNames('govuk-table__cell', isWrong && 'ji-dataset-cell--wrong')}>{cells[place]}{isWrong && <strong className="govuk-!-display-block">Needs correcting</strong>}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
