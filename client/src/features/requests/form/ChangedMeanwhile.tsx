import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { SummaryList } from '../../../ui/index.ts';
import { dueInWords } from '../parts/request-words.ts';
import type { RequestContent } from './form-values.ts';

/** What another inspector saved of a draft while this one was writing: both are in sight, and neither is lost. */
export function ChangedMeanwhile({ theirs }: { readonly theirs: RequestContent }): JSX.Element {
  const { agencyOf } = useInspection();
  const due = dueInWords({ ...theirs, state: 'DRAFT', workingDaysLeft: null, isOverdue: false });
  return (
    <section aria-label="What the draft says now">
      <h2 className="govuk-heading-m">What the draft says now</h2>
      <SummaryList
        rows={[
          { label: 'Asked of', value: theirs.agencyIds.map((id) => agencyOf(id)?.name).filter(Boolean).join(', ') },
          { label: 'About', value: theirs.title },
          { label: 'What is asked for', value: theirs.question || 'Nothing yet' },
          { label: 'Why', value: theirs.reason || 'Nothing yet' },
          { label: 'Due', value: due },
        ]}
      />
      <h2 className="govuk-heading-m">What you wrote</h2>
    </section>
  );
}
