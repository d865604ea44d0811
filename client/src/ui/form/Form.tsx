import type { FormEvent, JSX, ReactNode } from 'react';
import { useId, useMemo, useRef, useState } from 'react';
import type { FieldFault } from '@joint/shared';
import { errorCodes } from '@joint/shared';
import { useErrorInTitle } from '../../platform/page-title.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { errorFor } from './field-faults.ts';
import type { FieldValue, FormState } from './form-context.ts';
import { FormContext } from './form-context.ts';

/** Nothing, or no faults, when it went well. */
export type FormOutcome = readonly FieldFault[] | void;

export interface FormProps<V extends object> {
  readonly initialValues: V;
  /** Faults found elsewhere, such as on a later page of the same task; shown until the form is sent. */
  readonly initialFaults?: readonly FieldFault[];
  /** `intent` is the value of the button that was pressed, for forms that can be sent in two ways. What is typed stays, whatever comes back. */
  readonly onSubmit: (values: V, intent: string) => FormOutcome | Promise<FormOutcome>;
  /** Every change, for autosave and for fields that depend on others. */
  readonly onChange?: (values: V) => void;
  /** Names the form where a page has several. */
  readonly label?: string;
  readonly children: ReactNode | ((values: V) => ReactNode);
}

/**
 * A GOV.UK form: fields find their value and error by name; faults from `onSubmit` show in an error summary that takes focus and
 * beside their fields; a second submit while one is under way does nothing.
 */
export function Form<V extends object>({ initialValues, initialFaults = [], onSubmit, onChange, label, children }: FormProps<V>): JSX.Element {
  const formId = useId();
  const [values, setValues] = useState(initialValues);
  const latest = useRef(initialValues);
  const [faults, setFaults] = useState<readonly FieldFault[]>(initialFaults);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  useErrorInTitle(faults.length > 0);

  const state = useMemo<FormState>(
    () => ({
      idOf: (name) => `${formId}-${name}`,
      valueOf: (name) => (values as Record<string, FieldValue | undefined>)[name],
      setValue: (name, value) => {
        latest.current = { ...latest.current, [name]: value };
        setValues(latest.current);
        onChange?.(latest.current);
      },
      errorOf: (name) => errorFor(faults, name),
      busy,
    }),
    [formId, values, faults, busy, onChange],
  );

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    if (sending.current) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    sending.current = true;
    setBusy(true);
    try {
      setFaults((await onSubmit(latest.current, submitter instanceof HTMLButtonElement ? submitter.value : '')) ?? []);
    } catch (error) {
      reportError(error);
      setFaults([{ field: '', message: `${errorCodes.INTERNAL}. What you entered is still here. Try again.` }]);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  return (
    <FormContext value={state}>
      <form noValidate aria-label={label} onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={faults} idOf={state.idOf} />
        {typeof children === 'function' ? children(values) : children}
      </form>
    </FormContext>
  );
}
