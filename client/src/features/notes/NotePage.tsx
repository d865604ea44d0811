import type { ErrorBody } from '@joint/shared';
import { evidenceLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { useHasNetwork } from '../../platform/device/index.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { useViewer } from '../../platform/viewer-context.ts';
import { BackLink, Button, ButtonGroup, ErrorPanel, Form, Loading, NoticeBox, PageLayout, TextArea, TextField, TwoThirds } from '../../ui/index.ts';
import { leaveInForm } from '../evidence/index.ts';
import { DeleteNote } from './DeleteNote.tsx';
import { noteHeadings, noteQuestions } from './note-questions.ts';
import { noteStateInWords } from './note-state.ts';
import { NoteElsewhere } from './NoteElsewhere.tsx';
import { contentOf, isEmpty, isUnsent, titleOf, type Note } from './note.ts';
import { notesOnDevice } from './notes-store.ts';
import './notes.scss';
import { useFocusUnlessElsewhere } from './use-focus-unless-elsewhere.ts';
import { useNote } from './use-note.ts';

/** One note, written as things happen. It opens without a network. */
export function NotePage(): JSX.Element {
  const { noteId = '' } = useParams();
  const { userId } = useViewer();
  const { note, isKept, write, part, takeOver } = useNote(userId, noteId);
  usePageTitle(note ? titleOf(note) : 'Note');
  return (
    <PageLayout before={<BackLink to={paths.notes()}>Back to notes</BackLink>}>
      <TwoThirds>
        {(note === undefined || (note && part === 'waiting')) && <Loading what="the note" />}
        {note === null && <ErrorPanel title="This note is not on this device" happened="It was finished as evidence or deleted, or you wrote it on another device." remedy="Look for it among your agency’s drafts of evidence." wholePage />}
        {note && part === 'reads' && <NoteElsewhere note={note} onTakeOver={takeOver} />}
        {note && part === 'writes' && <OpenNote note={note} isKept={isKept} write={write} />}
      </TwoThirds>
    </PageLayout>
  );
}

/** What the server asks or refuses; its faults of single fields say more than the fault of the whole. */
function NotTaken({ problem: { message, remedy, fields = [] } }: { readonly problem: ErrorBody }): JSX.Element {
  const faults = fields.length > 0 ? fields.map((fault) => fault.message) : [[message, remedy].filter(Boolean).join('. ')];
  return (
    <NoticeBox>
      <strong>The server did not take this note.</strong> {faults.join('. ')}. What you wrote is still on this device: change it here, or answer in the evidence form.
    </NoticeBox>
  );
}

function OpenNote({ note, isKept, write }: { readonly note: Note; readonly isKept: boolean; readonly write: (words: Pick<Note, 'title' | 'body'>) => void }): JSX.Element {
  const navigate = useNavigate();
  const isOffline = !useHasNetwork();
  const [initial] = useState({ title: note.title, body: note.body });
  const [notYet, setNotYet] = useState('');
  const heading = useFocusUnlessElsewhere();

  /** The form takes it over: from the server's draft, or from here where the server would not have it. */
  const toForm = async (): Promise<void> => {
    if (isUnsent(note) && !note.problem) return setNotYet('It is not on the server yet. It can be finished as soon as it is.');
    const { id: evidenceId, userId, inspectionId, sent } = note;
    const address = isUnsent(note) ? leaveInForm({ userId, inspectionId, evidenceId, content: contentOf(note, sent?.content ?? null), base: sent }) : paths.editEvidence(inspectionId, evidenceId);
    if (!address) return setNotYet('This browser would not keep what you wrote for the form. It is still here.');
    await notesOnDevice.remove(note);
    await navigate(address);
  };

  const where = noteStateInWords(note, { isOffline, isKept });
  return (
    <>
      <span className="govuk-caption-l">{note.inspectionTitle}</span>
      <h1 className="govuk-heading-l" ref={heading}>{noteHeadings[note.kind]}</h1>
      {note.problem && <NotTaken problem={note.problem} />}
      <Form initialValues={initial} onChange={write} onSubmit={toForm}>
        <TextField name="title" label="Title (optional)" hint="A short title others will recognise, without names" limit={evidenceLimits.title} />
        <TextArea name="body" label={noteQuestions[note.kind]} limit={evidenceLimits.body} rows={14} />
        <p className="govuk-body-s ji-kept">{where}</p>
        {notYet && <p className="govuk-body" role="alert">{notYet}</p>}
        <ButtonGroup>
          {!isEmpty(note) && <Button type="submit" tone={note.problem ? 'primary' : 'secondary'}>{note.problem?.code === 'CONFLICT' ? 'Compare with the server’s draft' : 'Finish as evidence'}</Button>}
          <DeleteNote note={note} onDeleted={() => void navigate(paths.notes(), { replace: true })} />
        </ButtonGroup>
      </Form>
      {!note.problem && !isEmpty(note) && <p className="govuk-body-s">To finish it as evidence, choose its criteria and who may see it, and submit it.</p>}
    </>
  );
}
