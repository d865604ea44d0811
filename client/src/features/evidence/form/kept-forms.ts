import { inTab, onDevice } from '../../../platform/device/index.ts';
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

/** What was kept before the form asked for all that it does now is filled up. */
function read(key: string): KeptForm | null {
  const form = onDevice.read(key) as KeptForm | null;
  return form && { ...form, values: { ...emptyForm, ...form.values } };
}

/** False when this device would not keep it. */
export const keepForm = (place: FormPlace, form: KeptForm): boolean => onDevice.write(keyOf(place, form.evidenceId), form);

export const keptForm = (place: FormPlace, evidenceId: string): KeptForm | null => read(keyOf(place, evidenceId));

export const forgetForm = (place: FormPlace, evidenceId: string): void => onDevice.forget(keyOf(place, evidenceId));

/** Forms kept on this device, last kept first. */
export const keptForms = (place: FormPlace): KeptForm[] =>
  onDevice.keysUnder(keysUnder(place))
    .flatMap((key) => read(key) ?? [])
    .sort((a, b) => b.keptAt.localeCompare(a.keptAt));

/** The new contribution that this tab is at: a reload goes on with it, another tab begins its own. */
export const tabForm = {
  current: (place: FormPlace): string | null => inTab.read(keysUnder(place)) as string | null,
  set: (place: FormPlace, evidenceId: string): void => void inTab.write(keysUnder(place), evidenceId),
  clear: (place: FormPlace): void => inTab.forget(keysUnder(place)),
};
