import type { JSX, ReactNode } from 'react';

export interface DetailsProps {
  readonly summary: ReactNode;
  readonly open?: boolean;
  /** Told each time that it is opened or shut, for what is drawn only while it is open. */
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** More, for those who want it. */
export function Details({ summary, open, onToggle, children }: DetailsProps): JSX.Element {
  return (
    <details className="govuk-details" open={open} onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
