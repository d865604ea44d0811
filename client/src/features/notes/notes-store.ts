import { del, entries, get, set, update } from 'idb-keyval';
import { createDeviceStore } from '../../platform/device/index.ts';
import type { Note } from './note.ts';
import type { Asks } from './note-part.ts';

const database = createDeviceStore('joint-inspection-notes', 'notes');
const here = new Set<() => void>();
const askedHere = new Set<(noteId: string) => void>();
let channel: BroadcastChannel | null | undefined;
/** Tells other tabs that notes changed. Opened when first needed: an open channel is a thing to be closed, and tables of routes load this file too. */
function tabs(): BroadcastChannel | null {
  if (channel !== undefined) return channel;
  channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('joint-inspection-notes');
  channel?.addEventListener('message', ({ data }: MessageEvent<string | null>) => {
    // A note's id asks for that note; nothing says that notes changed.
    if (typeof data === 'string') askedHere.forEach((listener) => listener(data));
    else here.forEach((listener) => listener());
  });
  return channel;
}
function changed(): void {
  here.forEach((listener) => listener());
  // oxlint-disable-next-line require-post-message-target-origin -- a channel has one origin and takes no other
  tabs()?.postMessage(null);
}

const keyOf = ({ userId, id }: Pick<Note, 'userId' | 'id'>): string => `${userId}/${id}`;

/** The notes kept on this device. Two people at one device never see each other's. */
export const notesOnDevice = {
  /** On the disk when it resolves. */
  async put(note: Note): Promise<void> {
    await set(keyOf(note), note, database);
    changed();
  },
  find: (userId: string, id: string): Promise<Note | undefined> => get<Note>(keyOf({ userId, id }), database),
  /** Last changed first. */
  async all(userId: string): Promise<Note[]> {
    const kept = await entries<string, Note>(database);
    return kept.filter(([key]) => key.startsWith(`${userId}/`)).map(([, note]) => note).sort((a, b) => b.keptAt.localeCompare(a.keptAt));
  },
  /** Changes what is there now, whoever wrote it last; nothing where it was deleted meanwhile. */
  async change(note: Pick<Note, 'userId' | 'id'>, work: (now: Note) => Note): Promise<void> {
    const key = keyOf(note);
    if ((await get<Note>(key, database)) === undefined) return;
    await update<Note>(key, (now) => (now ? work(now) : now) as Note, database);
    changed();
  },
  async remove(note: Pick<Note, 'userId' | 'id'>): Promise<void> {
    await del(keyOf(note), database);
    changed();
  },
  onChange(listener: () => void): () => void {
    here.add(listener);
    tabs();
    return () => void here.delete(listener);
  },
};
export type NotesStore = typeof notesOnDevice;

/** A window of this browser asks the others for a note. */
export const asksOfNotes: Asks = {
  // oxlint-disable-next-line require-post-message-target-origin -- a channel has one origin and takes no other
  post: (noteId) => tabs()?.postMessage(noteId),
  listen(listener) {
    askedHere.add(listener);
    tabs();
    return () => void askedHere.delete(listener);
  },
};
