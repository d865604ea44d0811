import { useApolloClient } from '@apollo/client/react';
import type { FieldFault } from '@joint/shared';
import { isAgencyStaff } from '@joint/shared';
import type { JSX } from 'react';
import type { RequestWholeFragment } from '../../../generated/graphql.ts';
import { useAnnounce } from '../../../platform/announcer.ts';
import { toFaults } from '../../../platform/errors.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { Button, Form, Select } from '../../../ui/index.ts';
import { assignMutation } from '../requests.operations.ts';

/** A coordinator says which colleague works on a request. */
export function AssignForm({ request }: { readonly request: RequestWholeFragment }): JSX.Element {
  const { members, viewer } = useInspection();
  const client = useApolloClient();
  const announce = useAnnounce();
  const colleagues = members.filter(({ role, user }) => isAgencyStaff(role) && user.agency.id === request.agency.id);
  const options = colleagues.map(({ user }) => ({ value: user.id, label: user.id === viewer.userId ? `${user.name} (you)` : user.name }));
  const assign = async ({ userId }: { readonly userId: string }): Promise<readonly FieldFault[]> => {
    try {
      await client.mutate({ mutation: assignMutation, variables: { input: { requestId: request.id, userId: userId || null } } });
    } catch (error) {
      return toFaults(error);
    }
    announce(userId ? `Given to ${options.find(({ value }) => value === userId)?.label ?? 'a colleague'}` : 'Given to nobody');
    return [];
  };
  return (
    <Form initialValues={{ userId: request.assignee?.id ?? '' }} onSubmit={assign} label="Who works on it">
      <Select name="userId" label="Who works on it?" emptyLabel="Nobody yet" options={options} />
      <Button type="submit" tone="secondary" busyLabel="Saving">Give it to them</Button>
    </Form>
  );
}
