import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { LoadState } from '../../../platform/LoadState.tsx';
import { useViewer } from '../../../platform/viewer-context.ts';
import type { Role } from '@joint/shared';
import type { FieldValue } from '../../../ui/index.ts';
import { AgencyChip, Button, ButtonGroup, Form } from '../../../ui/index.ts';
import { peopleQuery } from '../inspections.operations.ts';
import { AgencyLend } from './AgencyLend.tsx';
import { PersonRole } from './PersonRole.tsx';
import type { SetupAgency } from './setup-context.ts';
import { useSetup } from './setup-context.ts';
import { offeredAgencyIds } from './setup-draft.ts';
import { memberField } from './setup-faults.ts';
import { StepFrame } from './StepFrame.tsx';

const inspectoratesFirst = (agencies: readonly SetupAgency[]): readonly SetupAgency[] =>
  [...agencies].sort((a, b) => Number(b.kind === 'INSPECTORATE') - Number(a.kind === 'INSPECTORATE'));

/** Who is on the team, in which role: everyone of the chosen agencies, with a role or without. */
export function PeopleStep(): JSX.Element {
  const { userId: ownId } = useViewer();
  const { draft, change, agencies, faultsOn, goOn } = useSetup();
  const offered = offeredAgencyIds(draft);
  const { data, error, refetch } = useQuery(peopleQuery, { variables: { agencyIds: [...offered] } });
  const people = data?.people.filter(({ id }) => id !== ownId);
  const takesPart = (agencyId: string): boolean => draft.agencyIds.includes(agencyId) || draft.inspectorateIds.includes(agencyId);

  const keep = (values: Readonly<Record<string, FieldValue>>): void =>
    change({
      members: [
        ...draft.members.filter(({ agencyId }) => !offered.includes(agencyId)),
        ...(people ?? []).flatMap(({ id, agency }) => {
          const role = values[memberField(id)];
          return role ? [{ userId: id, agencyId: agency.id, role: role as Role }] : [];
        }),
      ],
    });

  return (
    <StepFrame step="people" title="Who is on the team">
      <p className="govuk-body">You lead the inspection. Give a role to everyone else who takes part; you can add people later too. Before the agencies are notified each needs somebody who can contribute, and the team a second inspector.</p>
      {!people && <LoadState what="the people" error={error} onRetry={() => refetch()} />}
      {people && (
        <Form<Record<string, FieldValue>>
          initialValues={Object.fromEntries(draft.members.map(({ userId, role }) => [memberField(userId), role]))}
          initialFaults={faultsOn('people')}
          onSubmit={() => goOn('people')}
          onChange={keep}
        >
          {inspectoratesFirst(agencies.filter(({ id }) => offered.includes(id))).map((agency) => (
            <section key={agency.id} aria-label={agency.name}>
              <h2 className="govuk-heading-m"><AgencyChip agency={agency} size="l" /></h2>
              {people.filter((person) => person.agency.id === agency.id).map((person) => (
                <PersonRole key={person.id} person={person} agencyKind={agency.kind} takesPart={takesPart(agency.id)} />
              ))}
              {!people.some((person) => person.agency.id === agency.id) && <p className="govuk-body">Nobody else of this agency has an account.</p>}
            </section>
          ))}
          <AgencyLend />
          <ButtonGroup><Button type="submit">Continue</Button></ButtonGroup>
        </Form>
      )}
    </StepFrame>
  );
}
