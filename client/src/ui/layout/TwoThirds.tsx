import type { JSX, ReactNode } from 'react';

/** Text and forms at the width GOV.UK reads best: two thirds of the page, all of it on a phone. */
export function TwoThirds({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">{children}</div>
    </div>
  );
}
