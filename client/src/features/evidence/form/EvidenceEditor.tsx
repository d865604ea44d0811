import type { FieldFault } from '@joint/shared';
import type { JSX, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { focusOnce } from '../../../platform/route-focus.ts';
import { ConflictView } from '../conflict/ConflictView.tsx';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import type { EvidenceFormValues } from './form-values.ts';
import { contentOf } from './form-values.ts';
import type { FormPlace, KeptForm } from './kept-forms.ts';
import { forgetForm, keepForm } from './kept-forms.ts';
import type { Outcome } from './send-evidence.ts';
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
}

/** Writes one piece, new or not; when someone else saved first, both versions are compared before anything is saved over. */
export function EvidenceEditor({ place, start, wasKept, author, isSubmitted, heading, actions, onSaved }: EvidenceEditorProps): JSX.Element {
  const inspection = useInspection();
  const server = useEvidenceServer();
  const [open, setOpen] = useState<Open>({ form: start, wasKept, isSubmitted, theirs: null });

  // Form and comparison take each other's place on one page; the reader follows as to a new page.
  const isComparing = open.theirs !== null;
  const wasComparing = useRef(isComparing);
  useEffect(() => {
    if (wasComparing.current === isComparing) return;
    wasComparing.current = isComparing;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading) focusOnce(heading);
  }, [isComparing]);

  const send = (form: KeptForm, submit: boolean): Promise<Outcome> =>
    form.base ? sendChange(server, form, form.base.version, submit) : sendNew(server, inspection.id, form, submit);

  /** My words, from now on on top of their version. */
  const rebased = (mine: KeptForm, theirs: EvidencePiece, values: EvidenceFormValues): KeptForm =>
    ({ ...mine, values, base: { version: theirs.version, content: contentOf(theirs) }, keptAt: new Date().toISOString() });

  async function saveChosen({ form, theirs, isSubmitted: wasSubmitted }: Open, values: EvidenceFormValues): Promise<readonly FieldFault[]> {
    if (!theirs) return [];
    const outcome = await send(rebased(form, theirs, values), wasSubmitted || theirs.status === 'SUBMITTED');
    if (outcome.is === 'conflict') setOpen({ ...open, theirs: outcome.theirs });
    if (outcome.is === 'not-saved') return outcome.faults;
    if (outcome.is === 'saved') {
      forgetForm(place, form.evidenceId);
      onSaved(outcome.piece);
    }
    return [];
  }

  const { form, theirs } = open;
  if (theirs) {
    const editOn = (values: EvidenceFormValues): void => {
      const next = rebased(form, theirs, values);
      setOpen({ form: next, wasKept: keepForm(place, next), isSubmitted: theirs.status === 'SUBMITTED', theirs: null });
    };
    return <ConflictView key={theirs.version} mine={form} theirs={theirs} onSave={(values) => saveChosen(open, values)} onEdit={editOn} />;
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
        send={send}
        onSaved={onSaved}
        onConflict={(other, mine) => setOpen({ ...open, form: mine, theirs: other })}
      >
        {actions}
      </EvidenceForm>
    </>
  );
}
