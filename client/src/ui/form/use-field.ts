import { useId } from 'react';
import type { FieldValue } from './form-context.ts';
import { useForm } from './form-context.ts';

/** What every field takes. Inside a Form only `name` and `label` are needed; outside, or to override, give value and onChange. */
export interface FieldProps<V extends FieldValue> {
  /** The field's path in the input, as faults name it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: V;
  readonly onChange?: (value: V) => void;
  /** Overrides the form's fault of this field. */
  readonly error?: string;
}

export interface Field<V extends FieldValue> {
  readonly id: string;
  readonly value: V;
  readonly change: (value: V) => void;
  readonly error: string | undefined;
  readonly hintId: string | undefined;
  readonly errorId: string | undefined;
  /** For aria-describedby: the hint, then the error. */
  readonly describedBy: string | undefined;
}

/** Joins a field to the form it stands in: its id, value, error, and what describes it. */
export function useField<V extends FieldValue>({ name, hint, value, onChange, error }: FieldProps<V>, empty: V): Field<V> {
  const form = useForm();
  const ownId = useId();
  const id = form ? form.idOf(name) : `${ownId}-${name}`;
  const fault = error ?? form?.errorOf(name);
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = fault ? `${id}-error` : undefined;
  return {
    id,
    value: value ?? ((form?.valueOf(name) ?? empty) as V),
    change: (next) => {
      form?.setValue(name, next);
      onChange?.(next);
    },
    error: fault,
    hintId,
    errorId,
    describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined,
  };
}
