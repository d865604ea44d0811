import type { JSX, ReactNode } from 'react';

/** What a person must know before they go on. */
export function WarningText({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning </span>
        {children}
      </strong>
    </div>
  );
}
