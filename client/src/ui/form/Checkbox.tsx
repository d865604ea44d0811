import type { JSX } from 'react';
import { classNames } from '../class-names.ts';
import { FieldMessages } from './FieldMessages.tsx';
import type { FieldProps } from './use-field.ts';
import { useField } from './use-field.ts';

/** A single yes or no. */
export function Checkbox(props: FieldProps<boolean>): JSX.Element {
  const { name, label } = props;
  const field = useField<boolean>(props, false);
  return (
    <div className={classNames('govuk-form-group', field.error && 'govuk-form-group--error')}>
      <FieldMessages field={field} hint={undefined} />
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={field.id}
            name={name}
            type="checkbox"
            checked={field.value}
            onChange={(event) => field.change(event.target.checked)}
            aria-describedby={field.describedBy}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={field.id}>{label}</label>
          {props.hint && <div id={field.hintId} className="govuk-hint govuk-checkboxes__hint">{props.hint}</div>}
        </div>
      </div>
    </div>
  );
}
