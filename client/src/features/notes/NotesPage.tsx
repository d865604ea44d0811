import type { JSX } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { askToPersist, remembered, useHasNetwork } from '../../platform/device/index.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { useViewer } from '../../platform/viewer-context.ts';
import type { FormOutcome } from '../../ui/index.ts';
import { Button, EmptyState, ErrorPanel, Form, PageLayout, Radios, Select, TextLink, TwoThirds } from '../../ui/index.ts';
import { DeleteNote } from './DeleteNote.tsx';
import { noteStateInWords } from './note-state.ts';
import type { Note, NoteKind } from './note.ts';
import { titleOf } from './note.ts';
import { beginNote } from './begin-note.ts';
import { notesOnDevice } from './notes-store.ts';
import './notes.scss';
import { useNotes } from './use-notes.ts';

interface Start { readonly inspectionId: string; readonly kind: NoteKind | '' }

/** Notes on this device, of every inspection. It opens without a network. */
export function NotesPage(): JSX.Element {
  usePageTitle('Notes');
  const { userId } = useViewer();
  const here = useNotes(userId);
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">Notes</h1>
        <p className="govuk-body-l">Write down interviews and observations while they happen, with or without a network.</p>
        <p className="govuk-body">
          A note is kept on this device as you type. When there is a network it is sent, and becomes a draft of evidence that only your agency sees. Use child
          references such as CH-04, never names.
        </p>
        {here.is === 'refused' && <ErrorPanel title="This browser does not keep notes" happened="It is set to keep nothing on this device." remedy="Leave private browsing, or use another browser. You can still add evidence in the form." />}
        {here.is === 'found' && <StartNote userId={userId} />}
        {here.is === 'found' && <NotesHere notes={here.notes} />}
      </TwoThirds>
    </PageLayout>
  );
}

function StartNote({ userId }: { readonly userId: string }): JSX.Element {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const inspections = remembered()?.inspections ?? [];
  const wanted = params.get('inspection');
  const first = inspections.find(({ id }) => id === wanted) ?? (inspections.length === 1 ? inspections[0] : undefined);

  const start = async ({ inspectionId, kind }: Start): Promise<FormOutcome> => {
    const inspection = inspections.find(({ id }) => id === inspectionId);
    if (!inspection) return [{ field: 'inspectionId', message: 'Choose the inspection it is for' }];
    if (kind === '') return [{ field: 'kind', message: 'Choose whether it is an interview or an observation' }];
    const note = beginNote({ userId, inspection, kind });
    askToPersist();
    await notesOnDevice.put(note);
    await navigate(paths.note(note.id));
  };

  if (inspections.length === 0) {
    return <EmptyState title="No inspection to write notes for"><p>Open an inspection once on this device while you have a network. Then you can start notes for it anywhere.</p></EmptyState>;
  }
  const initialValues: Start = { inspectionId: first?.id ?? '', kind: '' };
  return (
    <Form initialValues={initialValues} onSubmit={start} label="Start a note">
      <Select name="inspectionId" label="Which inspection is it for?" emptyLabel="Choose an inspection" options={inspections.map(({ id, title }) => ({ value: id, label: title }))} />
      <Radios name="kind" label="What is it?" inline legendSize="s" options={[{ value: 'INTERVIEW', label: 'An interview' }, { value: 'OBSERVATION', label: 'An observation' }]} />
      <Button type="submit">Start a note</Button>
    </Form>
  );
}

function NotesHere({ notes }: { readonly notes: readonly Note[] }): JSX.Element {
  const isOffline = !useHasNetwork();
  return (
    <section aria-labelledby="notes-here">
      <h2 className="govuk-heading-m" id="notes-here">On this device</h2>
      {notes.length === 0 && <EmptyState title="No notes on this device" />}
      <ul className="ji-notes">
        {notes.map((note) => (
          <li key={note.id} className="ji-notes__note">
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1"><TextLink to={paths.note(note.id)}>{titleOf(note)}</TextLink></h3>
            <p className="govuk-body-s govuk-!-margin-bottom-1">{note.inspectionTitle}</p>
            <p className="govuk-body-s govuk-!-margin-bottom-1">{noteStateInWords(note, { isOffline })}</p>
            <DeleteNote note={note} />
          </li>
        ))}
      </ul>
      <p className="govuk-body-s">Notes stay on this device when you sign out. Only you see them when you sign in here again; on a shared device, send them first.</p>
    </section>
  );
}
