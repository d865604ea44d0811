import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres/index.ts';
import { applyMigrations } from '../../server/src/platform/migrations.ts';

export interface OwnDatabase {
  readonly url: string;
  /** Such as `PostgreSQL 18.4`. */
  readonly version: string;
  readonly close: () => Promise<void>;
}

async function query<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function startOwnServer(say: (line: string) => void): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'joint-inspection-bench-'));
  // As root, PostgreSQL's own account has to get in.
  chmodSync(dataDir, 0o711);
  const { url, stop } = await startEmbeddedPostgres({ dataDir, database: 'postgres', progress: say });
  const stopAndRemove = async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, stop: stopAndRemove };
}

/** An empty database with all tables, on the server that DATABASE_URL names or on one of the bench's own; it flushes to disk as in production. */
export async function openOwnDatabase(say: (line: string) => void): Promise<OwnDatabase> {
  const given = process.env['DATABASE_URL'];
  const server = given ? { url: given, stop: async () => undefined } : await startOwnServer(say);
  const name = `ji_bench_${randomBytes(6).toString('hex')}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await applyMigrations(url.href);
  const [row] = await query<{ server_version: string }>(url.href, 'SHOW server_version');
  return {
    url: url.href,
    version: `PostgreSQL ${row?.server_version.split(' ')[0]}`,
    async close() {
      await query(server.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await server.stop();
    },
  };
}
