import type { Caret } from '@joint/shared';
import type { Live } from '../../../platform/live/index.ts';
import * as Y from 'yjs';
import { paced } from './paced.ts';

export type Colleague = Caret['user'];
interface Cursor { readonly anchor: unknown; readonly head: unknown }
/** As the caret plugin of y-tiptap reads them. */
interface CaretState { readonly cursor: Cursor | null; readonly user: Colleague & { readonly color: string } }

/** In milliseconds: between two messages of a moving caret, until it is told for sure where it came to rest, between two of a resting one, and until a silent one is taken away. */
export const caretTimes = { moving: 100, rested: 300, resting: 12_000, silent: 30_000 } as const;

/** The plugin wants a colour for each; ours come from the agency, by class. */
const anyColour = '#000000';

const asJson = (position: unknown): Record<string, unknown> => Y.relativePositionToJSON(position as Y.RelativePosition) as Record<string, unknown>;

/** Everybody's place in one section: ours as it is sent, colleagues' as the server tells them, in the shape the caret plugin wants. */
export function createCarets({ sectionId, clientId, channel }: { sectionId: string; clientId: number; channel: Pick<Live, 'socket'> }) {
  const { socket } = channel;
  const states = new Map<number, CaretState>();
  const heardAt = new Map<number, number>();
  const listeners = new Set<() => void>();
  let own: Cursor | null = null;
  let colleagues: readonly Colleague[] = [];
  let sentAt = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Whether the section is open to write in; only writers are seen. */
  let isSeen = false;
  let isStopped = false;

  const telling = paced(() => {
    const people = new Map([...states.values()].map(({ user: { color: _, ...user } }) => [user.id, user]));
    const next = [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
    if (JSON.stringify(next) !== JSON.stringify(colleagues)) colleagues = next;
    listeners.forEach((listener) => listener());
  });

  function emit(rests: boolean): void {
    sentAt = Date.now();
    if (!isSeen || !socket.connected) return;
    const cursor = own && { anchor: asJson(own.anchor), head: asJson(own.head) };
    (rests ? socket : socket.volatile).emit('narrative:caret', { sectionId, clientId, cursor, rests });
  }
  /** A place that is told while it moves is let go wherever a connection is busy, as it is just after a letter: the last one would stand amid the word. */
  function send(): void {
    waiting = undefined;
    emit(false);
    clearTimeout(settling);
    settling = setTimeout(() => emit(true), caretTimes.rested);
  }
  function sendSoon(): void {
    if (isStopped) return;
    waiting ??= setTimeout(send, Math.max(0, sentAt + caretTimes.moving - Date.now()));
  }

  const onCaret = ({ sectionId: of, clientId: from, cursor, user }: Caret): void => {
    if (of !== sectionId || from === clientId) return;
    // Somebody who has just come cannot know where we are.
    if (!states.has(from)) sendSoon();
    states.set(from, { cursor, user: { ...user, color: anyColour } });
    heardAt.set(from, Date.now());
    telling.run();
  };
  const forget = (clients: readonly number[]): void => {
    if (clients.length === 0) return;
    for (const client of clients) {
      states.delete(client);
      heardAt.delete(client);
    }
    telling.run();
  };
  const onGone = ({ sectionId: of, clientId: gone }: { readonly sectionId: string; readonly clientId: number }): void => {
    if (of === sectionId && states.has(gone)) forget([gone]);
  };

  socket.on('narrative:caret', onCaret);
  socket.on('narrative:caret-gone', onGone);
  const rest = setInterval(() => {
    if (Date.now() - sentAt >= caretTimes.resting) sendSoon();
    forget([...heardAt].filter(([, at]) => Date.now() - at > caretTimes.silent).map(([client]) => client));
  }, caretTimes.resting / 4);

  return {
    /** Shows us to colleagues, at once and from now on, or no longer. */
    setSeen(seen: boolean): void {
      isSeen = seen;
      if (seen) sendSoon();
    },
    /** Nothing is heard any more of where they are. */
    forgetColleagues: () => forget([...states.keys()]),
    /** People who have this section open, apart from this page; one person's two tabs are one. */
    colleagues: (): readonly Colleague[] => colleagues,
    /** Whose page has this Yjs client, as far as they are here. */
    personOf: (clientId: number): Colleague | undefined => states.get(clientId)?.user,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getStates: (): Map<number, CaretState> => states,
    getLocalState: (): { readonly cursor: Cursor | null } => ({ cursor: own }),
    setLocalStateField(field: string, value: Cursor | null): void {
      if (field !== 'cursor') return;
      own = value;
      sendSoon();
    },
    on: (_event: 'change', listener: () => void): void => void listeners.add(listener),
    off: (_event: 'change', listener: () => void): void => void listeners.delete(listener),
    stop(): void {
      isStopped = true;
      clearTimeout(waiting);
      clearTimeout(settling);
      telling.stop();
      clearInterval(rest);
      socket.off('narrative:caret', onCaret);
      socket.off('narrative:caret-gone', onGone);
    },
  };
}
export type Carets = ReturnType<typeof createCarets>;
