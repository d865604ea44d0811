import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startApp, type RunningApp } from '../../server/src/app.ts';
import { readConfig, type Config } from '../../server/src/platform/config.ts';
import type { Features } from '../../server/src/features.ts';
import { askAs, type Answer, type Asker } from './as-user.ts';
import { createTestDatabase, filesDirOf, type TestDatabase } from './database.ts';
import type { TestUser } from './test-user.ts';
import { openSocket, type SocketOptions, type TestSocket } from './sockets.ts';

export interface TestApp {
  /** Where this process listens, whatever its public origin. */
  readonly address: string;
  readonly features: Features;
  readonly databaseUrl: string;
  /** Looks at the database behind the server's back, as a superuser. */
  readonly sql: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Asks by GraphQL, with this person's cookie or as a stranger; gives data, errors and code. */
  readonly graph: Asker;
  /** The same, for what must work: throws on any error. */
  readonly ask: (user: TestUser | null, query: string, variables?: object) => Promise<Answer['data']>;
  /** A connected live connection of this person. */
  readonly socket: (user: TestUser | null, options?: SocketOptions) => Promise<TestSocket>;
  /** Whether the server's folder has bytes of a file. */
  readonly bytesAt: (fileId: string) => boolean;
  readonly stop: () => Promise<void>;
}

export interface TestAppOptions extends Partial<Pick<Config, 'demo' | 'port' | 'publicOrigin' | 'secureCookies' | 'redisUrl' | 'databasePool' | 'trustProxy' | 'filesDir' | 's3' | 'clamavUrl' | 'smtp'>> {
  /** The database of another app, which drops it; two nodes on one database. */
  readonly database?: Pick<TestApp, 'databaseUrl'>;
}

/** A whole server on a database of its own and on any free port. */
export async function startTestApp({ database: shared, ...settings }: TestAppOptions = {}): Promise<TestApp> {
  const database: TestDatabase = shared ? { url: shared.databaseUrl, drop: async () => undefined } : await createTestDatabase();
  const filesDir = filesDirOf(database.url);
  const config: Config = { ...readConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, FILES_DIR: filesDir, PORT: '0', LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent' }), ...settings };
  const running: RunningApp = await startApp(config, { databaseUrl: database.url, progress: () => undefined });
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  const address = `http://${config.host}:${running.port}`;
  const sockets: TestSocket[] = [];
  const graph = askAs(address);

  return {
    address,
    features: running.features,
    databaseUrl: database.url,
    sql: async <Row extends object>(text: string, values: readonly unknown[] = []) => (await pool.query<Row>(text, [...values])).rows,
    graph,
    async ask(user, query, variables) {
      const { data, errors } = await graph(user, query, variables);
      if (errors.length > 0) throw new Error(`${user?.viewer.name ?? 'a stranger'} asked and got ${JSON.stringify(errors, null, 2)}`);
      return data;
    },
    async socket(user, options) {
      const socket = await openSocket(address, user, options);
      sockets.push(socket);
      return socket;
    },
    bytesAt: (fileId) => existsSync(path.join(filesDir, fileId)),
    async stop() {
      sockets.forEach((socket) => socket.close());
      await pool.end();
      await running.stop();
      await database.drop();
    },
  };
}
