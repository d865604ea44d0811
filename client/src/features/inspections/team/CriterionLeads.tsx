import type { JSX } from 'react';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyChip, Table, TextLink } from '../../../ui/index.ts';

/** Which inspectorate leads which criterion. */
export function CriterionLeads(): JSX.Element {
  const { id, criteria, abilities } = useInspection();
  return (
    <section aria-labelledby="criterion-leads">
      <h2 className="govuk-heading-m" id="criterion-leads">Who leads each criterion</h2>
      <Table
        caption="Criteria and the inspectorates that lead them"
        captionHidden
        rows={criteria}
        rowKey={({ criterion }) => criterion.id}
        columns={[
          { key: 'criterion', label: 'Criterion', rowHeader: true, cell: ({ criterion }) => criterion.title },
          { key: 'lead', label: 'Led by', cell: ({ lead }) => (lead ? <AgencyChip agency={lead} /> : 'Nobody yet') },
        ]}
      />
      {abilities.manageTeam && <p className="govuk-body"><TextLink to={paths.criterionLeads(id)}>Change who leads the criteria</TextLink></p>}
    </section>
  );
}
