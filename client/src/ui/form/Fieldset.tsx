import type { JSX, ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface FieldsetProps {
  readonly legend: string;
  readonly legendSize?: 's' | 'm' | 'l';
  /** True when the legend is the page's only question, and so its h1. */
  readonly pageHeading?: boolean;
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** Fields that answer one question together. */
export function Fieldset({ legend, legendSize = 's', pageHeading = false, describedBy, children }: FieldsetProps): JSX.Element {
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
      <legend className={classNames('govuk-fieldset__legend', `govuk-fieldset__legend--${legendSize}`)}>
        {pageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
