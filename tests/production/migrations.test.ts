import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { projectRoot } from '../../server/src/platform/project-root.ts';
import { freePort, productionSettings, startBuiltServer } from '../support/built-server.ts';

const run = promisify(execFile);
const made: string[] = [];

/** A database that does not exist yet. */
function newDatabaseUrl(): string {
  const url = new URL(process.env['TEST_SERVER_URL'] ?? '');
  const name = `ji_test_${randomBytes(6).toString('hex')}`;
  url.pathname = `/${name}`;
  made.push(name);
  return url.href;
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

afterAll(async () => {
  for (const name of made) await query(process.env['TEST_SERVER_URL'] ?? '', `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
});

const prisma = (databaseUrl: string, ...command: string[]) =>
  run(process.execPath, ['node_modules/prisma/build/index.js', ...command], { cwd: projectRoot, env: { ...process.env, DATABASE_URL: databaseUrl, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' } });

const applied = (url: string) => query(url, 'SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name');

async function startOnce(databaseUrl: string): Promise<string> {
  const port = await freePort();
  const node = await startBuiltServer({ ...productionSettings(port), DATABASE_URL: databaseUrl });
  await node.stop();
  return node.output();
}

test('the server and prisma migrate deploy leave the same database, and each is content with the other’s', async () => {
  const [byServer, byPrisma] = [newDatabaseUrl(), newDatabaseUrl()];
  expect(await startOnce(byServer)).toContain('Brought the database up to date');
  await prisma(byPrisma, 'migrate', 'deploy');

  expect(await applied(byServer)).toEqual(await applied(byPrisma));
  expect((await prisma(byServer, 'migrate', 'status')).stdout).toContain('Database schema is up to date');
  expect(await startOnce(byPrisma)).not.toContain('Brought the database up to date');
}, 60_000);

test('nodes that start at once on an empty database apply each migration once', async () => {
  const url = newDatabaseUrl();
  const outputs = await Promise.all([startOnce(url), startOnce(url), startOnce(url)]);
  expect(outputs.filter((output) => output.includes('Brought the database up to date'))).toHaveLength(1);
  const rows = await query<{ migration_name: string }>(url, 'SELECT migration_name FROM _prisma_migrations');
  expect(new Set(rows.map(({ migration_name: name }) => name)).size).toBe(rows.length);
}, 60_000);
