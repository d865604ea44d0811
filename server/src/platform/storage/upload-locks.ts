import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';
import pg from 'pg';
import type { Logger } from '../logger.ts';
import type { PostgresListener } from '../postgres-listener.ts';

/** Who may write an upload at this moment, over all nodes. */
export interface UploadLocks extends Locker {
  readonly stop: () => Promise<void>;
}

interface Held {
  /** False while it waits for another node, which is asked to let go by a message that this node hears too. */
  isOurs: boolean;
  readonly requestRelease: RequestRelease;
  /** Settles when this node is done with it. */
  readonly released: Promise<void>;
}

/** Milliseconds: longest wait for an upload that another request writes, between two tries, and before the connection is opened anew. */
const times = { most: 30_000, between: 100, reconnect: 500 } as const;
const channel = 'upload_wanted';
const key = `hashtextextended('upload ' || $1, 0)`;

/**
 * One request at a time writes an upload, on whichever node. The locks are PostgreSQL's own advisory ones, all of a node's on one connection: they
 * end with their node, however it ends. Whoever waits asks the holder to let go, as the tus protocol wants it: a holder is often a request
 * whose network is gone and that does not know it yet.
 */
export async function openUploadLocks(url: string, listener: PostgresListener, logger: Logger): Promise<UploadLocks> {
  const held = new Map<string, Held>();
  let client: pg.Client | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('error', () => lost(next)).on('end', () => lost(next));
    await next.connect();
    if (stopped) return next.end();
    client = next;
  }
  function lost(broken: pg.Client): void {
    if (stopped || client !== broken) return;
    client = undefined;
    logger.warn('the connection that holds the locks of uploads broke; reconnecting');
    broken.end().catch(() => undefined);
    // The locks are gone with it, and another node may take them: whoever writes must stop.
    held.forEach(letGoOf);
    reconnectSoon();
  }
  function reconnectSoon(): void {
    setTimeout(() => { if (!stopped) connect().catch(reconnectSoon); }, times.reconnect).unref();
  }
  const ask = async (text: string, id: string): Promise<boolean> => (await client?.query<{ done: boolean }>(text, [id]))?.rows[0]?.done === true;

  await connect();
  await listener.on(channel, (id) => letGoOf(held.get(id)), () => undefined);

  /** Takes it among this node's requests, and then among the nodes. */
  async function take(id: string, requestRelease: RequestRelease, isLate: () => boolean): Promise<() => void> {
    for (let holder = held.get(id); holder; holder = held.get(id)) {
      await holder.requestRelease();
      await Promise.race([holder.released, pause()]);
      if (isLate()) throw ERRORS.ERR_LOCK_TIMEOUT;
    }
    let done = (): void => undefined;
    const mine: Held = { isOurs: false, requestRelease, released: new Promise((resolve) => { done = resolve; }) };
    held.set(id, mine);
    const letGo = (): void => { held.delete(id); done(); };
    try {
      while (!(await ask(`SELECT pg_try_advisory_lock(${key}) AS done`, id).catch(() => false))) {
        await ask(`SELECT pg_notify('${channel}', $1) IS NOT NULL AS done`, id).catch(() => false);
        await pause();
        if (isLate()) throw ERRORS.ERR_LOCK_TIMEOUT;
      }
    } catch (error) {
      letGo();
      throw error;
    }
    mine.isOurs = true;
    return letGo;
  }

  return {
    newLock(id): Lock {
      let letGo: (() => void) | undefined;
      return {
        async lock(signal, requestRelease) {
          const until = Date.now() + times.most;
          letGo = await take(id, requestRelease, () => signal.aborted || Date.now() > until);
        },
        async unlock() {
          // Where the connection broke meanwhile, the lock is gone already.
          await ask(`SELECT pg_advisory_unlock(${key}) AS done`, id).catch(() => false);
          letGo?.();
        },
      };
    },
    async stop() {
      stopped = true;
      await client?.end().catch(() => undefined);
    },
  };
}

const letGoOf = (held: Held | undefined): void => { if (held?.isOurs) void held.requestRelease(); };
const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, times.between); });
