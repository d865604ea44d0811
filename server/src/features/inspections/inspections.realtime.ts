import { catchUpLimit, joinMessage, leaveMessage } from '@joint/shared';
import type { Database } from '../../platform/database.ts';
import { headOf, readEvents, type Feed, type Relay } from '../../platform/event-log/index.ts';
import { audienceRoom, hereRoom, message, type LiveServer, type LiveSocket, type RealtimePart } from '../../platform/realtime/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { SeenInspection } from './inspections.access.ts';
import { roomsOf } from './inspections.policy.ts';
import type { Presence } from './presence.ts';

interface Parts {
  readonly database: Database;
  readonly access: (viewer: Viewer, id: string) => Promise<SeenInspection>;
  readonly feed: Feed;
  /** Made after the connection; asked for at the time of the message. */
  readonly relay: () => Relay;
  readonly io: () => LiveServer;
  readonly presence: Presence;
}

/**
 * A page has an inspection or two open. Whoever asks for more at a time is refused: a catch-up may bring hundreds of pieces of evidence, and
 * changes of rights wait for the connection's turn.
 */
const atOnce = 3;

/** Opening an inspection live: enter the rooms of one's audiences, then get what happened since, so that nothing falls between. */
export function createInspectionRealtime({ database, access, feed, relay, io, presence }: Parts): RealtimePart {
  function forget(inspectionId: string): void {
    if (!io().sockets.adapter.rooms.has(hereRoom(inspectionId))) relay().unwatch(inspectionId);
  }

  async function join(socket: LiveSocket, inspectionId: string): Promise<SeenInspection> {
    try {
      await enter(socket, await access(socket.data.viewer, inspectionId));
      await relay().watch(inspectionId);
      // Rights may have changed between the look and the entry, when the keeper of rights did not know of this connection yet.
      const seen = await access(socket.data.viewer, inspectionId);
      await enter(socket, seen);
      return seen;
    } catch (error) {
      await leave(socket, inspectionId);
      throw error;
    } finally {
      // The connection may have closed meanwhile, or its rights ended.
      forget(inspectionId);
    }
  }

  return {
    messages: [
      message('inspection:join', joinMessage, async (socket, { inspectionId, since }) => {
        const seen = await inTurn(socket, () => join(socket, inspectionId));
        presence.changed(inspectionId);
        const head = (await headOf(database, [inspectionId])).get(inspectionId) ?? 0;
        if (since === undefined || since >= head) return { head, events: [], tooFarBehind: false };
        const stored = await readEvents(database, { inspectionId, after: since, before: head + 1, audience: roomsOf(seen), order: 'oldest-first', limit: catchUpLimit + 1 });
        if (stored.length > catchUpLimit) return { head, events: [], tooFarBehind: true };
        return { head, events: await feed.forReader(roomsOf(seen), stored), tooFarBehind: false };
      }, { atOnce }),
      message('inspection:leave', leaveMessage, async (socket, { inspectionId }) => {
        await inTurn(socket, () => leave(socket, inspectionId));
        presence.changed(inspectionId);
        forget(inspectionId);
        return {};
      }, { atOnce }),
    ],
    left(socket) {
      for (const inspectionId of Object.keys(socket.data.here)) {
        presence.changed(inspectionId);
        forget(inspectionId);
      }
    },
  };
}

const turns = new WeakMap<LiveSocket, Promise<unknown>>();

/** One connection's entries, leavings and changes of rights follow each other: the rooms are always as the last of them left them. */
export function inTurn<T>(socket: LiveSocket, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(socket) ?? Promise.resolve()).then(work);
  turns.set(socket, turn.catch(() => undefined));
  return turn;
}

/** Puts a connection into exactly the rooms its rights give it now. */
export async function enter(socket: LiveSocket, seen: SeenInspection): Promise<void> {
  // Nothing would ever take a closed connection out of its rooms again.
  if (!socket.connected) return;
  const { id } = seen.record;
  const wanted = new Set(roomsOf(seen).map((audience) => audienceRoom(id, audience)));
  for (const room of audienceRoomsOf(socket, id)) if (!wanted.has(room)) void socket.leave(room);
  await socket.join([...wanted, hereRoom(id)]);
  socket.data.here[id] = { agencyId: seen.viewer.agencyId, role: seen.role };
}

export async function leave(socket: LiveSocket, inspectionId: string): Promise<void> {
  for (const room of [...audienceRoomsOf(socket, inspectionId), hereRoom(inspectionId)]) await socket.leave(room);
  delete socket.data.here[inspectionId];
}

const audienceRoomsOf = (socket: LiveSocket, inspectionId: string): string[] =>
  [...socket.rooms].filter((room) => room.startsWith(`inspection:${inspectionId}:`) && room !== hereRoom(inspectionId));
