import { paths } from '../../../paths.ts';
import type { EvidenceContent } from './form-values.ts';
import { toForm } from './form-values.ts';
import { keepForm, tabForm } from './kept-forms.ts';

export interface LeftContent {
  readonly userId: string;
  readonly inspectionId: string;
  readonly evidenceId: string;
  /** What the form is to hold. */
  readonly content: EvidenceContent;
  /** The version on the server that it began from; null where the server holds nothing yet. */
  readonly base: { readonly version: number; readonly content: EvidenceContent } | null;
}

/** Puts what was written elsewhere on this device into the evidence form, as if it had been typed there. The form's address; null when this device would not keep it. */
export function leaveInForm({ userId, inspectionId, evidenceId, content, base }: LeftContent): string | null {
  const place = { userId, inspectionId, form: base ? 'edit' : 'new' } as const;
  if (!keepForm(place, { evidenceId, values: toForm(content), base, sent: [], keptAt: new Date().toISOString() })) return null;
  if (base) return paths.editEvidence(inspectionId, evidenceId);
  tabForm.set(place, evidenceId);
  return paths.addEvidence(inspectionId);
}
