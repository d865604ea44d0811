import type { JSX } from 'react';
import { useState } from 'react';
import { Button, NoticeBox } from '../../ui/index.ts';
import { noteHeadings, noteQuestions } from './note-questions.ts';
import type { Note } from './note.ts';
import { useFocusUnlessElsewhere } from './use-focus-unless-elsewhere.ts';

/** A note in which another window of this browser writes: its words as they are typed there, and the way to write here. */
export function NoteElsewhere({ note, onTakeOver }: { readonly note: Note; readonly onTakeOver: () => void }): JSX.Element {
  const heading = useFocusUnlessElsewhere();
  const [isAsked, setAsked] = useState(false);
  const takeOver = (): void => {
    setAsked(true);
    onTakeOver();
  };
  return (
    <>
      <span className="govuk-caption-l">{note.inspectionTitle}</span>
      <h1 className="govuk-heading-l" ref={heading}>{noteHeadings[note.kind]}</h1>
      <NoticeBox>
        <strong>This note is open in another window.</strong> You see here what is typed there. When you write here, the other window shows what you type.
      </NoticeBox>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">Title</h2>
      <p className="govuk-body ji-note__words">{note.title || 'None yet'}</p>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{noteQuestions[note.kind]}</h2>
      <p className="govuk-body ji-note__words">{note.body || 'Nothing written yet'}</p>
      <Button onClick={takeOver} busy={isAsked} busyLabel="Waiting for the other window">Write here instead</Button>
    </>
  );
}
