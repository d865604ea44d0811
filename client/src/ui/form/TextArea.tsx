import type { JSX } from 'react';
import { classNames } from '../class-names.ts';
import { CharacterCount } from './CharacterCount.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldProps } from './use-field.ts';
import { useField } from './use-field.ts';

export interface TextAreaProps extends FieldProps<string> {
  /** Longest text in characters, from the shared limits; shows what remains. */
  readonly limit?: number;
  readonly rows?: number;
  readonly labelHidden?: boolean;
}

/** Several lines of text. Too much text is kept and told, never cut off. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const { name, label, hint, limit, rows = 5, labelHidden } = props;
  const field = useField(props, '');
  const countId = limit === undefined ? undefined : `${field.id}-limit`;
  const over = limit !== undefined && field.value.length > limit;
  return (
    <FieldGroup field={field} label={label} hint={hint} labelHidden={labelHidden}>
      <textarea
        className={classNames('govuk-textarea', limit !== undefined && 'ji-textarea--counted', (field.error || over) && 'govuk-textarea--error')}
        id={field.id}
        name={name}
        rows={rows}
        value={field.value}
        onChange={(event) => field.change(event.target.value)}
        aria-describedby={classNames(field.describedBy, countId) || undefined}
        aria-invalid={field.error ? true : undefined}
      />
      {limit !== undefined && countId && <CharacterCount id={countId} length={field.value.length} limit={limit} />}
    </FieldGroup>
  );
}
