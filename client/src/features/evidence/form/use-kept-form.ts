import { useRef, useState } from 'react';
import type { EvidenceContent, EvidenceFormValues } from './form-values.ts';
import type { FormPlace, KeptForm } from './kept-forms.ts';
import { forgetForm, keepForm } from './kept-forms.ts';

/** Where the form stands on this device. */
export type Keeping = { readonly is: 'untouched' } | { readonly is: 'kept'; readonly at: string } | { readonly is: 'refused' };

export interface KeptFormState {
  readonly keeping: Keeping;
  /** The form as it is now, for sending. */
  readonly now: () => KeptForm;
  /** The same, and kept as it is even if nothing was typed. */
  readonly keepNow: () => KeptForm;
  readonly change: (values: EvidenceFormValues) => void;
  /** Remembers what was sent without an answer. */
  readonly rememberSent: (content: EvidenceContent) => void;
  /** It is on the server: this device need not hold it any more. */
  readonly forget: () => void;
}

/** Keeps a form on this device with every change, so that a reload, a crash or a lost network takes nothing. */
export function useKeptForm(place: FormPlace, start: KeptForm, wasKept: boolean): KeptFormState {
  const form = useRef(start);
  const [keeping, setKeeping] = useState<Keeping>(wasKept ? { is: 'kept', at: start.keptAt } : { is: 'untouched' });

  const keep = (change: Partial<KeptForm>): void => {
    form.current = { ...form.current, ...change, keptAt: new Date().toISOString() };
    setKeeping(keepForm(place, form.current) ? { is: 'kept', at: form.current.keptAt } : { is: 'refused' });
  };
  return {
    keeping,
    now: () => form.current,
    keepNow: () => {
      keep({});
      return form.current;
    },
    change: (values) => keep({ values }),
    rememberSent: (content) => keep({ sent: [...form.current.sent, content] }),
    forget: () => forgetForm(place, form.current.evidenceId),
  };
}
