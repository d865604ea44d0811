import type { JSX } from 'react';
import { isInspector, roleLabels } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyChip, Table, TextLink } from '../../../ui/index.ts';
import type { Member } from '../team/team-groups.ts';
import { teamByAgency } from '../team/team-groups.ts';

/** Whom to turn to: those who lead for their agency, or else everybody of it. */
function namesOf(people: readonly Member[]): string {
  const leading = people.filter(({ role }) => isInspector(role) || role === 'AGENCY_COORDINATOR');
  return (leading.length > 0 ? leading : people).map(({ user, role }) => `${user.name} (${roleLabels[role].toLowerCase()})`).join(', ');
}

/** Who takes part: agencies with how many people, and whom to turn to. */
export function TeamSummary(): JSX.Element {
  const { id, agencies, members } = useInspection();
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
          { key: 'people', label: 'People', numeric: true, cell: ({ people }) => people.length },
          { key: 'contact', label: 'Turn to', cell: ({ people }) => namesOf(people) || 'Nobody yet' },
        ]}
      />
      <p className="govuk-body"><TextLink to={paths.team(id)}>See the whole team</TextLink></p>
    </section>
  );
}
