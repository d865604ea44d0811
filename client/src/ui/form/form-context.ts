import { createContext, useContext } from 'react';

/** What a field holds: text, a yes or no, or several choices. */
export type FieldValue = string | boolean | readonly string[];

export interface FormState {
  /** The DOM id of a field, the same for the field and for the error summary's link to it. */
  readonly idOf: (name: string) => string;
  readonly valueOf: (name: string) => FieldValue | undefined;
  readonly setValue: (name: string, value: FieldValue) => void;
  readonly errorOf: (name: string) => string | undefined;
  /** True while the form is being sent. */
  readonly busy: boolean;
}

export const FormContext = createContext<FormState | null>(null);

/** The form a component stands in, or null outside any. */
export const useForm = (): FormState | null => useContext(FormContext);
