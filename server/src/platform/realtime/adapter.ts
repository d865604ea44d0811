import type { Logger } from '../logger.ts';
import { StartupError } from '../startup-error.ts';
import type { LiveServer } from './types.ts';

/** Joins the nodes for presence and co-editing; the feed needs no Redis, since every node follows the log itself. */
export async function joinNodes(io: LiveServer, redisUrl: string, logger: Logger): Promise<() => Promise<void>> {
  // A single node starts without them.
  const [{ createAdapter }, { createClient }] = await Promise.all([import('@socket.io/redis-streams-adapter'), import('redis')]);
  const client = createClient({ url: redisUrl, socket: { reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 3_000) } });
  let connected = false;
  client.on('error', (error: Error) => { if (connected) logger.warn({ error: error.message }, 'Redis is out of reach; colleagues on other nodes are seen later'); });
  try {
    await withTimeout(client.connect(), 5_000);
    connected = true;
  } catch (error) {
    client.destroy();
    throw new StartupError('Redis at REDIS_URL cannot be reached', 'Start it, correct the address, or unset REDIS_URL to run a single node', { cause: error });
  }
  io.adapter(createAdapter(client));
  return async () => { client.destroy(); };
}

const withTimeout = <T>(work: Promise<T>, ms: number): Promise<T> =>
  Promise.race([work, new Promise<never>((_resolve, reject) => { setTimeout(() => reject(new Error('no answer in time')), ms).unref(); })]);
