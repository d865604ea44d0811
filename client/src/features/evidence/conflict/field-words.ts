import { evidenceKindLabels, evidenceVisibilityLabels } from '@joint/shared';
import { formatPeriod } from '../../../ui/index.ts';
import type { EvidenceFormValues } from '../form/form-values.ts';
import { toInput } from '../form/form-values.ts';
import type { MergeField } from './merge.ts';

export const mergeFieldLabels: Readonly<Record<MergeField, string>> = {
  kind: 'Kind of evidence', title: 'Title', body: 'What it shows', criterionIds: 'Criteria', period: 'Dates it speaks of', visibility: 'Who may see it', isDistressing: 'Warning',
};

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A field of the form in words, for reading beside another's. */
export function fieldInWords(values: EvidenceFormValues, field: MergeField, titleOf: (criterionId: string) => string): string {
  const nothing = 'Nothing entered';
  switch (field) {
    case 'kind':
      return values.kind ? evidenceKindLabels[values.kind] : nothing;
    case 'visibility':
      return values.visibility ? evidenceVisibilityLabels[values.visibility] : nothing;
    case 'criterionIds':
      return values.criterionIds.map(titleOf).join('; ') || nothing;
    case 'period': {
      const { periodFrom, periodTo } = toInput(values);
      if (isDay(periodFrom) && isDay(periodTo)) return formatPeriod(periodFrom, periodTo);
      return [periodFrom, periodTo].filter(Boolean).join(' to ') || nothing;
    }
    case 'isDistressing':
      return values.isDistressing ? 'It may be distressing to read' : 'None';
    case 'title':
    case 'body':
      return values[field].trim() || nothing;
  }
}
