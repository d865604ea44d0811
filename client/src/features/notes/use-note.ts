import { useEffect, useRef, useState } from 'react';
import type { Note } from './note.ts';
import { joinNote, type JoinedNote, type NotePart } from './note-part.ts';
import { asksOfNotes, notesOnDevice } from './notes-store.ts';

export interface NoteAtHand {
  /** Undefined while it is looked for, null when this device has none such. */
  readonly note: Note | null | undefined;
  /** What is typed reached the disk; false while it is on its way, or where the browser keeps nothing. */
  readonly isKept: boolean;
  readonly write: (words: Pick<Note, 'title' | 'body'>) => void;
  /** Whether this window writes in it, or reads along while another one does. */
  readonly part: NotePart;
  readonly takeOver: () => void;
}

/** One note as it is typed: every change goes to the disk at once, the latest where several come while one is written. */
export function useNote(userId: string, id: string): NoteAtHand {
  const [note, setNote] = useState<Note | null>();
  const [isKept, setKept] = useState(true);
  const waiting = useRef<Pick<Note, 'title' | 'body'> | null>(null);
  const writing = useRef<Promise<void> | null>(null);
  const [part, setPart] = useState<NotePart>('waiting');
  const joined = useRef<JoinedNote | null>(null);

  useEffect(() => {
    let isShown = true;
    const look = (): void => void notesOnDevice.find(userId, id).then((found) => { if (isShown) setNote(found ?? null); }, () => { if (isShown) setNote(null); });
    look();
    const stop = notesOnDevice.onChange(look);
    return () => { isShown = false; stop(); };
  }, [userId, id]);

  useEffect(() => {
    let isShown = true;
    const one = joinNote({
      noteId: id, locks: navigator.locks, asks: asksOfNotes, finish: async () => writing.current ?? undefined,
      onPart(next) {
        if (!isShown) return;
        if (next !== 'writes') return setPart(next);
        // The other window's last words are on the disk by now: the form begins with them.
        void notesOnDevice.find(userId, id).then((found) => setNote(found ?? null), () => setNote(null)).then(() => { if (isShown) setPart('writes'); });
      },
    });
    joined.current = one;
    return () => { isShown = false; one.leave(); };
  }, [userId, id]);

  async function keep(): Promise<void> {
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
    writing.current = null;
    setKept(reached);
  }

  return {
    note, isKept, part,
    takeOver: () => joined.current?.takeOver(),
    write(words) {
      waiting.current = words;
      writing.current ??= keep();
    },
  };
}
