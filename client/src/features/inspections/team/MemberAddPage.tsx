import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { usePageTitle } from '../../../platform/page-title.ts';
import { useViewer } from '../../../platform/viewer-context.ts';
import { BackLink, PageLayout, Select, TwoThirds } from '../../../ui/index.ts';
import { agenciesQuery } from '../inspections.operations.ts';
import { MemberAddForm } from './MemberAddForm.tsx';

/** Adds a person: the lead inspector from any agency, a coordinator a contributor of their own. */
export function MemberAddPage(): JSX.Element {
  const { id, agencies, members, abilities } = useInspection();
  const { agency: own } = useViewer();
  usePageTitle('Add a person');
  const { data } = useQuery(agenciesQuery, { skip: !abilities.manageTeam });
  const [chosen, choose] = useState(abilities.manageTeam ? '' : own.id);

  const takingPart = abilities.manageTeam ? agencies : [own];
  const others = data?.agencies.filter((agency) => !agencies.some((known) => known.id === agency.id)) ?? [];
  const agency = [...takingPart, ...others].find((candidate) => candidate.id === chosen);

  return (
    <PageLayout before={<BackLink to={paths.team(id)}>Back to the team</BackLink>}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Add a person</h1>
        {abilities.manageTeam && (
          <Select
            name="agency"
            label="Agency"
            hint="Agencies that take part come first. People of the others can be board members or observers, or bring their agency with them."
            emptyLabel="Choose an agency"
            value={chosen}
            onChange={choose}
            options={[...agencies, ...others].map((candidate) => ({ value: candidate.id, label: candidate.name }))}
          />
        )}
        {agency && <MemberAddForm key={agency.id} agency={agency} members={members} />}
      </TwoThirds>
    </PageLayout>
  );
}
