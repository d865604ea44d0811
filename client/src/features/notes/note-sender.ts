import { toErrorBody } from '../../platform/errors.ts';
import type { EvidenceServer } from '../evidence/index.ts';
import { goingOut, isUnsent, type Note } from './note.ts';
import type { NotesStore } from './notes-store.ts';
import { sendNote } from './send-note.ts';

/** In milliseconds: how long a writer must pause before a note is sent, and how often what could not be sent is tried. */
export const senderTimes = { pause: 3_000, again: 30_000 } as const;

interface Parts {
  readonly userId: string;
  readonly server: EvidenceServer;
  readonly store: Pick<NotesStore, 'all' | 'change' | 'onChange'>;
  /** Runs the work unless another tab is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly times?: { readonly pause: number; readonly again: number };
}

/** Sends what is on this device alone: when the writer pauses, when the network comes back, and again until it is there. */
export function startNoteSender({ userId, server, store, alone, times = senderTimes }: Parts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let stopped = false;

  function soon(wait: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void run(), wait);
  }

  async function sendOne(note: Note): Promise<void> {
    // Remembered before anything leaves, beside what a page before this one remembered last: they know their own words again.
    let leaving = goingOut(note);
    await store.change(note, (now) => {
      leaving = goingOut({ ...note, tried: now.tried ?? [] });
      return { ...now, tried: leaving.tried ?? [] };
    });
    const outcome = await sendNote(server, leaving);
    // What was typed meanwhile stays, and is sent at the next pause.
    await store.change(note, (now) => ({ ...now, ...outcome }));
  }

  async function run(): Promise<void> {
    if (running || stopped) return;
    running = true;
    let wait: number = times.again;
    try {
      await alone(async () => {
        for (const note of await store.all(userId)) {
          if (!isUnsent(note) || note.problem) continue;
          try {
            await sendOne(note);
          } catch (error) {
            // A fault that this one note meets each time must not keep back the others.
            if (toErrorBody(error).code !== 'INTERNAL') throw error;
          }
        }
      });
      if ((await store.all(userId)).some((note) => isUnsent(note) && !note.problem)) wait = times.pause;
    } catch {
      // It could not be reached, or this browser keeps nothing; it is tried again, and the note says that it is not sent.
    }
    running = false;
    soon(wait);
  }

  const now = (): void => soon(0);
  const paused = (): void => { if (!running) soon(times.pause); };
  const shown = (): void => { if (document.visibilityState === 'visible') now(); };
  const unsubscribe = store.onChange(paused);
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', shown);
  now();
  return () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('online', now);
    document.removeEventListener('visibilitychange', shown);
  };
}

/** One tab at a time, where the browser can see to that; the server takes a note twice for once anyway. */
export const oneTabAtATime = (work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request('joint-inspection-notes', { ifAvailable: true }, async (lock) => { if (lock) await work(); }) : work();
