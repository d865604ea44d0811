import { useApolloClient, useQuery } from '@apollo/client/react';
import type { FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { toFaults } from '../../platform/errors.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { Button, Checkbox, Form, WarningText } from '../../ui/index.ts';
import { emailsQuery, setEmailsMutation } from './notifications.operations.ts';

/** On a person's own page: whether they are told by email of what waits for them; and that the service sends none, where that is so. */
export function EmailChoice(): JSX.Element {
  const { data, error, refetch } = useQuery(emailsQuery);
  const client = useApolloClient();
  const [saved, setSaved] = useState('');
  const viewer = data?.viewer;
  const save = async ({ isWanted }: { readonly isWanted: boolean }): Promise<readonly FieldFault[]> => {
    try {
      await client.mutate({ mutation: setEmailsMutation, variables: { input: { isWanted } } });
      await refetch();
    } catch (fault) {
      return toFaults(fault);
    }
    setSaved(isWanted ? 'Saved. You will get emails' : 'Saved. You will get no emails');
    return [];
  };
  return (
    <section aria-labelledby="emails">
      <h2 className="govuk-heading-m" id="emails">Emails</h2>
      {!viewer && <LoadState what="your choice" error={error} onRetry={() => refetch()} />}
      {viewer && !viewer.emails.areSent && (
        viewer.isAdministrator
          ? <WarningText>No emails are sent: nobody is told of what waits for them until they sign in. docs/operations.md says how to switch them on (SMTP_URL).</WarningText>
          : <p className="govuk-body">This service sends no emails. Sign in to see what waits for you.</p>
      )}
      {viewer?.emails.areSent && (
        <Form key={String(viewer.emails.areWanted)} initialValues={{ isWanted: viewer.emails.areWanted }} onSubmit={save} label="Emails">
          <Checkbox name="isWanted" label={`Email me at ${viewer.email} when something waits for me`} hint="When a request is sent to your agency, given to you, returned or overdue, and when your own is answered. An email says which inspection it is in, and nothing of what was asked or answered" />
          <Button type="submit" tone="secondary" busyLabel="Saving">Save</Button>
        </Form>
      )}
      <p className="govuk-body" role="status">{saved}</p>
    </section>
  );
}
