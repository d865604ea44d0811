import type { Database } from '../database.ts';
import type { Logger } from '../logger.ts';
import type { PostgresListener } from '../postgres-listener.ts';
import { headOf, readEvents, type StoredEvent } from './read.ts';

/**
 * Follows the log for the inspections that someone on this node is watching and hands on every event once, in order. A process that
 * died between commit and publish loses nothing: whoever watches next reads from where they were.
 */
export interface Relay {
  /** Begins to follow, from the newest event on; safe to call again. */
  watch: (inspectionId: string) => Promise<void>;
  unwatch: (inspectionId: string) => void;
  stop: () => void;
}

type Deliver = (inspectionId: string, events: readonly StoredEvent[]) => Promise<void>;

const batch = 200;
/** Notifications are best effort; this often, in milliseconds, the relay looks for itself. */
const lookAgainMs = 5_000;

export async function startRelay({ database, listener, logger, deliver }: { database: Database; listener: PostgresListener; logger: Logger; deliver: Deliver }): Promise<Relay> {
  const cursors = new Map<string, number>();
  const draining = new Map<string, { again: boolean }>();

  async function drain(inspectionId: string): Promise<void> {
    const running = draining.get(inspectionId);
    if (running) {
      running.again = true;
      return;
    }
    const state = { again: false };
    draining.set(inspectionId, state);
    try {
      do {
        state.again = false;
        const after = cursors.get(inspectionId);
        if (after === undefined) return;
        const events = await readEvents(database, { inspectionId, after, order: 'oldest-first', limit: batch });
        if (events.length === 0) continue;
        await deliver(inspectionId, events);
        // Meanwhile nobody may watch any more, or someone may have begun to anew, further on.
        const since = cursors.get(inspectionId);
        if (since !== undefined) cursors.set(inspectionId, Math.max(since, events.at(-1)?.seq ?? after));
        if (events.length === batch) state.again = true;
      } while (state.again);
    } catch (error) {
      logger.error({ error: error instanceof Error ? error.message : String(error), inspectionId }, 'the relay could not deliver; it will look again');
    } finally {
      draining.delete(inspectionId);
    }
  }

  async function lookAtAll(): Promise<void> {
    if (cursors.size === 0) return;
    const heads = await headOf(database, [...cursors.keys()]);
    for (const [inspectionId, head] of heads) if (head > (cursors.get(inspectionId) ?? head)) void drain(inspectionId);
  }
  const look = () => void lookAtAll().catch((error: unknown) => logger.warn({ error: String(error) }, 'the relay could not look at the log'));

  await listener.on('inspection_event', (inspectionId) => { if (cursors.has(inspectionId)) void drain(inspectionId); }, look);
  const timer = setInterval(look, lookAgainMs);

  return {
    async watch(inspectionId) {
      if (cursors.has(inspectionId)) return;
      const head = (await headOf(database, [inspectionId])).get(inspectionId) ?? 0;
      if (cursors.has(inspectionId)) return;
      cursors.set(inspectionId, head);
      void drain(inspectionId);
    },
    unwatch: (inspectionId) => void cursors.delete(inspectionId),
    stop: () => clearInterval(timer),
  };
}
