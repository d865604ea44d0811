import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyChip, Table } from '../../../ui/index.ts';

/** The areas of judgement, each a question, with the inspectorate that leads it. */
export function CriteriaList(): JSX.Element {
  const { criteria } = useInspection();
  return (
    <section aria-labelledby="criteria">
      <h2 className="govuk-heading-m" id="criteria">Criteria</h2>
      <Table
        caption="Criteria of this inspection"
        captionHidden
        rows={criteria}
        rowKey={({ criterion }) => criterion.id}
        columns={[
          { key: 'criterion', label: 'Criterion', rowHeader: true, cell: ({ criterion }) => criterion.title },
          { key: 'question', label: 'Question', cell: ({ criterion }) => criterion.question },
          { key: 'lead', label: 'Led by', cell: ({ lead }) => (lead ? <AgencyChip agency={lead} size="s" /> : 'Nobody yet') },
        ]}
      />
    </section>
  );
}
