import type { JSX } from 'react';
import { createInspectionInput, inspectionKindLabels, inspectionKinds, inspectionLimits } from '@joint/shared';
import type { FormOutcome } from '../../../ui/index.ts';
import { Button, faultsOf, Form, InsetText, Radios, TextField } from '../../../ui/index.ts';
import { FrameworkChoice } from './FrameworkChoice.tsx';
import { useSetup } from './setup-context.ts';
import type { SetupDraft } from './setup-draft.ts';
import { StepFrame } from './StepFrame.tsx';

type Basics = Pick<SetupDraft, 'title' | 'areaName' | 'kind' | 'unannounced' | 'frameworkVersionId'>;
const basicsInput = createInspectionInput.pick({ title: true, areaName: true, kind: true, frameworkVersionId: true });

const kindHints: Readonly<Record<(typeof inspectionKinds)[number], string>> = {
  FRONT_DOOR: 'Contact, referral and first decisions, across all agencies',
  JOINT: 'How all agencies together help and protect children',
  THEMATIC_STUDY: 'One theme across several areas, to find and share good practice',
  RE_INSPECTION: 'Only what was weak before',
  MONITORING_VISIT: 'How the area gets on with what it has to improve',
};

/** What the inspection is: the first step, and the only one that needs thought. */
export function BasicsStep(): JSX.Element {
  const { draft, change, frameworks, faultsOn, goOn } = useSetup();
  const { title, areaName, kind, unannounced, frameworkVersionId } = draft;

  const submit = async (values: Basics): Promise<FormOutcome> => {
    const suits = frameworks.some(({ id, kinds }) => id === values.frameworkVersionId && values.kind !== '' && kinds.includes(values.kind));
    const parsed = basicsInput.safeParse(suits ? values : { ...values, frameworkVersionId: '' });
    const faults = [
      ...(parsed.success ? [] : faultsOf(parsed.error)),
      ...(values.unannounced === '' ? [{ field: 'unannounced', message: 'Choose whether the inspection is unannounced' }] : []),
    ];
    if (faults.length > 0) return inOrder(faults);
    await goOn('basics');
  };

  return (
    <StepFrame step="basics" title="What is inspected">
      <InsetText>What you enter is kept in this browser tab until you set the inspection up. You can change all of it on the last page.</InsetText>
      <Form<Basics> initialValues={{ title, areaName, kind, unannounced, frameworkVersionId }} initialFaults={faultsOn('basics')} onSubmit={submit} onChange={change}>
        {(values) => (
          <>
            <TextField name="areaName" label="Local area" hint="As its people name it, such as Northmere" limit={inspectionLimits.areaName} width="two-thirds" />
            <TextField name="title" label="Title" hint="A short name that the agencies recognise, such as Northmere: front door" limit={inspectionLimits.title} />
            <Radios
              name="kind"
              label="What kind of inspection is it?"
              options={inspectionKinds.map((value) => ({ value, label: inspectionKindLabels[value], hint: kindHints[value] }))}
            />
            <FrameworkChoice kind={values.kind} />
            <Radios
              name="unannounced"
              label="Is it unannounced?"
              options={[
                { value: 'yes', label: 'Yes', hint: 'Only the inspectors can see it until you notify the agencies' },
                { value: 'no', label: 'No', hint: 'Everyone on the team can see it from now on' },
              ]}
            />
            <Button type="submit">Continue</Button>
          </>
        )}
      </Form>
    </StepFrame>
  );
}

const order = ['areaName', 'title', 'kind', 'frameworkVersionId', 'unannounced'];

/** The error summary names faults in the order of the page. */
const inOrder = <F extends { readonly field: string }>(faults: readonly F[]): readonly F[] => [...faults].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
