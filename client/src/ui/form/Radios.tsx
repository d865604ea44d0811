import type { JSX, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { FieldMessages } from './FieldMessages.tsx';
import { Fieldset } from './Fieldset.tsx';
import type { FieldProps } from './use-field.ts';
import { useField } from './use-field.ts';

export interface RadioOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
  /** Further questions, shown while this option is chosen. */
  readonly reveals?: ReactNode;
  /** Something to unfold under the hint, whether or not this option is chosen. */
  readonly more?: ReactNode;
}

export interface RadiosProps<V extends string> extends FieldProps<V | ''> {
  readonly options: readonly RadioOption<V>[];
  readonly inline?: boolean;
  readonly small?: boolean;
  readonly legendSize?: 's' | 'm' | 'l';
}

/** One of a few; nothing is chosen beforehand unless the form says so. */
export function Radios<V extends string>(props: RadiosProps<V>): JSX.Element {
  const { label, hint, options, inline = false, small = false, legendSize } = props;
  const field = useField<V | ''>(props, '');
  return (
    <div className={classNames('govuk-form-group', field.error && 'govuk-form-group--error')}>
      <Fieldset legend={label} legendSize={legendSize} describedBy={field.describedBy}>
        <FieldMessages field={field} hint={hint} />
        <div className={classNames('govuk-radios', inline && 'govuk-radios--inline', small && 'govuk-radios--small')}>
          {options.map((option, index) => {
            const id = index === 0 ? field.id : `${field.id}-${option.value}`;
            const chosen = field.value === option.value;
            return (
              <div key={option.value} className="ji-choice">
                <div className="govuk-radios__item">
                  <input
                    className="govuk-radios__input"
                    id={id}
                    name={field.id}
                    type="radio"
                    value={option.value}
                    checked={chosen}
                    onChange={() => field.change(option.value)}
                    aria-describedby={option.hint ? `${id}-item-hint` : undefined}
                  />
                  <label className="govuk-label govuk-radios__label" htmlFor={id}>{option.label}</label>
                  {option.hint && <div id={`${id}-item-hint`} className="govuk-hint govuk-radios__hint">{option.hint}</div>}
                </div>
                {option.more && <div className="ji-choice__more">{option.more}</div>}
                {option.reveals && <div className={classNames('govuk-radios__conditional', !chosen && 'govuk-radios__conditional--hidden')}>{option.reveals}</div>}
              </div>
            );
          })}
        </div>
      </Fieldset>
    </div>
  );
}
