import type { JSX } from 'react';
import { useState } from 'react';
import { ConfirmDialog, TextButton } from '../../ui/index.ts';
import { isEmpty, isUnsent, titleOf, type Note } from './note.ts';
import { notesOnDevice } from './notes-store.ts';

/** Removes a note from this device; asks first where it is the only copy. */
export function DeleteNote({ note, onDeleted }: { readonly note: Note; readonly onDeleted?: () => void }): JSX.Element {
  const [asking, ask] = useState(false);
  const remove = (): void => {
    ask(false);
    void notesOnDevice.remove(note).then(onDeleted);
  };
  const isOnlyCopy = isUnsent(note) && !isEmpty(note);
  return (
    <>
      <TextButton onClick={() => (isOnlyCopy ? ask(true) : remove())} about={titleOf(note)}>{note.sent ? 'Remove from this device' : 'Delete'}</TextButton>
      <ConfirmDialog open={asking} title={note.sent ? 'Remove it with your last changes?' : 'Delete this note?'} confirmLabel={note.sent ? 'Remove it' : 'Delete it'} tone="warning" onConfirm={remove} onCancel={() => ask(false)}>
        <p className="govuk-body">
          {note.sent ? 'The draft stays on the server without what you wrote since it was last sent. That cannot be brought back.' : 'It is not on the server, so it cannot be brought back.'}
        </p>
      </ConfirmDialog>
    </>
  );
}
