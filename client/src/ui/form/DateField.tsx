import type { JSX } from 'react';
import { useState } from 'react';
import { classNames } from '../class-names.ts';
import type { DateParts } from './date-parts.ts';
import { joinDate, splitDate } from './date-parts.ts';
import { FieldMessages } from './FieldMessages.tsx';
import { Fieldset } from './Fieldset.tsx';
import type { FieldProps } from './use-field.ts';
import { useField } from './use-field.ts';

const boxes = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

export interface DateFieldProps extends FieldProps<string> {
  readonly legendSize?: 's' | 'm' | 'l';
}

/** A calendar day in three boxes; its value is `YYYY-MM-DD`, '' when empty. What is typed stays, date or not (see `joinDate`). */
export function DateField(props: DateFieldProps): JSX.Element {
  const { name, label, hint, legendSize } = props;
  const field = useField(props, '');
  const [typed, setTyped] = useState(() => splitDate(field.value));
  const parts = joinDate(typed) === field.value ? typed : splitDate(field.value);

  const change = (part: keyof DateParts, text: string): void => {
    const next = { ...parts, [part]: text };
    setTyped(next);
    field.change(joinDate(next));
  };

  return (
    <div className={classNames('govuk-form-group', field.error && 'govuk-form-group--error')}>
      <Fieldset legend={label} legendSize={legendSize} describedBy={field.describedBy}>
        <FieldMessages field={field} hint={hint} />
        <div className="govuk-date-input">
          {boxes.map((box, index) => {
            const id = index === 0 ? field.id : `${field.id}-${box.part}`;
            return (
              <div key={box.part} className="govuk-date-input__item">
                <label className="govuk-label govuk-date-input__label" htmlFor={id}>{box.label}</label>
                <input
                  className={classNames('govuk-input', 'govuk-date-input__input', `govuk-input--width-${box.width}`, field.error && 'govuk-input--error')}
                  id={id}
                  name={`${name}.${box.part}`}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  value={parts[box.part]}
                  onChange={(event) => change(box.part, event.target.value)}
                  aria-invalid={field.error ? true : undefined}
                />
              </div>
            );
          })}
        </div>
      </Fieldset>
    </div>
  );
}
