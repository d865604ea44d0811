import type { JSX } from 'react';
import { toErrorBody } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { EmptyState } from '../../ui/index.ts';
import type { CaseLoad } from './use-case.ts';

/** For somebody who followed a link that is not for them. */
export const CasesClosed = (): JSX.Element => (
  <EmptyState title="Case tracking is for the inspectors and the agencies">Each agency tells a child’s journey as it saw it, and they write one page together. What comes of it reaches you in the report.</EmptyState>
);

/** In place of a case that is not here: on its way, not for this reader, or not there. */
export function CaseAbsent({ error, refetch }: CaseLoad): JSX.Element {
  const { abilities } = useInspection();
  const isUnknown = Boolean(error) && ['NOT_FOUND', 'INVALID_INPUT'].includes(toErrorBody(error).code);
  if (!isUnknown) return <LoadState what="the case" error={error} onRetry={refetch} wholePage />;
  return (
    <>
      <h1 className="govuk-heading-l">Case not found</h1>
      {abilities.viewCases ? <p className="govuk-body">There is no such case in this inspection, or your agency is not one of those asked to write about it. Check the address.</p> : <CasesClosed />}
    </>
  );
}
