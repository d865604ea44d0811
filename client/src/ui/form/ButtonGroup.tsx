import type { JSX, ReactNode } from 'react';

/** Buttons and links that end a form, side by side where there is room. */
export function ButtonGroup({ children }: { readonly children: ReactNode }): JSX.Element {
  return <div className="govuk-button-group">{children}</div>;
}
