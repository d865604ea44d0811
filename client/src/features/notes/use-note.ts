import { useEffect, useRef, useState } from 'react';
import type { Note } from './note.ts';
import { notesOnDevice } from './notes-store.ts';

export interface NoteAtHand {
  /** Undefined while it is looked for, null when this device has none such. */
  readonly note: Note | null | undefined;
  /** What is typed reached the disk; false while it is on its way, or where the browser keeps nothing. */
  readonly isKept: boolean;
  readonly write: (words: Pick<Note, 'title' | 'body'>) => void;
}

/** One note as it is typed: every change goes to the disk at once, the latest where several come while one is written. */
export function useNote(userId: string, id: string): NoteAtHand {
  const [note, setNote] = useState<Note | null>();
  const [isKept, setKept] = useState(true);
  const waiting = useRef<Pick<Note, 'title' | 'body'> | null>(null);
  const writing = useRef(false);

  useEffect(() => {
    let isShown = true;
    const look = (): void => void notesOnDevice.find(userId, id).then((found) => { if (isShown) setNote(found ?? null); }, () => { if (isShown) setNote(null); });
    look();
    const stop = notesOnDevice.onChange(look);
    return () => { isShown = false; stop(); };
  }, [userId, id]);

  async function keep(): Promise<void> {
    if (writing.current) return;
    writing.current = true;
    let reached = true;
    while (waiting.current) {
      const words = waiting.current;
      waiting.current = null;
      try {
        // A new word is a new chance: what the server would not have may be mended by it.
        await notesOnDevice.change({ userId, id }, (now) => ({ ...now, ...words, keptAt: new Date().toISOString(), problem: null }));
      } catch {
        reached = false;
      }
    }
    writing.current = false;
    setKept(reached);
  }

  return {
    note, isKept,
    write(words) {
      waiting.current = words;
      void keep();
    },
  };
}
