import type { JSX } from 'react';
import { LoadState } from '../../../platform/LoadState.tsx';
import type { PieceState } from './use-piece.ts';

/** In place of a piece: that it went away while it was open, that it is loading, or why it could not be loaded. */
export function PieceAbsent({ isGone, error, retry }: Pick<PieceState, 'isGone' | 'error' | 'retry'>): JSX.Element {
  if (!isGone) return <LoadState what="the evidence" error={error} onRetry={retry} wholePage />;
  return (
    <div role="alert">
      <h1 className="govuk-heading-l">You can no longer see this evidence</h1>
      <p className="govuk-body">Its agency changed who may see it, or your part in this inspection changed. It left this page just now.</p>
    </div>
  );
}
