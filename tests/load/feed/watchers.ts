import { EventEmitter, once } from 'node:events';
import type { Ack, FeedEvent } from '@joint/shared';
import { io, type Socket } from 'socket.io-client';
import { instant } from '../figures.ts';
import { serveTasks } from '../helper-process.ts';

/** The people who have the inspection open: their sockets, and when each contribution came to each of them. */
export interface Watching {
  readonly origin: string;
  readonly inspectionId: string;
  /** One session each; sockets take them in turn. */
  readonly cookies: readonly string[];
  readonly sockets: number;
}

export interface Arrivals {
  /** The instant that the event itself names, in milliseconds since 1970. */
  readonly accepted: number;
  /** One for each socket. */
  readonly at: Float64Array;
}

/** How many connect at once: a crowd, not a stampede that would measure the handshake. */
const connectingAtOnce = 50;
const arrivalLimit = 20_000;

const sockets: Socket[] = [];
const events = new Map<string, { event: FeedEvent; at: number[] }>();
const complete = new EventEmitter().setMaxListeners(0);

function arrived(event: FeedEvent): void {
  const now = instant();
  const { id } = (event.data as { evidence: { id: string } }).evidence;
  const entry = events.get(id) ?? { event, at: [] };
  events.set(id, entry);
  if (entry.at.push(now) === sockets.length) complete.emit(id);
}

async function watch({ origin, inspectionId }: Watching, cookie: string): Promise<void> {
  const socket = io(origin, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie } });
  sockets.push(socket);
  socket.on('feed', arrived);
  await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
  const ack = (await socket.timeout(arrivalLimit).emitWithAck('inspection:join', { inspectionId })) as Ack<object>;
  if (!ack.ok) throw new Error(ack.error.message);
}

async function waitFor(id: string): Promise<{ event: FeedEvent; at: number[] }> {
  const isComplete = () => events.get(id)?.at.length === sockets.length;
  if (!isComplete()) await once(complete, id, { signal: AbortSignal.timeout(arrivalLimit) }).catch(() => undefined);
  const entry = events.get(id);
  if (entry?.at.length !== sockets.length) throw new Error(`a contribution came ${entry?.at.length ?? 0} times to ${sockets.length} sockets`);
  return entry;
}

serveTasks({
  open: async (watching: Watching) => {
    for (let begun = 0; begun < watching.sockets; begun += connectingAtOnce) {
      const some = Math.min(connectingAtOnce, watching.sockets - begun);
      await Promise.all(Array.from({ length: some }, (_, index) => watch(watching, watching.cookies[(begun + index) % watching.cookies.length] ?? '')));
    }
  },
  /** Waits until a contribution has come to everyone. */
  arrivals: async (id: string): Promise<Arrivals> => {
    const { event, at } = await waitFor(id);
    return { accepted: Date.parse(event.at), at: Float64Array.from(at) };
  },
  event: async (id: string): Promise<FeedEvent> => (await waitFor(id)).event,
  close: () => sockets.forEach((socket) => socket.disconnect()),
});
