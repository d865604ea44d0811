import type { FieldFault } from '@joint/shared';
import { screenEvidence } from '@joint/shared';
import type { JSX, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { focusHeading } from '../../../platform/route-focus.ts';
import { CheckBeforeSaving } from '../check/CheckBeforeSaving.tsx';
import { narrowingOf } from '../check/narrowing.ts';
import { orNothing, type Questions } from '../check/questions.ts';
import { ConflictView } from '../conflict/ConflictView.tsx';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import { useReach } from '../reach/use-reach.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import type { EvidenceFormValues } from './form-values.ts';
import { contentOf } from './form-values.ts';
import { rememberMinutes } from './remembered-minutes.ts';
import type { FormPlace, KeptForm } from './kept-forms.ts';
import { forgetForm, keepForm } from './kept-forms.ts';
import type { Asking, Manner, Outcome } from './send-evidence.ts';
import { sendChange, sendNew } from './send-evidence.ts';
import { useEvidenceServer } from './use-evidence-server.ts';

export interface EvidenceEditorProps {
  readonly place: FormPlace;
  readonly start: KeptForm;
  readonly wasKept: boolean;
  readonly author: string;
  readonly isSubmitted: boolean;
  /** Above the form: the page's heading and notices. Left out while two versions are compared. */
  readonly heading: ReactNode;
  /** Beside the buttons. */
  readonly actions?: ReactNode;
  readonly onSaved: (piece: EvidencePiece) => void;
}

interface Open {
  readonly form: KeptForm;
  readonly wasKept: boolean;
  readonly isSubmitted: boolean;
  readonly theirs: EvidencePiece | null;
  /** What must be answered before the form is sent, and how it was to be sent. */
  readonly asked: { readonly questions: Questions; readonly submit: boolean } | null;
}

/** Writes one piece, new or not; when someone else saved first, both versions are compared before anything is saved over. */
export function EvidenceEditor({ place, start, wasKept, author, isSubmitted, heading, actions, onSaved }: EvidenceEditorProps): JSX.Element {
  const inspection = useInspection();
  const server = useEvidenceServer();
  const [open, setOpen] = useState<Open>({ form: start, wasKept, isSubmitted, theirs: null, asked: null });

  // Form, comparison and questions take each other's place on one page; the reader follows as to a new page.
  const view = open.theirs ? 'compare' : open.asked ? 'check' : 'form';
  const shown = useRef<string>(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    focusHeading();
  }, [view]);

  const reach = useReach(start.base ? start.evidenceId : null);
  const askOf = ({ base }: KeptForm, wasSubmitted: boolean, submit: boolean): Asking => (content) => {
    const piece = base && { visibility: base.content.visibility, status: wasSubmitted ? ('SUBMITTED' as const) : ('DRAFT' as const) };
    const narrowing = narrowingOf({ base: piece, visibility: content.visibility, reach, phase: inspection.phase });
    return orNothing({ narrowing, findings: screenEvidence({ ...content, submit }) });
  };
  const send = (form: KeptForm, submit: boolean, manner: Manner): Promise<Outcome> =>
    form.base ? sendChange(server, form, form.base.version, submit, manner) : sendNew(server, inspection.id, form, submit, manner);

  /** My words, from now on on top of their version. */
  const rebased = (mine: KeptForm, theirs: EvidencePiece, values: EvidenceFormValues): KeptForm =>
    ({ ...mine, values, base: { version: theirs.version, content: contentOf(theirs) }, keptAt: new Date().toISOString() });

  async function saveChosen({ form, theirs, isSubmitted: wasSubmitted }: Open, values: EvidenceFormValues): Promise<readonly FieldFault[]> {
    if (!theirs) return [];
    const isGiven = theirs.status === 'SUBMITTED';
    const next = rebased(form, theirs, values);
    const submit = wasSubmitted || isGiven;
    return settle(next, submit, await send(next, submit, { asking: askOf(next, isGiven, submit) }));
  }

  /** What the server, or a question before it, makes of a form that is not on the page any more. */
  function settle(form: KeptForm, submit: boolean, outcome: Outcome): readonly FieldFault[] {
    if (outcome.is === 'conflict') setOpen({ ...open, form, theirs: outcome.theirs, asked: null });
    if (outcome.is === 'asks') setOpen({ ...open, form, wasKept: keepForm(place, form), theirs: null, asked: { questions: outcome.questions, submit } });
    if (outcome.is === 'not-saved') return outcome.faults;
    if (outcome.is === 'saved') {
      forgetForm(place, form.evidenceId);
      saved(outcome.piece, form);
    }
    return [];
  }

  const saved = (piece: EvidencePiece, { values }: KeptForm): void => {
    rememberMinutes(place.userId, values.minutes);
    onSaved(piece);
  };

  const { form, theirs } = open;
  if (theirs) {
    const editOn = (values: EvidenceFormValues): void => {
      const next = rebased(form, theirs, values);
      setOpen({ form: next, wasKept: keepForm(place, next), isSubmitted: theirs.status === 'SUBMITTED', theirs: null, asked: null });
    };
    return <ConflictView key={theirs.version} mine={form} theirs={theirs} onSave={(values) => saveChosen(open, values)} onEdit={editOn} />;
  }
  if (open.asked) {
    const { questions, submit } = open.asked;
    return (
      <CheckBeforeSaving
        evidenceId={form.evidenceId}
        values={form.values}
        questions={questions}
        onSave={async (screening) => settle(form, submit, await send(form, submit, { screening }))}
        onBack={() => setOpen({ ...open, asked: null })}
      />
    );
  }
  return (
    <>
      {heading}
      <EvidenceForm
        place={place}
        start={form}
        wasKept={open.wasKept}
        author={author}
        isSubmitted={open.isSubmitted}
        send={(mine, submit) => send(mine, submit, { asking: askOf(mine, open.isSubmitted, submit) })}
        onSaved={saved}
        onConflict={(other, mine) => setOpen({ ...open, form: mine, theirs: other })}
        onAsked={(questions, mine, submit) => setOpen({ ...open, form: mine, wasKept: true, asked: { questions, submit } })}
      >
        {actions}
      </EvidenceForm>
    </>
  );
}
