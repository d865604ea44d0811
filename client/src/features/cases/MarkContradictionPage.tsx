import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { caseLimits, markContradictionInput } from '@joint/shared';
import { paths } from '../../paths.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { newId } from '../../platform/new-id.ts';
import { Button, ButtonGroup, Details, faultsOf, Fieldset, Select, TextArea, TextLink } from '../../ui/index.ts';
import { CaseForm } from './CaseForm.tsx';
import { markMutation } from './cases.operations.ts';
import { CaseTask } from './CaseTask.tsx';
import type { TrackedCase } from './use-case.ts';
import { ViewWords } from './ViewWords.tsx';

/** Two passages that do not fit together, each copied from the view it stands in. */
export const MarkContradictionPage = (): JSX.Element => (
  <CaseTask title="Mark a contradiction">{(found) => (found.abilities.join ? <Mark found={found} /> : <p className="govuk-body">Contradictions cannot be marked now.</p>)}</CaseTask>
);

const start = { id: '', 'first.agencyId': '', 'first.quote': '', 'second.agencyId': '', 'second.quote': '', note: '' };
const labels = { id: '', 'first.agencyId': 'First agency', 'first.quote': 'First passage', 'second.agencyId': 'Second agency', 'second.quote': 'Second passage', note: 'Note' };

function Mark({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const [mark] = useMutation(markMutation);
  // Kept with the words over tries and reloads, so that one whose answer was lost marks nothing twice.
  const [firstId] = useState(newId);
  const back = paths.case(id, found.id);
  const spoken = found.views.filter(({ isIn, additions }) => isIn || additions.length > 0);
  const options = spoken.map(({ agency }) => ({ value: agency.id, label: agency.name }));
  const passage = (side: 'first' | 'second', legend: string, values: Readonly<Record<string, string>>): JSX.Element => {
    const view = spoken.find(({ agency }) => agency.id === values[`${side}.agencyId`]);
    return (
      <Fieldset legend={legend} legendSize="m">
        <Select name={`${side}.agencyId`} label="Whose view?" options={options} emptyLabel="Choose an agency" />
        {view && <Details summary={`Read the view of ${view.agency.shortName}`}><ViewWords view={view} /></Details>}
        <TextArea name={`${side}.quote`} label="What does it say?" hint="Copy the words as they stand in that view" limit={caseLimits.quote} rows={3} />
      </Fieldset>
    );
  };
  return (
    <CaseForm<Record<keyof typeof start, string>>
      keepAs={`contradiction.${found.id}`}
      start={{ ...start, id: firstId }}
      version={1}
      textsOf={({ note }) => ({ NOTE: note })}
      labels={labels}
      send={async (values, { screening }) => {
        const parsed = markContradictionInput.safeParse({
          caseId: found.id, id: values.id, note: values.note, screening,
          first: { agencyId: values['first.agencyId'], quote: values['first.quote'] }, second: { agencyId: values['second.agencyId'], quote: values['second.quote'] },
        });
        if (!parsed.success) return { is: 'faults', faults: faultsOf(parsed.error) };
        try {
          await mark({ variables: { input: parsed.data } });
          return { is: 'saved' };
        } catch (error) {
          return toErrorBody(error).code === 'CONFLICT' ? { is: 'taken', id: newId(), faults: toFaults(error) } : { is: 'faults', faults: toFaults(error) };
        }
      }}
      onSaved={() => void navigate(back, { replace: true, ...flash('The contradiction is marked') })}
      fields={(values) => (
        <>
          {passage('first', 'First passage', values)}
          {passage('second', 'Second passage', values)}
          <TextArea name="note" label="Why can both not be so?" limit={caseLimits.note} rows={3} />
        </>
      )}
      buttons={<ButtonGroup><Button type="submit" busyLabel="Marking">Mark the contradiction</Button><TextLink to={back}>Cancel</TextLink></ButtonGroup>}
    />
  );
}
