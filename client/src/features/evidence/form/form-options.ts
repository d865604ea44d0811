import type { EvidenceKind } from '@joint/shared';
import { evidenceKindLabels, evidenceKinds } from '@joint/shared';
import type { CheckboxOption, RadioOption } from '../../../ui/index.ts';

const kindHints: Readonly<Record<EvidenceKind, string>> = {
  DOCUMENT: 'A policy, minutes, an audit or a report',
  DATA: 'Figures, and how they were counted',
  CASE_TRACKING_NOTE: 'One child’s journey, by reference only, such as CH-04',
  OBSERVATION: 'What somebody saw in practice',
  INTERVIEW: 'What somebody said',
  SELF_EVALUATION: 'What your agency thinks of its own work, and how it knows',
};
export const kindOptions: readonly RadioOption<EvidenceKind>[] = evidenceKinds.map((kind) => ({ value: kind, label: evidenceKindLabels[kind], hint: kindHints[kind] }));

interface Criterion { readonly id: string; readonly title: string; readonly question: string }
export const criterionOptions = (criteria: readonly { readonly criterion: Criterion }[]): CheckboxOption[] =>
  criteria.map(({ criterion }) => ({ value: criterion.id, label: criterion.title, hint: criterion.question }));
