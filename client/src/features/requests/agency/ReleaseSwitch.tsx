import { useApolloClient } from '@apollo/client/react';
import type { FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { toFaults } from '../../../platform/errors.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { Button, Checkbox, Form } from '../../../ui/index.ts';
import { setReleaseMutation } from '../requests.operations.ts';

/** Whether contributors' evidence goes out when they submit it, or when a coordinator has read it. */
export function ReleaseSwitch({ release }: { readonly release: { readonly coordinatorReleases: boolean; readonly canSet: boolean } }): JSX.Element {
  const { id: inspectionId } = useInspection();
  const client = useApolloClient();
  const announce = useAnnounce();
  const set = async ({ coordinatorReleases }: { readonly coordinatorReleases: boolean }): Promise<readonly FieldFault[]> => {
    try {
      await client.mutate({ mutation: setReleaseMutation, variables: { input: { inspectionId, coordinatorReleases } } });
    } catch (error) {
      return toFaults(error);
    }
    announce('Saved');
    return [];
  };
  if (!release.canSet) return <p className="govuk-body">{release.coordinatorReleases ? 'A coordinator releases what you submit.' : 'What you submit goes to the inspection at once.'}</p>;
  return (
    <Form initialValues={{ coordinatorReleases: release.coordinatorReleases }} onSubmit={set} label="Release">
      <Checkbox name="coordinatorReleases" label="A coordinator releases our submissions" hint="What contributors submit stays inside your agency until you release it. What already waits stays waiting." />
      <Button type="submit" tone="secondary" busyLabel="Saving">Save</Button>
    </Form>
  );
}
