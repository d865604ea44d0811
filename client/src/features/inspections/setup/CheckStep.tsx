import { useMutation, useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { createInspectionInput } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useViewer } from '../../../platform/viewer-context.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { Button, ButtonGroup, faultsOf, Form, TextLink } from '../../../ui/index.ts';
import { createMutation, peopleQuery } from '../inspections.operations.ts';
import { Answers } from './Answers.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import { useSetup } from './setup-context.ts';
import { dropDraft, offeredAgencyIds, toInput } from './setup-draft.ts';
import { toStepFaults } from './setup-faults.ts';
import { StepFrame } from './StepFrame.tsx';

/** All answers on one page; what is wrong is told here and leads to the step where it can be mended. */
export function CheckStep(): JSX.Element {
  const { userId } = useViewer();
  const { draft, framework, setFaults } = useSetup();
  const navigate = useNavigate();
  const [create] = useMutation(createMutation);
  const { data } = useQuery(peopleQuery, { variables: { agencyIds: [...offeredAgencyIds(draft)] } });

  const refuse = async (sent: ReturnType<typeof toInput>, found: ReturnType<typeof faultsOf>): Promise<FormOutcome> => {
    const faults = toStepFaults(sent, found);
    setFaults(faults);
    const elsewhere = faults.find(({ step }) => step !== 'check');
    if (!elsewhere) return faults;
    await navigate(`${paths.newInspection(elsewhere.step)}?change`);
  };
  const submit = async (): Promise<FormOutcome> => {
    const sent = toInput(draft, framework?.criteria.map(({ id }) => id) ?? []);
    const parsed = createInspectionInput.safeParse(sent);
    if (!parsed.success) return refuse(sent, faultsOf(parsed.error));
    let id: string;
    try {
      const made = await create({ variables: { input: parsed.data } });
      if (!made.data) return;
      id = made.data.createInspection.id;
    } catch (error) {
      return refuse(sent, [...toFaults(error)]);
    }
    dropDraft(userId);
    await navigate(paths.inspection(id), flash('The inspection is set up. You lead it.'));
  };

  return (
    <StepFrame step="check" title="Check your answers">
      <Answers people={data?.people ?? []} />
      <Form initialValues={{}} onSubmit={submit}>
        <p className="govuk-body">Nobody is notified yet. You do that on the overview, when agencies and team are complete.</p>
        <ButtonGroup>
          <Button type="submit" busyLabel="Setting up">Set up the inspection</Button>
          <DiscardButton />
          <TextLink to={paths.inspections()}>Go on later</TextLink>
        </ButtonGroup>
      </Form>
    </StepFrame>
  );
}
