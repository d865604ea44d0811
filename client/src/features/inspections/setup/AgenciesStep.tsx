import type { JSX } from 'react';
import { agencyMarks, createInspectionInput } from '@joint/shared';
import { useViewer } from '../../../platform/viewer-context.ts';
import type { CheckboxOption, FormOutcome } from '../../../ui/index.ts';
import { Button, Checkboxes, faultsOf, Form } from '../../../ui/index.ts';
import type { SetupAgency } from './setup-context.ts';
import { useSetup } from './setup-context.ts';
import type { SetupDraft } from './setup-draft.ts';
import { StepFrame } from './StepFrame.tsx';

type Choice = Pick<SetupDraft, 'agencyIds' | 'inspectorateIds'>;
const agenciesInput = createInspectionInput.pick({ agencyIds: true });

/** Lists longer than this get a search. */
const many = 8;

const option = ({ id, name, kind }: SetupAgency): CheckboxOption => ({ value: id, label: name, group: agencyMarks[kind].label });

/** Which agencies take part, and which inspectorates. */
export function AgenciesStep(): JSX.Element {
  const { agency: own } = useViewer();
  const { draft, change, agencies, faultsOn, goOn } = useSetup();
  const { agencyIds, inspectorateIds } = draft;
  const others = agencies.filter(({ kind }) => kind !== 'INSPECTORATE').map(option).sort((a, b) => (a.group ?? '').localeCompare(b.group ?? '') || a.label.localeCompare(b.label));
  const inspectorates = agencies.filter(({ kind }) => kind === 'INSPECTORATE').map(({ id, name }) => ({ value: id, label: name, hint: id === own.id ? 'Yours, since you lead' : undefined }));

  const submit = async (values: Choice): Promise<FormOutcome> => {
    const parsed = agenciesInput.safeParse(values);
    const faults = [
      ...(parsed.success ? [] : faultsOf(parsed.error)),
      ...(values.inspectorateIds.includes(own.id) ? [] : [{ field: 'inspectorateIds', message: `Choose ${own.name}: you lead the inspection` }]),
    ];
    if (faults.length > 0) return faults;
    await goOn('agencies');
  };

  return (
    <StepFrame step="agencies" title="Who takes part">
      <Form<Choice> initialValues={{ agencyIds, inspectorateIds }} initialFaults={faultsOn('agencies')} onSubmit={submit} onChange={change}>
        <Checkboxes name="agencyIds" label="Agencies" hint="Those whose evidence the narrative needs" options={others} searchLabel={others.length > many ? 'Find an agency' : undefined} small={others.length > many} />
        <Checkboxes name="inspectorateIds" label="Inspectorates" hint="Those whose inspectors are on the team or lead a criterion" options={inspectorates} />
        <Button type="submit">Continue</Button>
      </Form>
    </StepFrame>
  );
}
