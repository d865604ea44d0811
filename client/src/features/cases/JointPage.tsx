import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { z } from 'zod';
import { caseLimits, jointQuestionLabels, saveJointAnswerInput } from '@joint/shared';
import { paths } from '../../paths.ts';
import { announce } from '../../platform/announcer.ts';
import { currentOf, toFaults } from '../../platform/errors.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { Button, ButtonGroup, faultsOf, formatInstant, NoticeBox, TextArea, TextButton, TextLink } from '../../ui/index.ts';
import { CaseForm, type Send } from './CaseForm.tsx';
import { saveAnswerMutation } from './cases.operations.ts';
import { signedIds } from './case-words.ts';
import { keyOf, readKept } from './kept.ts';
import { SignOffs } from './SignOffs.tsx';
import type { TrackedCase } from './use-case.ts';

/** The one page that the agencies and inspectors write together. */
export function JointPage({ found }: { readonly found: TrackedCase }): JSX.Element {
  return (
    <>
      <h2 className="govuk-heading-m">What we say together</h2>
      <p className="govuk-body">The agencies of this case and the inspectors write this page. What anybody saves shows here at once.</p>
      {found.answers.map((answer) => <Answer key={answer.question} found={found} answer={answer} />)}
      <SignOffs found={found} />
    </>
  );
}

interface AnswerProps {
  readonly found: TrackedCase;
  readonly answer: TrackedCase['answers'][number];
}

function Answer({ found, answer }: AnswerProps): JSX.Element {
  const { id, viewer } = useInspection();
  const keepAs = `joint.${found.id}.${answer.question}`;
  // What was typed here and not saved is opened again after a reload.
  const [writing, setWriting] = useState(() => found.abilities.join && readKept(keyOf(viewer.userId, keepAs)) !== null);
  const label = jointQuestionLabels[answer.question];
  return (
    <section className="ji-card" aria-label={label}>
      <h3 className="ji-card__title">{label}</h3>
      {writing ? <AnswerEditor found={found} answer={answer} keepAs={keepAs} onDone={() => setWriting(false)} /> : (
        <>
          <p className="govuk-body ji-case-words">{answer.text || 'Nothing written yet'}</p>
          {answer.updatedBy && answer.updatedAt && <p className="govuk-body-s">{answer.updatedBy.name}, {formatInstant(answer.updatedAt)} · <TextLink to={paths.caseHistory(id, found.id, answer.question)} about={`of ${label}`}>Earlier versions</TextLink></p>}
          {found.abilities.join && <TextButton onClick={() => setWriting(true)} about={label}>{answer.text ? 'Change' : 'Write'}</TextButton>}
        </>
      )}
    </section>
  );
}

const current = z.object({ version: z.number(), text: z.string() });

function AnswerEditor({ found, answer, keepAs, onDone }: AnswerProps & { readonly keepAs: string; readonly onDone: () => void }): JSX.Element {
  const [save] = useMutation(saveAnswerMutation);
  const [begun] = useState(answer.version);
  const label = jointQuestionLabels[answer.question];
  const signed = signedIds(found).length > 0;

  const send: Send<{ readonly text: string }> = async ({ text }, { version, screening }) => {
    const parsed = saveJointAnswerInput.safeParse({ caseId: found.id, question: answer.question, expectedVersion: version, text, screening });
    if (!parsed.success) return { is: 'faults', faults: faultsOf(parsed.error) };
    try {
      await save({ variables: { input: parsed.data } });
      return { is: 'saved' };
    } catch (error) {
      const theirs = current.safeParse(currentOf(error));
      return theirs.success ? { is: 'conflict', theirs: { text: theirs.data.text }, version: theirs.data.version } : { is: 'faults', faults: toFaults(error) };
    }
  };
  return (
    <>
      {answer.version !== begun && <NoticeBox><strong>{answer.updatedBy?.name ?? 'Somebody'} saved another version while you write:</strong> <span className="ji-case-words">{answer.text}</span></NoticeBox>}
      {signed && <NoticeBox>This page is signed. Saving a change undoes the sign-offs, and says that it was yours.</NoticeBox>}
      <CaseForm
        keepAs={keepAs}
        start={{ text: answer.text }}
        version={answer.version}
        label={label}
        textsOf={({ text }) => ({ ANSWER: text })}
        labels={{ text: label }}
        send={send}
        onSaved={() => { announce('Saved'); onDone(); }}
        onOther={onDone}
        fields={<TextArea name="text" label={label} labelHidden limit={caseLimits.answer} rows={6} />}
        buttons={(
          <ButtonGroup>
            <Button type="submit" busyLabel="Saving">Save</Button>
            <Button tone="secondary" onClick={onDone}>Close</Button>
          </ButtonGroup>
        )}
      />
    </>
  );
}
