import { toFeedEvent, type PresentedEvent } from '../event-log/index.ts';
import { audienceRoom } from './rooms.ts';
import type { LiveServer } from './types.ts';

/**
 * Tells this node's connections of an event: one publish per audience, not per person. A connection that is in the rooms of several
 * tellings gets the first, fullest one.
 */
export function publish(io: LiveServer, { event, tellings }: PresentedEvent): void {
  const told: string[] = [];
  for (const { to, data } of tellings) {
    const rooms = to.map((audience) => audienceRoom(event.inspectionId, audience));
    if (rooms.length === 0) continue;
    io.local.to(rooms).except(told).emit('feed', toFeedEvent(event, data));
    told.push(...rooms);
  }
}
