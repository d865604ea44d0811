import type { JSX } from 'react';
import { isInspector, roleLabels } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyChip, countOf, Table, TextLink } from '../../../ui/index.ts';
import type { Member } from '../team/team-groups.ts';
import { teamByAgency } from '../team/team-groups.ts';

const namesOf = (people: readonly Member[]): string => {
  const leading = people.filter(({ role }) => isInspector(role) || role === 'AGENCY_COORDINATOR');
  return leading.map(({ user, role }) => `${user.name} (${roleLabels[role].toLowerCase()})`).join(', ');
};

/** Who takes part: agencies with how many people, and whom to turn to. */
export function TeamSummary({ members }: { readonly members: readonly Member[] }): JSX.Element {
  const { id, agencies } = useInspection();
  return (
    <section aria-labelledby="who-takes-part">
      <h2 className="govuk-heading-m" id="who-takes-part">Who takes part</h2>
      <Table
        caption="Agencies that take part"
        captionHidden
        rows={teamByAgency(agencies, members)}
        rowKey={({ agency }) => agency.id}
        columns={[
          { key: 'agency', label: 'Agency', rowHeader: true, cell: ({ agency }) => <AgencyChip agency={agency} /> },
          { key: 'people', label: 'People', cell: ({ people }) => (people.length === 0 ? 'Nobody yet' : countOf(people.length, 'person', 'people')) },
          { key: 'contact', label: 'Turn to', cell: ({ people }) => namesOf(people) || 'No coordinator' },
        ]}
      />
      <p className="govuk-body"><TextLink to={paths.team(id)}>See the whole team</TextLink></p>
    </section>
  );
}
