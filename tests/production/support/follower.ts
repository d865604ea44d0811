import type { Ack, ClientToServer, FeedEvent, Joined, Presence, ServerToClient } from '@joint/shared';
import { io, type Socket } from 'socket.io-client';
import { eventArrived, joinAnswered, joinBegan, startAt } from '../../../client/src/platform/live/feed-order.ts';
import { eventually } from './eventually.ts';

/** A page that has the inspection open: the stock socket.io client, and the screens' own rule of order. */
export interface Follower {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** What the page was told, in order. */
  readonly told: () => readonly FeedEvent[];
  /** What came over the wire as it happened, one list for each connection it had. */
  readonly wire: () => readonly (readonly FeedEvent[])[];
  /** The newest word of who is here: people by agency. */
  readonly here: () => Presence['here'];
  /** Waits until the page was told of these pieces of evidence. */
  readonly toldOf: (evidenceIds: readonly string[], withinMs?: number) => Promise<void>;
  readonly close: () => void;
}

export const evidenceIdOf = (event: FeedEvent): string | undefined => (event.data as { evidence?: { id: string } }).evidence?.id;

export async function follow(origin: string, cookie: string, inspectionId: string): Promise<Follower> {
  const socket: Socket<ServerToClient, ClientToServer> = io(origin, { transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 500, extraHeaders: { cookie } });
  const told: FeedEvent[] = [];
  const wire: FeedEvent[][] = [];
  let here: Presence['here'] = [];
  let order = startAt(0);
  let joins = 0;

  socket.on('feed', (event) => {
    wire.at(-1)?.push(event);
    const step = eventArrived(order, event);
    order = step.order;
    told.push(...step.tell);
  });
  socket.on('presence', (presence) => { if (presence.inspectionId === inspectionId) ({ here } = presence); });
  socket.on('connect', () => {
    wire.push([]);
    order = joinBegan(order);
    // The first opening begins at the newest event, as a page does that has just loaded the rest.
    socket.emit('inspection:join', { inspectionId, ...(joins > 0 && { since: order.at }) }, (ack: Ack<Joined>) => {
      if (!ack.ok) return;
      const step = joinAnswered(joins === 0 ? { ...order, at: ack.head } : order, ack);
      order = step.order;
      told.push(...step.tell);
      joins += 1;
    });
  });
  await eventually(() => joins > 0, 'the page joins the inspection');

  return {
    socket,
    told: () => told,
    wire: () => wire,
    here: () => here,
    toldOf: (ids, withinMs) => eventually(() => ids.every((id) => told.some((event) => evidenceIdOf(event) === id)), 'the page is told of every contribution', withinMs),
    close: () => void socket.disconnect(),
  };
}
