import type { EvidenceContent, EvidenceFormValues } from '../form/form-values.ts';
import { sameValue, toForm, toInput } from '../form/form-values.ts';

/** What is chosen between as one: both ends of a period belong together. */
export const mergeFields = ['kind', 'title', 'body', 'criterionIds', 'period', 'visibility', 'isDistressing'] as const;
export type MergeField = (typeof mergeFields)[number];

export type Side = 'mine' | 'theirs';
export type Choices = Readonly<Partial<Record<MergeField, Side>>>;

export interface Difference {
  readonly field: MergeField;
  /** Who alone changed it since both began; null when both did, or when nobody can tell. */
  readonly suggestion: Side | null;
}

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

function valueOf(values: EvidenceFormValues, field: MergeField): unknown {
  if (field !== 'period') return trimmed(values[field]);
  const { periodFrom, periodTo } = toInput(values);
  return `${periodFrom ?? ''}/${periodTo ?? ''}`;
}

/** Where two versions of one piece differ, and which of them to suggest: `base` is what both began from. */
export function differences(base: EvidenceContent | null, mine: EvidenceFormValues, theirs: EvidenceContent): Difference[] {
  const [begun, other] = [base && toForm(base), toForm(theirs)];
  return mergeFields.flatMap((field) => {
    const [ours, found] = [valueOf(mine, field), valueOf(other, field)];
    if (sameValue(ours, found)) return [];
    const was = begun && valueOf(begun, field);
    const suggestion = !begun ? null : sameValue(was, ours) ? 'theirs' : sameValue(was, found) ? 'mine' : null;
    return [{ field, suggestion }];
  });
}

/** One form of two, as chosen; where nothing was chosen both say the same, and mine stays. */
export function merge(mine: EvidenceFormValues, theirs: EvidenceContent, choices: Choices): EvidenceFormValues {
  const { dates, day, periodFrom, periodTo, minutes: _minutes, ...other } = toForm(theirs);
  const taken = (Object.keys(other) as (keyof typeof other)[]).filter((field) => choices[field] === 'theirs').map((field) => [field, other[field]] as const);
  return { ...mine, ...Object.fromEntries(taken), ...(choices.period === 'theirs' && { dates, day, periodFrom, periodTo }) };
}
