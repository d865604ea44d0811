import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { inspectionLimits, updateInspectionInput } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { currentOf, toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { usePageTitle } from '../../../platform/page-title.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { BackLink, Button, ButtonGroup, faultsOf, Form, PageLayout, TextField, TextLink, TwoThirds, VersionConflict } from '../../../ui/index.ts';
import { updateMutation } from '../inspections.operations.ts';

interface InspectionName { readonly title: string; readonly areaName: string }
const currentName = z.object({ version: z.number(), title: z.string(), areaName: z.string() });
type Conflict = { readonly mine: InspectionName; readonly theirs: z.infer<typeof currentName> };

/** Changes title and area. Where somebody changed them first, both versions are shown and one is chosen. */
export function InspectionEditPage(): JSX.Element {
  const inspection = useInspection();
  const { id, abilities } = inspection;
  usePageTitle('Change the title or area');
  const navigate = useNavigate();
  const [update] = useMutation(updateMutation);
  // What the editor saw when they began: a change that comes in meanwhile must not pass for theirs.
  const [seen] = useState({ title: inspection.title, areaName: inspection.areaName, version: inspection.version });
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const save = async (name: InspectionName, expectedVersion: number): Promise<FormOutcome> => {
    const parsed = updateInspectionInput.safeParse({ inspectionId: id, expectedVersion, ...name });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await update({ variables: { input: parsed.data } });
    } catch (error) {
      const theirs = currentName.safeParse(currentOf(error));
      if (!theirs.success) return toFaults(error);
      setConflict({ mine: name, theirs: theirs.data });
      return;
    }
    await navigate(paths.inspection(id), flash('The title and area are saved'));
  };

  return (
    <PageLayout before={<BackLink to={paths.inspection(id)}>Back to the overview</BackLink>}>
      <TwoThirds>
        {conflict ? (
          <VersionConflict
            title="Somebody changed it first"
            savedBy="somebody else"
            rows={[{ field: 'Title', mine: conflict.mine.title, theirs: conflict.theirs.title }, { field: 'Local area', mine: conflict.mine.areaName, theirs: conflict.theirs.areaName }]}
            onKeepMine={() => save(conflict.mine, conflict.theirs.version)}
            onTakeTheirs={() => void inspection.refetch().catch(() => undefined).then(() => navigate(paths.inspection(id), flash('The other version was kept')))}
          />
        ) : (
          <>
            <h1 className="govuk-heading-l">Change the title or area</h1>
            {abilities.edit ? (
              <Form initialValues={{ title: seen.title, areaName: seen.areaName }} onSubmit={(name) => save(name, seen.version)}>
                <TextField name="title" label="Title" hint="A short name the agencies recognise, such as Northmere: front door" limit={inspectionLimits.title} />
                <TextField name="areaName" label="Local area" limit={inspectionLimits.areaName} />
                <ButtonGroup>
                  <Button type="submit" busyLabel="Saving">Save</Button>
                  <TextLink to={paths.inspection(id)}>Cancel</TextLink>
                </ButtonGroup>
              </Form>
            ) : (
              <p className="govuk-body">The title and area can no longer be changed, or not by you.</p>
            )}
          </>
        )}
      </TwoThirds>
    </PageLayout>
  );
}
