import type { JSX } from 'react';
import { countOf } from '../../ui/index.ts';
import type { ReadingProgress } from './read-table.ts';

/** How far sending and reading have come. */
export function ProgressOfReading({ progress }: { readonly progress: ReadingProgress | null }): JSX.Element {
  const isSending = progress !== null && 'sent' in progress && progress.sent < 1;
  return (
    <div role="status">
      {progress && (
        <p className="govuk-body">
          {isSending && <><progress value={progress.sent} max={1} aria-label="Sending the table" /> {`Sending: ${Math.round(progress.sent * 100)}%`}</>}
          {!isSending && ('rows' in progress ? `Reading: ${countOf(progress.rows, 'row')} so far` : 'Sent. Reading begins')}
        </p>
      )}
    </div>
  );
}
