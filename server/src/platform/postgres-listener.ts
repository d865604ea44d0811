import pg from 'pg';
import type { Logger } from './logger.ts';

/** Follows PostgreSQL's notifications on one connection of its own, and comes back by itself when it breaks. */
export interface PostgresListener {
  /** `changed` hears every message; `missed` is called after a break, when messages may have been lost. */
  on: (channel: string, changed: (message: string) => void, missed: () => void) => Promise<void>;
  isUp: () => boolean;
  stop: () => Promise<void>;
}

const retryAfterMs = 500;

export async function startPostgresListener(url: string, logger: Logger): Promise<PostgresListener> {
  const subscriptions = new Map<string, { changed: (message: string) => void; missed: () => void }[]>();
  let client: pg.Client | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('notification', ({ channel, payload }) => subscriptions.get(channel)?.forEach(({ changed }) => changed(payload ?? '')));
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    await next.connect();
    if (stopped) return next.end();
    for (const channel of subscriptions.keys()) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
    client = next;
  }

  function lost(broken: pg.Client): void {
    if (stopped || client !== broken) return;
    client = undefined;
    logger.warn('the connection that follows the log broke; reconnecting');
    broken.end().catch(() => undefined);
    reconnectSoon();
  }

  function reconnectSoon(): void {
    retry = setTimeout(() => {
      connect().then(
        () => subscriptions.forEach((all) => all.forEach(({ missed }) => missed())),
        () => { if (!stopped) reconnectSoon(); },
      );
    }, retryAfterMs);
  }

  await connect();
  return {
    async on(channel, changed, missed) {
      const all = subscriptions.get(channel) ?? [];
      subscriptions.set(channel, [...all, { changed, missed }]);
      if (all.length === 0) await client?.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    },
    isUp: () => client !== undefined,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
