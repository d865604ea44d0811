import type { JSX, ReactNode } from 'react';

/** Text set apart from what is around it, such as a quotation. */
export function InsetText({ children }: { readonly children: ReactNode }): JSX.Element {
  return <div className="govuk-inset-text">{children}</div>;
}
