import type { JSX } from 'react';
import type { CheckboxOption } from './checkbox-options.ts';

export interface CheckboxItemProps {
  readonly id: string;
  readonly name: string;
  readonly option: CheckboxOption;
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
}

/** One box of a list of checkboxes, with its label and hint. */
export function CheckboxItem({ id, name, option, checked, onToggle }: CheckboxItemProps): JSX.Element {
  const hintId = option.hint ? `${id}-item-hint` : undefined;
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={option.value}
        checked={checked}
        onChange={(event) => onToggle(event.target.checked)}
        aria-describedby={hintId}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>{option.label}</label>
      {option.hint && <div id={hintId} className="govuk-hint govuk-checkboxes__hint">{option.hint}</div>}
    </div>
  );
}
