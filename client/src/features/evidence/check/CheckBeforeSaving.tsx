import type { EvidenceScreeningAnswer, FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { usePageTitle } from '../../../platform/page-title.ts';
import { Button, ButtonGroup, Form } from '../../../ui/index.ts';
import type { EvidenceFormValues } from '../form/form-values.ts';
import { NarrowingCheck } from './NarrowingCheck.tsx';
import type { Questions } from './questions.ts';
import { ScreeningCheck } from './ScreeningCheck.tsx';
import { answersOf } from './screening-form.ts';

export interface CheckBeforeSavingProps {
  readonly evidenceId: string;
  readonly values: EvidenceFormValues;
  readonly questions: Questions;
  readonly onSave: (screening: readonly EvidenceScreeningAnswer[]) => Promise<readonly FieldFault[]>;
  /** Back to the form, with everything still in it. */
  readonly onBack: () => void;
}

/** Asked between the form and the server: nothing is saved until it is answered, and nothing typed is lost whatever the answer. */
export function CheckBeforeSaving({ evidenceId, values, questions, onSave, onBack }: CheckBeforeSavingProps): JSX.Element {
  usePageTitle('Check before you save');
  const { narrowing, findings } = questions;
  const save = (chosen: Readonly<Record<string, string>>): readonly FieldFault[] | Promise<readonly FieldFault[]> => {
    const { answers, faults } = answersOf(findings, chosen);
    return faults.length > 0 ? faults : onSave(answers);
  };
  // The shared input trims what it takes, and findings are counted from there.
  const texts = { TITLE: values.title.trim().replace(/\s+/g, ' '), BODY: values.body.trim() };
  return (
    <>
      <span className="govuk-caption-l">{values.title}</span>
      <h1 className="govuk-heading-l">Check before you save</h1>
      <p className="govuk-body">Nothing is saved on the server yet. What you wrote is still in the form.</p>
      <Form initialValues={{}} onSubmit={save}>
        {findings.length > 0 && <ScreeningCheck findings={findings} texts={texts} />}
        {narrowing && <NarrowingCheck evidenceId={evidenceId} narrowing={narrowing} />}
        <ButtonGroup>
          <Button type="submit" busyLabel="Saving">Save all the same</Button>
          <Button tone="secondary" onClick={onBack}>Go back and change it</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
