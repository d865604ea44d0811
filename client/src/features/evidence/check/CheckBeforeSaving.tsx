import type { FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { usePageTitle } from '../../../platform/page-title.ts';
import { Button, ButtonGroup, Form } from '../../../ui/index.ts';
import { NarrowingCheck } from './NarrowingCheck.tsx';
import type { Questions } from './questions.ts';

export interface CheckBeforeSavingProps {
  readonly evidenceId: string;
  readonly title: string;
  readonly questions: Questions;
  readonly onSave: () => Promise<readonly FieldFault[]>;
  /** Back to the form, with everything still in it. */
  readonly onBack: () => void;
}

/** Asked between the form and the server: nothing is saved until it is answered, and nothing typed is lost whatever the answer. */
export function CheckBeforeSaving({ evidenceId, title, questions, onSave, onBack }: CheckBeforeSavingProps): JSX.Element {
  usePageTitle('Check before you save');
  const { narrowing } = questions;
  return (
    <>
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Check before you save</h1>
      <p className="govuk-body">Nothing is saved on the server yet. What you wrote is still in the form.</p>
      <Form initialValues={{}} onSubmit={onSave}>
        {narrowing && <NarrowingCheck evidenceId={evidenceId} narrowing={narrowing} />}
        <ButtonGroup>
          <Button type="submit" busyLabel="Saving">Save all the same</Button>
          <Button tone="secondary" onClick={onBack}>Go back and change it</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
