import type { JSX } from 'react';
import type { Field } from './use-field.ts';

export interface FieldMessagesProps {
  readonly field: Pick<Field<never>, 'error' | 'hintId' | 'errorId'>;
  readonly hint: string | undefined;
}

/** A field's hint and error, with the ids that its control names in aria-describedby. */
export function FieldMessages({ field, hint }: FieldMessagesProps): JSX.Element {
  return (
    <>
      {hint && <div id={field.hintId} className="govuk-hint">{hint}</div>}
      {field.error && (
        <p id={field.errorId} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {field.error}
        </p>
      )}
    </>
  );
}
