import { useMutation } from '@apollo/client/react';
import { narrativeVersionLimits, saveNarrativeVersionInput } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../paths.ts';
import { toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { newId } from '../../../platform/new-id.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { Button, faultsOf, Form, TextField } from '../../../ui/index.ts';
import { saveVersionMutation } from './history.operations.ts';

/** Gives the text as it stands now a name. */
export function SaveVersionForm({ sectionId }: { readonly sectionId: string | null }): JSX.Element {
  const { id: inspectionId } = useInspection();
  const [save] = useMutation(saveVersionMutation);
  // Kept over tries, so that one whose answer was lost saves nothing twice.
  const [id] = useState(newId);
  const navigate = useNavigate();
  const send = async ({ name }: { readonly name: string }): Promise<FormOutcome> => {
    const parsed = saveNarrativeVersionInput.safeParse({ id, inspectionId, sectionId, name });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await save({ variables: { input: parsed.data } });
    } catch (error) {
      return toFaults(error);
    }
    await navigate(paths.narrativeVersion(inspectionId, id, sectionId), flash('The version is saved'));
  };
  return (
    <Form initialValues={{ name: '' }} onSubmit={send} label="Name the text as it stands now">
      <TextField name="name" label={sectionId ? 'Name this section as it stands now' : 'Name the narrative as it stands now'} hint="For example, before the factual accuracy check" limit={narrativeVersionLimits.name} />
      <Button type="submit" tone="secondary" busyLabel="Saving">Save version</Button>
    </Form>
  );
}
