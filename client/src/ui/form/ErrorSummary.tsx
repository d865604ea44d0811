import type { JSX, MouseEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import type { FieldFault } from '@joint/shared';
import { fieldAndParents } from './field-faults.ts';

export interface ErrorSummaryProps {
  /** Nothing is shown when empty. A new list takes focus again, as after every failed submit. */
  readonly faults: readonly FieldFault[];
  /** The DOM id of a field. */
  readonly idOf: (field: string) => string;
}

/** The legend or label is scrolled to with the field, so that the question is not left above the screen. */
function showField(field: HTMLElement): void {
  const labels = 'labels' in field ? (field.labels as NodeListOf<HTMLLabelElement> | null) : null;
  const question = field.closest('fieldset')?.querySelector('legend') ?? labels?.[0];
  (question ?? field).scrollIntoView?.();
  field.focus({ preventScroll: true });
}

/** What is wrong, at the top of a form; each line leads to its field. A fault of no field is only told. */
export function ErrorSummary({ faults, idOf }: ErrorSummaryProps): JSX.Element | null {
  const summary = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);

  if (faults.length === 0) return null;

  const follow = (event: MouseEvent, fault: FieldFault): void => {
    event.preventDefault();
    const field = fieldAndParents(fault.field).map((name) => document.getElementById(idOf(name))).find((element) => element !== null);
    if (field) showField(field);
  };

  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1} aria-labelledby={titleId} role="group">
      <div role="alert">
        <h2 className="govuk-error-summary__title" id={titleId}>There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {faults.map((fault) => (
              <li key={`${fault.field} ${fault.message}`}>
                {fault.field ? (
                  <a href={`#${idOf(fault.field)}`} onClick={(event) => follow(event, fault)}>{fault.message}</a>
                ) : (
                  fault.message
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
