import type { JSX } from 'react';
import { LoadState } from '../../../platform/LoadState.tsx';
import type { RequestHeld } from '../use-request.ts';

/** In place of a request: that it went away while it was open, that it is loading, or why it could not be loaded. */
export function RequestAbsent({ isGone, error, retry }: Pick<RequestHeld, 'isGone' | 'error' | 'retry'>): JSX.Element {
  if (!isGone) return <LoadState what="the request" error={error} onRetry={retry} wholePage />;
  return (
    <div role="alert">
      <h1 className="govuk-heading-l">You can no longer see this request</h1>
      <p className="govuk-body">It was taken back, or your part in this inspection changed. It left this page just now.</p>
    </div>
  );
}
