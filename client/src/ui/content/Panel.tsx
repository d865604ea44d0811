import type { JSX, ReactNode } from 'react';

export interface PanelProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Confirms that something was done, as the page's heading. */
export function Panel({ title, children }: PanelProps): JSX.Element {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}
