import type { JSX, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { Field } from './use-field.ts';
import { FieldMessages } from './FieldMessages.tsx';

export interface FieldGroupProps {
  readonly field: Pick<Field<never>, 'id' | 'error' | 'hintId' | 'errorId'>;
  readonly label: string;
  readonly hint: string | undefined;
  /** Hides the label from sight where the place makes it plain, such as a search over a list. */
  readonly labelHidden?: boolean;
  readonly children: ReactNode;
}

/** Label, hint, error and control of one field, in GOV.UK's order. */
export function FieldGroup({ field, label, hint, labelHidden = false, children }: FieldGroupProps): JSX.Element {
  return (
    <div className={classNames('govuk-form-group', field.error && 'govuk-form-group--error')}>
      <label className={classNames('govuk-label', 'ji-label', labelHidden && 'govuk-visually-hidden')} htmlFor={field.id}>{label}</label>
      <FieldMessages field={field} hint={hint} />
      {children}
    </div>
  );
}
