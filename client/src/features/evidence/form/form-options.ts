import type { EvidenceKind, EvidenceVisibility } from '@joint/shared';
import { evidenceKindLabels, evidenceKinds, evidenceVisibilities, evidenceVisibilityLabels } from '@joint/shared';
import type { EvidenceForm_ReachQuery } from '../../../generated/graphql.ts';
import type { CheckboxOption, RadioOption } from '../../../ui/index.ts';
import { countOf } from '../../../ui/index.ts';

export type Reach = EvidenceForm_ReachQuery['inspection']['evidenceReach'][number];

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

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Whom a choice reaches, in names and a number: "13 people: Northmere Health, and the inspectors from Ofsted and CQC". */
export function reachInWords({ visibility, people, agencies }: Reach, author: string): string {
  const inspectorates = agencies.filter(({ kind }) => kind === 'INSPECTORATE').map(({ name }) => name);
  const others = agencies.filter(({ kind }) => kind !== 'INSPECTORATE').map(({ name }) => name);
  const inspectors = inspectorates.length > 0 ? `the inspectors from ${list.format(inspectorates)}` : '';
  const total = countOf(people, 'person', 'people');
  if (visibility === 'ALL_AGENCIES') return `${total} in ${countOf(agencies.length, 'agency', 'agencies')}: ${list.format([...others, ...inspectorates])}`;
  const first = visibility === 'INSPECTORS_ONLY' ? (others.length > 0 ? author : '') : list.format(others);
  return `${total}: ${[first, inspectors].filter(Boolean).join(', and ')}`;
}

export const visibilityOptions = (reach: readonly Reach[], author: string): RadioOption<EvidenceVisibility>[] =>
  evidenceVisibilities.map((visibility) => {
    const reached = reach.find((entry) => entry.visibility === visibility);
    return { value: visibility, label: evidenceVisibilityLabels[visibility], ...(reached && { hint: reachInWords(reached, author) }) };
  });
