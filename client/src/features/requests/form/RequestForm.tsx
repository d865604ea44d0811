import type { FieldFault } from '@joint/shared';
import { requestLimits } from '@joint/shared';
import type { JSX, ReactNode } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import type { CheckboxOption } from '../../../ui/index.ts';
import { Button, ButtonGroup, Checkbox, Checkboxes, Form, TextArea, TextField } from '../../../ui/index.ts';
import { BeforeYouAsk } from './BeforeYouAsk.tsx';
import { DueFields } from './DueFields.tsx';
import type { RequestFormValues } from './form-values.ts';

export interface RequestFormProps {
  readonly start: RequestFormValues;
  /** Before notification nobody can be asked; a draft can be written. */
  readonly canSend: boolean;
  readonly onSubmit: (values: RequestFormValues, send: boolean) => Promise<readonly FieldFault[]>;
  /** Open lines of enquiry that it may serve; none are asked about where there are none. */
  readonly lines?: readonly CheckboxOption[];
  /** After the buttons. */
  readonly children?: ReactNode;
}

/** The questions of a request, and what to look at before it is sent. Names are those of the input, so that faults find their fields. */
export function RequestForm({ start, canSend, onSubmit, lines = [], children }: RequestFormProps): JSX.Element {
  const { agencies, criteria } = useInspection();
  return (
    <Form initialValues={start} onSubmit={(values, intent) => onSubmit(values, intent === 'send')}>
      {(values) => (
        <>
          <Checkboxes name="agencyIds" label="Whom do you ask?" hint="Each agency gets a request of its own and answers it by itself" options={agencies.map(({ id, name }) => ({ value: id, label: name }))} />
          {values.agencyIds.length > 1 && <Checkbox name="othersShown" label="Let them see who else is asked" hint="Left out, each agency sees only its own request" />}
          <TextField name="title" label="What is it about?" hint="A short title both sides will recognise" limit={requestLimits.title} />
          <TextArea name="question" label="What do you ask for?" hint="As exactly as you can: which records, which dates, how many" limit={requestLimits.question} rows={5} />
          <TextArea name="reason" label="Why do you ask?" hint="The agency reads this. It helps to find what you mean" limit={requestLimits.reason} rows={3} />
          <Checkboxes name="criterionIds" label="Which criteria is it for?" hint="Choose all that apply" options={criteria.map(({ criterion }) => ({ value: criterion.id, label: criterion.title }))} small />
          {lines.length > 0 && <Checkboxes name="lineIds" label="Which lines of enquiry does it serve?" hint="Only inspectors see this. Leave it empty if none" options={lines} small />}
          <DueFields values={values} />
          <BeforeYouAsk values={values} />
          <ButtonGroup>
            {canSend && <Button type="submit" intent="send" busyLabel="Sending">Send the request</Button>}
            <Button type="submit" intent="draft" tone="secondary" busyLabel="Saving">Save as draft</Button>
            {children}
          </ButtonGroup>
        </>
      )}
    </Form>
  );
}
