import { useMutation, useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import type { Role } from '@joint/shared';
import { roleLabels, setMemberInput } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import type { FormOutcome } from '../../../ui/index.ts';
import { Button, ButtonGroup, faultsOf, Form, Radios, Select, TextLink } from '../../../ui/index.ts';
import { peopleQuery, setMemberMutation } from '../inspections.operations.ts';
import type { Member, TeamAgency } from './team-groups.ts';
import { roleMeanings, rolesFor } from './team-groups.ts';

export interface MemberAddFormProps {
  readonly agency: TeamAgency;
  readonly members: readonly Member[];
}

interface Choice {
  readonly userId: string;
  readonly role: Role | '';
}

/** Which person of the agency, and in which role. */
export function MemberAddForm({ agency, members }: MemberAddFormProps): JSX.Element {
  const { id, abilities } = useInspection();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(peopleQuery, { variables: { agencyIds: [agency.id] } });
  const [setMember] = useMutation(setMemberMutation);
  const people = data?.people.filter((person) => !members.some(({ user }) => user.id === person.id));
  const roles: readonly Role[] = abilities.manageTeam ? rolesFor(agency.kind) : ['CONTRIBUTOR'];
  const onlyRole = roles.length === 1 ? roles[0] : undefined;
  const nothingChosen: Choice = { userId: '', role: onlyRole ?? '' };

  const submit = async (values: Choice): Promise<FormOutcome> => {
    const parsed = setMemberInput.safeParse({ inspectionId: id, ...values });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await setMember({ variables: { input: parsed.data } });
    } catch (fault) {
      return toFaults(fault);
    }
    const name = people?.find((person) => person.id === values.userId)?.name ?? 'The person';
    await navigate(paths.team(id), flash(`${name} takes part as ${roleLabels[parsed.data.role].toLowerCase()}`));
  };

  if (!people) return <LoadState what="the people" error={error} onRetry={() => refetch()} />;
  if (people.length === 0) return <p className="govuk-body">Everyone of {agency.name} who has an account takes part already.</p>;
  return (
    <Form initialValues={nothingChosen} onSubmit={submit}>
      <Select name="userId" label="Person" emptyLabel="Choose a person" options={people.map((person) => ({ value: person.id, label: `${person.name}, ${person.jobTitle}` }))} />
      {!onlyRole && <Radios name="role" label="Role" options={roles.map((role) => ({ value: role, label: roleLabels[role], hint: roleMeanings[role] }))} />}
      {onlyRole && <p className="govuk-body">They take part as {roleLabels[onlyRole].toLowerCase()}: {roleMeanings[onlyRole].toLowerCase()}.</p>}
      <ButtonGroup>
        <Button type="submit" busyLabel="Adding">Add to the team</Button>
        <TextLink to={paths.team(id)}>Cancel</TextLink>
      </ButtonGroup>
    </Form>
  );
}
