import { useEffect, useState } from 'react';
import type { Note } from './note.ts';
import { notesOnDevice } from './notes-store.ts';

export type NotesHere = { readonly is: 'looking' } | { readonly is: 'refused' } | { readonly is: 'found'; readonly notes: readonly Note[] };

/** This person's notes on this device, as they change here and in other tabs. */
export function useNotes(userId: string): NotesHere {
  const [here, setHere] = useState<NotesHere>({ is: 'looking' });
  useEffect(() => {
    let isShown = true;
    const look = (): void => void notesOnDevice.all(userId).then(
      (notes) => { if (isShown) setHere({ is: 'found', notes }); },
      () => { if (isShown) setHere({ is: 'refused' }); },
    );
    look();
    const stop = notesOnDevice.onChange(look);
    return () => { isShown = false; stop(); };
  }, [userId]);
  return here;
}
