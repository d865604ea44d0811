import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, connect, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../server/src/platform/embedded-postgres/index.ts';
import { applyMigrations } from '../../../server/src/platform/migrations.ts';
import { comingBack, sleep } from '../support/waiting.ts';

export type Query = <T extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** A PostgreSQL that can be struck. */
export interface DatabaseUnderFault {
  /** Stays the same when the server comes back on another port. */
  readonly url: string;
  /** Ends the connections of some or all programs, as a fail-over does; how many. */
  readonly breakConnections: (share: number) => Promise<number>;
  /** An immediate shutdown, without a word to anyone, and a start that recovers from the log. Null where the server is not ours to stop. */
  readonly crash: (() => Promise<void>) | null;
  readonly query: Query;
  /** All that is read sees one moment: a request that was cut off may still be stored between two looks. */
  readonly atOneMoment: <T>(read: (query: Query) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** A fixed address before a server that moves. */
async function startDoor(): Promise<{ port: number; leadTo: (port: number) => void; close: () => void }> {
  const open = new Set<Socket>();
  let to = 0;
  const door = createServer((client) => {
    const server = connect(to, '127.0.0.1');
    for (const [one, other] of [[client, server], [server, client]] as const) {
      open.add(one);
      one.on('error', () => other.destroy()).on('close', () => { open.delete(one); other.destroy(); });
      one.pipe(other);
    }
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = door.address();
  return { port: typeof address === 'object' && address ? address.port : 0, leadTo: (port) => { to = port; }, close: () => { open.forEach((socket) => socket.destroy()); door.close(); } };
}

interface Server {
  readonly url: string;
  readonly crash: (() => Promise<void>) | null;
  readonly stop: () => Promise<void>;
}

async function startOwn(): Promise<Server> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'joint-inspection-faults-'));
  // As root, PostgreSQL's own account has to get in.
  chmodSync(dataDir, 0o711);
  const door = await startDoor();
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  const start = async (): Promise<EmbeddedPostgres> => {
    const started = await startEmbeddedPostgres({ dataDir, database: 'postgres', durable: true, progress: () => undefined });
    door.leadTo(Number(new URL(started.url).port));
    // An interrupted run leaves nothing behind; the server's own hook, which stops it, must come first.
    process.removeListener('exit', remove);
    process.once('exit', remove);
    return started;
  };
  let server = await start();
  const url = new URL(server.url);
  url.port = String(door.port);
  const pidFile = path.join(dataDir, 'postgres', 'postmaster.pid');
  return {
    url: url.href,
    async crash() {
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
      while (existsSync(pidFile)) await sleep(20);
      await server.stop();
      server = await start();
      comingBack();
    },
    async stop() {
      await server.stop();
      door.close();
      remove();
    },
  };
}

async function connected<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => (await client.query<Row>(text, [...values])).rows);
  } finally {
    await client.end();
  }
}
const ask = <T extends pg.QueryResultRow>(url: string, text: string, values?: readonly unknown[]): Promise<T[]> => connected(url, (query) => query<T>(text, values));

/** A database of its own, on the server that DATABASE_URL names or on one of these runs' own, which can be crashed. */
export async function openDatabase(): Promise<DatabaseUnderFault> {
  const given = process.env['DATABASE_URL'];
  const server: Server = given ? { url: given, crash: null, stop: async () => undefined } : await startOwn();
  const name = `ji_faults_${randomBytes(6).toString('hex')}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await applyMigrations(url.href);
  return {
    url: url.href,
    crash: server.crash,
    query: (text, values) => ask(url.href, text, values),
    atOneMoment: (read) => connected(url.href, async (query) => {
      await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return read(query);
    }),
    breakConnections: async (share) =>
      (await ask(url.href, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND random() < $1', [share])).length,
    async close() {
      await ask(server.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await server.stop();
    },
  };
}
