import type { JSX, ReactNode } from 'react';
import type { FieldFault } from '@joint/shared';
import { Button, ButtonGroup, Form } from '../../../ui/index.ts';
import type { Questions } from '../check/questions.ts';
import { FilesInForm } from '../../files/index.ts';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import type { EvidenceFormValues } from './form-values.ts';
import type { FormPlace, KeptForm } from './kept-forms.ts';
import { KeptState } from './KeptState.tsx';
import type { Outcome } from './send-evidence.ts';
import { useKeptForm } from './use-kept-form.ts';

export interface EvidenceFormProps {
  readonly place: FormPlace;
  /** What the form shows when it opens. Give the component a new `key` to open another. */
  readonly start: KeptForm;
  /** `start` was found on this device. */
  readonly wasKept: boolean;
  readonly author: string;
  /** A submitted piece cannot become a draft again. */
  readonly isSubmitted: boolean;
  readonly send: (form: KeptForm, submit: boolean) => Promise<Outcome>;
  readonly onSaved: (piece: EvidencePiece, form: KeptForm) => void;
  readonly onConflict: (theirs: EvidencePiece, mine: KeptForm) => void;
  readonly onAsked: (questions: Questions, mine: KeptForm, submit: boolean) => void;
  /** After the buttons: a way back, or to begin again. */
  readonly children?: ReactNode;
}

/** The questions, where what is typed is kept, and two ways to send it. What is typed stays whatever the server answers. */
export function EvidenceForm({ place, start, wasKept, author, isSubmitted, send, onSaved, onConflict, onAsked, children }: EvidenceFormProps): JSX.Element {
  const kept = useKeptForm(place, start, wasKept);

  const submit = async (_values: EvidenceFormValues, intent: string): Promise<readonly FieldFault[]> => {
    const toSubmit = isSubmitted || intent !== 'draft';
    const outcome = await send(kept.now(), toSubmit);
    if (outcome.is === 'saved') {
      kept.forget();
      onSaved(outcome.piece, kept.now());
      return [];
    }
    if (outcome.is === 'conflict') {
      onConflict(outcome.theirs, kept.now());
      return [];
    }
    if (outcome.is === 'asks') {
      onAsked(outcome.questions, kept.keepNow(), toSubmit);
      return [];
    }
    if (outcome.sent) kept.rememberSent(outcome.sent);
    return outcome.faults;
  };

  const keptState = <KeptState keeping={kept.keeping} />;
  return (
    <Form initialValues={start.values} onChange={kept.change} onSubmit={submit}>
      <EvidenceFields author={author} pieceId={start.base ? start.evidenceId : null} keptState={keptState} />
      <FilesInForm evidenceId={start.evidenceId} isOnServer={start.base !== null} isDistressing={start.values.isDistressing} />
      {keptState}
      <ButtonGroup>
        <Button type="submit" intent="submit" busyLabel="Saving">{isSubmitted ? 'Save changes' : 'Submit'}</Button>
        {!isSubmitted && <Button type="submit" intent="draft" tone="secondary" busyLabel="Saving">Save as draft</Button>}
        {children}
      </ButtonGroup>
    </Form>
  );
}
