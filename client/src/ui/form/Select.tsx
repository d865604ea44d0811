import type { JSX } from 'react';
import { classNames } from '../class-names.ts';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldProps } from './use-field.ts';
import { useField } from './use-field.ts';

export interface SelectProps extends FieldProps<string> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The words of the empty choice: "Any agency", "Choose a framework". Left out, there is none. */
  readonly emptyLabel?: string;
  readonly labelHidden?: boolean;
}

/** One of many, for lists too long for radios. */
export function Select(props: SelectProps): JSX.Element {
  const { name, label, hint, options, emptyLabel, labelHidden } = props;
  const field = useField(props, '');
  return (
    <FieldGroup field={field} label={label} hint={hint} labelHidden={labelHidden}>
      <select
        className={classNames('govuk-select', 'ji-select', field.error && 'govuk-select--error')}
        id={field.id}
        name={name}
        value={field.value}
        onChange={(event) => field.change(event.target.value)}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? true : undefined}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </FieldGroup>
  );
}
