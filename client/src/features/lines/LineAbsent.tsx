import type { JSX } from 'react';
import { toErrorBody } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { LinesClosed } from './LinesClosed.tsx';
import type { LineState } from './use-line.ts';

/** In place of a line that is not here: on its way, not for this reader, or not there. */
export function LineAbsent({ error, refetch }: LineState): JSX.Element {
  const { abilities } = useInspection();
  const isUnknown = Boolean(error) && ['NOT_FOUND', 'INVALID_INPUT'].includes(toErrorBody(error).code);
  if (!isUnknown) return <LoadState what="the line of enquiry" error={error} onRetry={refetch} wholePage />;
  return (
    <>
      <h1 className="govuk-heading-l">Line of enquiry not found</h1>
      {abilities.viewLines ? <p className="govuk-body">There is no such line of enquiry in this inspection. Check the address.</p> : <LinesClosed />}
    </>
  );
}
