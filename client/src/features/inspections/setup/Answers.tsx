import type { JSX } from 'react';
import { inspectionKindLabels, roleLabels } from '@joint/shared';
import type { InspectionSetup_PeopleQuery } from '../../../generated/graphql.ts';
import type { SetupStep } from '../../../paths.ts';
import { paths } from '../../../paths.ts';
import type { SummaryAction } from '../../../ui/index.ts';
import { AgencyChip, SummaryList } from '../../../ui/index.ts';
import { useSetup } from './setup-context.ts';
import { membersOf } from './setup-draft.ts';

const changeOn = (step: SetupStep): readonly SummaryAction[] => [{ label: 'Change', to: `${paths.newInspection(step)}?change` }];

/** What was entered, by step, each with the way to change it. */
export function Answers({ people }: { readonly people: InspectionSetup_PeopleQuery['people'] }): JSX.Element {
  const { draft, agencies, framework } = useSetup();
  const basics = changeOn('basics');
  const agencyOf = (id: string) => agencies.find((agency) => agency.id === id);
  const chips = (ids: readonly string[]): JSX.Element => (
    <ul className="govuk-list">{ids.map(agencyOf).map((agency) => agency && <li key={agency.id}><AgencyChip agency={agency} /> {agency.name}</li>)}</ul>
  );
  const team = membersOf(draft).flatMap(({ userId, role }) => people.filter(({ id }) => id === userId).map((person) => ({ ...person, role })));

  return (
    <>
      <h2 className="govuk-heading-m">What is inspected</h2>
      <SummaryList
        rows={[
          { label: 'Local area', value: draft.areaName || 'Not entered', actions: basics },
          { label: 'Title', value: draft.title || 'Not entered', actions: basics },
          { label: 'Kind', value: draft.kind === '' ? 'Not chosen' : inspectionKindLabels[draft.kind], actions: basics },
          { label: 'Framework', value: framework ? `${framework.title}, ${framework.version}` : 'Not chosen', actions: basics },
          { label: 'Unannounced', value: { yes: 'Yes', no: 'No', '': 'Not chosen' }[draft.unannounced], actions: basics },
        ]}
      />
      <h2 className="govuk-heading-m">Who takes part</h2>
      <SummaryList
        rows={[
          { label: 'Agencies', value: draft.agencyIds.length > 0 ? chips(draft.agencyIds) : 'None chosen', actions: changeOn('agencies') },
          { label: 'Inspectorates', value: chips(draft.inspectorateIds), actions: changeOn('agencies') },
          {
            label: 'Team',
            value: team.length === 0 ? 'You, as lead inspector' : (
              <ul className="govuk-list">
                <li>You, as lead inspector</li>
                {team.map(({ id, name, agency, role }) => <li key={id}>{name} <AgencyChip agency={agency} size="s" />, {roleLabels[role].toLowerCase()}</li>)}
              </ul>
            ),
            actions: changeOn('people'),
          },
        ]}
      />
      <h2 className="govuk-heading-m">Who leads each criterion</h2>
      <SummaryList
        rows={(framework?.criteria ?? []).map(({ id, title }) => {
          const lead = draft.inspectorateIds.includes(draft.leads[id] ?? '') ? agencyOf(draft.leads[id] ?? '') : undefined;
          return { label: title, value: lead ? <AgencyChip agency={lead} /> : 'Nobody yet', actions: changeOn('leads') };
        })}
      />
    </>
  );
}
