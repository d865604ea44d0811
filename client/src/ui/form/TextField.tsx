import type { HTMLInputAutoCompleteAttribute, JSX } from 'react';
import { classNames } from '../class-names.ts';
import { CharacterCount } from './CharacterCount.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldProps } from './use-field.ts';
import { useField } from './use-field.ts';

export interface TextFieldProps extends FieldProps<string> {
  readonly type?: 'text' | 'email' | 'password' | 'search';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Longest text in characters, from the shared limits; shows what remains. */
  readonly limit?: number;
  /** Expected length, so that the box fits the answer. */
  readonly width?: 'full' | 'number' | 'two-thirds' | 'one-half' | 'one-third' | 'one-quarter';
  /** Which keys a phone offers. */
  readonly inputMode?: 'numeric';
  readonly labelHidden?: boolean;
  readonly spellCheck?: boolean;
}

/** One line of text. Too much text is kept and told, never cut off. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { name, label, hint, type = 'text', autoComplete, limit, width = 'full', labelHidden, spellCheck, inputMode } = props;
  const field = useField(props, '');
  const countId = limit === undefined ? undefined : `${field.id}-limit`;
  return (
    <FieldGroup field={field} label={label} hint={hint} labelHidden={labelHidden}>
      <input
        className={classNames('govuk-input', field.error && 'govuk-input--error', width === 'number' && 'govuk-input--width-5', width !== 'full' && width !== 'number' && `govuk-!-width-${width}`)}
        inputMode={inputMode}
        id={field.id}
        name={name}
        type={type}
        value={field.value}
        onChange={(event) => field.change(event.target.value)}
        aria-describedby={classNames(field.describedBy, countId) || undefined}
        aria-invalid={field.error ? true : undefined}
        autoComplete={autoComplete}
        spellCheck={spellCheck ?? (type === 'text' ? undefined : false)}
      />
      {limit !== undefined && countId && <CharacterCount id={countId} length={field.value.length} limit={limit} />}
    </FieldGroup>
  );
}
