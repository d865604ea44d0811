import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addToCaseViewInput, caseLimits } from '@joint/shared';
import { paths } from '../../paths.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { newId } from '../../platform/new-id.ts';
import { Button, ButtonGroup, faultsOf, TextArea, TextLink } from '../../ui/index.ts';
import { CaseForm } from './CaseForm.tsx';
import { addMutation } from './cases.operations.ts';
import { CaseTask } from './CaseTask.tsx';
import type { TrackedCase } from './use-case.ts';

/** What an agency adds once the views are open; what stands is not touched. */
export const AddToViewPage = (): JSX.Element => (
  <CaseTask title="Add to your agency’s view">{(found) => (found.abilities.add ? <Add found={found} /> : <p className="govuk-body">Nothing can be added to your agency’s view now.</p>)}</CaseTask>
);

function Add({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const [add] = useMutation(addMutation);
  // Kept with the words over tries and reloads, so that one whose answer was lost adds nothing twice.
  const [firstId] = useState(newId);
  const back = paths.case(id, found.id);
  return (
    <CaseForm
      keepAs={`add.${found.id}`}
      start={{ id: firstId, text: '' }}
      version={1}
      textsOf={({ text }) => ({ ADDITION: text })}
      labels={{ id: '', text: 'Addition' }}
      send={async ({ id: additionId, text }, { screening }) => {
        const parsed = addToCaseViewInput.safeParse({ caseId: found.id, id: additionId, text, screening });
        if (!parsed.success) return { is: 'faults', faults: faultsOf(parsed.error) };
        try {
          await add({ variables: { input: parsed.data } });
          return { is: 'saved' };
        } catch (error) {
          return toErrorBody(error).code === 'CONFLICT' ? { is: 'taken', id: newId(), faults: toFaults(error) } : { is: 'faults', faults: toFaults(error) };
        }
      }}
      onSaved={() => void navigate(back, { replace: true, ...flash('It is added to your agency’s view') })}
      fields={<TextArea name="text" label="What do you want to add?" hint="It stands under your view with your name and the time, and cannot be changed later" limit={caseLimits.addition} rows={5} />}
      buttons={<ButtonGroup><Button type="submit" busyLabel="Adding">Add</Button><TextLink to={back}>Cancel</TextLink></ButtonGroup>}
    />
  );
}
