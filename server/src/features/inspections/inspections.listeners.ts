import type { StoredEvent } from '../../platform/event-log/index.ts';
import { hereRoom, type LiveServer, type LiveSocket } from '../../platform/realtime/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { SeenInspection } from './inspections.access.ts';
import { enter, inTurn, leave } from './inspections.realtime.ts';
import type { Presence } from './presence.ts';

interface Parts {
  readonly io: () => LiveServer;
  readonly accessOf: (viewers: readonly Viewer[], id: string) => Promise<Map<string, SeenInspection>>;
  readonly presence: Presence;
}

/** Told when a connection's rights on an inspection changed; null when they ended. */
export type AccessListener = (socket: LiveSocket, inspectionId: string, seen: SeenInspection | null) => Promise<void> | void;

/**
 * Rights change with the log: before such an event is told, every connection it touches on this node gets the rooms of its new rights, so
 * that whoever gained sight sees it and whoever lost it does not.
 */
export function createRightsKeeper({ io, accessOf, presence }: Parts, listeners: readonly AccessListener[]) {
  return async function keep({ inspectionId, type, payload }: StoredEvent): Promise<void> {
    const touchesAll = type === 'inspection.phase-moved';
    const touchesOne = type === 'inspection.member-set' || type === 'inspection.member-removed';
    if (!touchesAll && !touchesOne) return;
    const open = (io().sockets.adapter.rooms.get(hereRoom(inspectionId)) ?? new Set<string>());
    const sockets = [...open].flatMap((id) => io().sockets.sockets.get(id) ?? []).filter((socket) => touchesAll || socket.data.viewer.userId === payload['userId']);
    const rights = await accessOf(sockets.map((socket) => socket.data.viewer), inspectionId);
    // All at once: nobody's new rights wait for another connection's turn.
    await Promise.all(sockets.map((socket) => inTurn(socket, () => settle(socket, inspectionId, rights.get(socket.data.viewer.userId) ?? null))));
    presence.changed(inspectionId);
  };

  async function settle(socket: LiveSocket, inspectionId: string, seen: SeenInspection | null): Promise<void> {
    // It may have left while others had their turn.
    if (!(inspectionId in socket.data.here)) return;
    if (seen) await enter(socket, seen);
    else await leave(socket, inspectionId);
    for (const listener of listeners) await listener(socket, inspectionId, seen);
    socket.emit('access', { inspectionId, ended: seen === null });
  }
}
export type RightsKeeper = ReturnType<typeof createRightsKeeper>;
