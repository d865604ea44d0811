import type { JSX, ReactNode } from 'react';
import type { ImportDataset_CheckQuery } from '../../generated/graphql.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { countOf, WarningText } from '../../ui/index.ts';

interface FaultsOfTableProps {
  readonly check: ImportDataset_CheckQuery['checkDataset'] | undefined;
  readonly error: unknown;
  readonly correct: ReactNode;
}

/** What keeps a table from being imported, cell by cell, and the way to correct it. */
export function FaultsOfTable({ check, error, correct }: FaultsOfTableProps): JSX.Element {
  return (
    <div aria-live="polite">
      {Boolean(error) && <WarningText>{toErrorBody(error).message}</WarningText>}
      {!check && !error && <p className="govuk-body">Looking at every cell</p>}
      {check && check.faultCount === 0 && <p className="govuk-body">Every cell can be imported.</p>}
      {check && check.faultCount > 0 && (
        <section aria-labelledby="faults-of-table">
          <h2 className="govuk-heading-m" id="faults-of-table">{`${countOf(check.faultCount, 'cell needs', 'cells need')} correcting`}</h2>
          <ul className="govuk-list govuk-list--bullet">{check.faults.map(({ address, message }) => <li key={address}>{message}</li>)}</ul>
          {check.faultCount > check.faults.length && <p className="govuk-body">{`These are the first ${check.faults.length}.`}</p>}
          <p className="govuk-body">{correct} or change below what the column holds. Nothing is imported until every cell is right.</p>
        </section>
      )}
    </div>
  );
}
