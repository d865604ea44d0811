import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { toErrorBody } from '../../platform/errors.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { TwoThirds } from '../../ui/index.ts';
import { removalInWords } from './dataset-words.ts';
import { evidenceDatasetQuery } from './datasets.operations.ts';

interface TableAbsentProps {
  readonly evidenceId: string;
  readonly error: unknown;
  readonly onRetry: () => Promise<unknown>;
}

/** In place of a table: that it was removed, that it is loading, or why it could not be loaded. */
export function TableAbsent({ evidenceId, error, onRetry }: TableAbsentProps): JSX.Element {
  const isGone = Boolean(error) && toErrorBody(error).code === 'NOT_FOUND';
  const { data } = useQuery(evidenceDatasetQuery, { variables: { evidenceId }, fetchPolicy: 'network-only', skip: !isGone });
  const removal = data?.evidence.datasetRemoval;
  if (!removal) return <LoadState what="the table" error={error} onRetry={onRetry} wholePage />;
  return (
    <TwoThirds>
      <div role="alert">
        <h1 className="govuk-heading-l">This table was removed</h1>
        <p className="govuk-body">{removalInWords(removal)} Its figures are no longer shown to anybody.</p>
        {removal.reason && <p className="govuk-body">The reason given: {removal.reason}</p>}
      </div>
    </TwoThirds>
  );
}
