import { cp, rename } from 'node:fs/promises';
import pg from 'pg';
import { createTestDatabase, demoTemplate, filesDirOf, fromSetUp, onTestServer, type TestDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { startTestApp } from './test-app.ts';

/** A database with the demo in it, files and all: made by the first who asks for one in a run, copied for everybody. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  const template = demoTemplate(fromSetUp('TEST_TEMPLATE'));
  await madeOnce(template);
  const copy = await createTestDatabase(template);
  await cp(filesDirOf(onTestServer(template)), filesDirOf(copy.url), { recursive: true });
  return copy;
}

/** Test files run side by side: whoever comes second waits for the first. */
async function madeOnce(template: string): Promise<void> {
  const client = new pg.Client({ connectionString: fromSetUp('TEST_SERVER_URL') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    const begun = `${template}_begun`;
    await client.query(`DROP DATABASE IF EXISTS "${begun}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${begun}" TEMPLATE "${fromSetUp('TEST_TEMPLATE')}"`);
    await fill(onTestServer(begun));
    // Not before it is whole: what a test left half filled is begun again.
    await client.query(`ALTER DATABASE "${begun}" RENAME TO "${template}"`);
    await rename(filesDirOf(onTestServer(begun)), filesDirOf(onTestServer(template)));
  } finally {
    await client.end();
  }
}

/** How long, in milliseconds, the demo's files may take to be looked through: once in a run, with other tests beside it. */
const patience = 90_000;

async function fill(databaseUrl: string): Promise<void> {
  const app = await startTestApp({ demo: true, database: { databaseUrl } });
  try {
    await eventually(async () => {
      const [jobs] = await app.sql<{ waiting: number }>('SELECT count(*)::int AS waiting FROM graphile_worker.jobs');
      if (jobs?.waiting !== 0) throw new Error(`${jobs?.waiting} jobs of the demo wait`);
    }, patience);
  } finally {
    await app.stop();
  }
}
