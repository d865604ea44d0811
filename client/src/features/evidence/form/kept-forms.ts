import type { EvidenceContent, EvidenceFormValues } from './form-values.ts';
import { emptyForm } from './form-values.ts';

/** A form as it was left on this device: what was typed, and enough to send it again without adding it twice. */
export interface KeptForm {
  /** The contribution's id: made by this device for a new one. */
  readonly evidenceId: string;
  readonly values: EvidenceFormValues;
  /** For a change: the version it began from, and what that said. */
  readonly base: { readonly version: number; readonly content: EvidenceContent } | null;
  /** Everything that was sent and not answered; the server may hold any of it. */
  readonly sent: readonly EvidenceContent[];
  /** ISO 8601 instant, by this device's clock. */
  readonly keptAt: string;
}

/** Whose form of which inspection: two people at one device never see each other's. */
export interface FormPlace {
  readonly userId: string;
  readonly inspectionId: string;
  /** New contributions and changes are kept apart, and new ones by what they were begun for. */
  readonly form: 'new' | `new.${string}` | 'edit';
}

const prefix = 'joint-inspection.evidence-form';
const keysUnder = ({ userId, inspectionId, form }: FormPlace): string => [prefix, userId, inspectionId, form, ''].join('.');
const keyOf = (place: FormPlace, evidenceId: string): string => keysUnder(place) + evidenceId;

/** Storage may be switched off, full or cleared by policy: then there is nothing kept, and the page says so. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** What was kept before the form asked for all that it does now is filled up. */
const read = (key: string): KeptForm | null => attempt(() => {
  const form = JSON.parse(localStorage.getItem(key) ?? 'null') as KeptForm | null;
  return form && { ...form, values: { ...emptyForm, ...form.values } };
}, null);

/** False when this device would not keep it. */
export const keepForm = (place: FormPlace, form: KeptForm): boolean =>
  attempt(() => {
    localStorage.setItem(keyOf(place, form.evidenceId), JSON.stringify(form));
    return true;
  }, false);

export const keptForm = (place: FormPlace, evidenceId: string): KeptForm | null => read(keyOf(place, evidenceId));

export const forgetForm = (place: FormPlace, evidenceId: string): void => attempt(() => localStorage.removeItem(keyOf(place, evidenceId)), undefined);

/** Forms kept on this device, last kept first. */
export const keptForms = (place: FormPlace): KeptForm[] =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(keysUnder(place))), [])
    .flatMap((key) => read(key) ?? [])
    .sort((a, b) => b.keptAt.localeCompare(a.keptAt));

/** The new contribution that this tab is at: a reload goes on with it, another tab begins its own. */
export const tabForm = {
  current: (place: FormPlace): string | null => attempt(() => sessionStorage.getItem(keysUnder(place)), null),
  set: (place: FormPlace, evidenceId: string): void => attempt(() => sessionStorage.setItem(keysUnder(place), evidenceId), undefined),
  clear: (place: FormPlace): void => attempt(() => sessionStorage.removeItem(keysUnder(place)), undefined),
};
