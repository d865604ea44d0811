import type { Logger } from '../../platform/logger.ts';
import { hereRoom, type LiveServer } from '../../platform/realtime/index.ts';

/** Says to everyone who has an inspection open which agencies are there and how many of each: counts, no names. */
export interface Presence {
  readonly changed: (inspectionId: string) => void;
  readonly stop: () => void;
}

/** People come and go in bursts: after a change this many milliseconds pass before it is told, and then at most once a second. */
const settleMs = 150;
const atMostEveryMs = 1_000;
/** Another node may have died without saying so; this often everyone is counted anew. */
const recountMs = 20_000;

export function createPresence({ io, logger }: { io: () => LiveServer; logger: Logger }): Presence {
  const waiting = new Map<string, NodeJS.Timeout>();
  const toldAt = new Map<string, number>();
  let stopped = false;

  async function tell(inspectionId: string): Promise<void> {
    toldAt.set(inspectionId, Date.now());
    const sockets = await io().in(hereRoom(inspectionId)).fetchSockets();
    const people = new Map<string, Set<string>>();
    for (const { data } of sockets) {
      const agencyId = data.here[inspectionId]?.agencyId;
      if (agencyId !== undefined) people.set(agencyId, (people.get(agencyId) ?? new Set()).add(data.viewer.userId));
    }
    if (sockets.length === 0) toldAt.delete(inspectionId);
    io().to(hereRoom(inspectionId)).emit('presence', { inspectionId, here: [...people].map(([agencyId, who]) => ({ agencyId, people: who.size })) });
  }

  function changed(inspectionId: string): void {
    if (stopped || waiting.has(inspectionId)) return;
    const wait = Math.max(settleMs, (toldAt.get(inspectionId) ?? 0) + atMostEveryMs - Date.now());
    waiting.set(inspectionId, setTimeout(() => {
      waiting.delete(inspectionId);
      tell(inspectionId).catch((error: unknown) => logger.warn({ error: String(error) }, 'could not tell who is here'));
    }, wait));
  }

  const timer = setInterval(() => [...toldAt.keys()].forEach(changed), recountMs);
  return {
    changed,
    stop() {
      // The connections that close now tell nobody.
      stopped = true;
      clearInterval(timer);
      waiting.forEach((timeout) => clearTimeout(timeout));
    },
  };
}
