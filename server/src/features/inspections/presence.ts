import type { Logger } from '../../platform/logger.ts';
import { createTelling, hereRoom, type LiveServer } from '../../platform/realtime/index.ts';

/** Says to everyone who has an inspection open which agencies are there and how many of each: counts, no names. */
export interface Presence {
  readonly changed: (inspectionId: string) => void;
  readonly stop: () => void;
}

/** Another node may have died without saying so; this often everyone is counted anew. */
const recountMs = 20_000;

export function createPresence({ io, logger }: { io: () => LiveServer; logger: Logger }): Presence {
  const telling = createTelling({
    failed: (error) => logger.warn({ error: String(error) }, 'could not tell who is here'),
    async tell(inspectionId) {
      const sockets = await io().in(hereRoom(inspectionId)).fetchSockets();
      const people = new Map<string, Set<string>>();
      for (const { data } of sockets) {
        const agencyId = data.here[inspectionId]?.agencyId;
        if (agencyId !== undefined) people.set(agencyId, (people.get(agencyId) ?? new Set()).add(data.viewer.userId));
      }
      io().to(hereRoom(inspectionId)).emit('presence', { inspectionId, here: [...people].map(([agencyId, who]) => ({ agencyId, people: who.size })) });
      return sockets.length > 0;
    },
  });
  const timer = setInterval(telling.again, recountMs);
  return {
    changed: telling.changed,
    stop() {
      // The connections that close now tell nobody.
      clearInterval(timer);
      telling.stop();
    },
  };
}
