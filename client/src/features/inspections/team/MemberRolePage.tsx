import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Role } from '@joint/shared';
import { roleLabels } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { usePageTitle } from '../../../platform/page-title.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { BackLink, Button, ButtonGroup, Form, PageLayout, Radios, TextLink, TwoThirds } from '../../../ui/index.ts';
import { setMemberMutation } from '../inspections.operations.ts';
import type { Member } from './team-groups.ts';
import { roleMeanings, rolesFor } from './team-groups.ts';

export function MemberRolePage(): JSX.Element {
  const { id, members } = useInspection();
  const { userId } = useParams();
  usePageTitle('Change a role');
  const member = members.find(({ user }) => user.id === userId);
  return (
    <PageLayout before={<BackLink to={paths.team(id)}>Back to the team</BackLink>}>
      <TwoThirds>
        {!member && (
          <>
            <h1 className="govuk-heading-l">This person does not take part</h1>
            <p className="govuk-body">Somebody may have removed them. <TextLink to={paths.team(id)}>Go to the team</TextLink></p>
          </>
        )}
        {member && <RoleForm key={member.role} member={member} />}
      </TwoThirds>
    </PageLayout>
  );
}

function RoleForm({ member: { user, role: before } }: { readonly member: Member }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const [setMember] = useMutation(setMemberMutation);

  const submit = async ({ role }: { readonly role: Role }): Promise<FormOutcome> => {
    try {
      await setMember({ variables: { input: { inspectionId: id, userId: user.id, role } } });
    } catch (fault) {
      // The page asks for the role alone: a fault of the person is a fault of that choice.
      return toFaults(fault).map(({ field, message }) => ({ field: field === 'userId' ? 'role' : field, message }));
    }
    await navigate(paths.team(id), flash(`${user.name} is now ${roleLabels[role].toLowerCase()}`));
  };

  return (
    <>
      <h1 className="govuk-heading-l">Change the role of {user.name}</h1>
      <p className="govuk-body">{user.jobTitle}, {user.agency.name}. What they can see and do changes at once, also on screens they have open.</p>
      <Form initialValues={{ role: before }} onSubmit={submit}>
        <Radios name="role" label="Role" options={rolesFor(user.agency.kind).map((role) => ({ value: role, label: roleLabels[role], hint: roleMeanings[role] }))} />
        <ButtonGroup>
          <Button type="submit" busyLabel="Saving">Save the role</Button>
          <TextLink to={paths.team(id)}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
