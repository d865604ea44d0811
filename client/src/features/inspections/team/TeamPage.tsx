import type { JSX } from 'react';
import { useState } from 'react';
import { paths } from '../../../paths.ts';
import { Flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { usePageTitle } from '../../../platform/page-title.ts';
import { AgencyChip, ButtonGroup, ButtonLink, PageLayout } from '../../../ui/index.ts';
import { CriterionLeads } from './CriterionLeads.tsx';
import { MemberRemoveDialog } from './MemberRemoveDialog.tsx';
import { MemberTable } from './MemberTable.tsx';
import type { Member } from './team-groups.ts';
import { teamByAgency } from './team-groups.ts';

export function TeamPage(): JSX.Element {
  const { id, title, abilities, agencies, members, viewer } = useInspection();
  usePageTitle(`Team: ${title}`);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const mayManage = ({ role, user }: Member): boolean =>
    abilities.manageTeam || (abilities.manageOwnAgency && role === 'CONTRIBUTOR' && user.agency.id === viewer.agencyId);

  return (
    <PageLayout>
      <Flash />
      <h1 className="govuk-heading-l">Team</h1>
      <p className="govuk-body">Who takes part in this inspection, by agency.</p>
      <ButtonGroup>
        {(abilities.manageTeam || abilities.manageOwnAgency) && <ButtonLink to={paths.addMember(id)}>Add a person</ButtonLink>}
        {abilities.manageTeam && <ButtonLink tone="secondary" to={paths.addAgency(id)}>Add an agency</ButtonLink>}
      </ButtonGroup>
      {teamByAgency(agencies, members).map(({ agency, people }) => (
        <section key={agency.id} className="ji-team" aria-label={agency.name}>
          <h2 className="govuk-heading-m"><AgencyChip agency={agency} size="l" />{agency.name !== agency.shortName && <span className="ji-under ji-team__name">{agency.name}</span>}</h2>
          <MemberTable agency={agency} people={people} mayManage={mayManage} onRemove={setLeaving} />
        </section>
      ))}
      <CriterionLeads />
      <MemberRemoveDialog member={leaving} onClose={() => setLeaving(null)} />
    </PageLayout>
  );
}
