import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** Where the files of what runs on a test database are; nodes on one database share theirs. */
export const filesDirOf = (databaseUrl: string): string => path.join(os.tmpdir(), `ji-test-files-${new URL(databaseUrl).pathname.slice(1)}`);

/** Name of the copy of a run's template that has the demo in it. */
export const demoTemplate = (template: string): string => `${template}_demo`;

export const onTestServer = (name: string): string => {
  const url = new URL(fromSetUp('TEST_SERVER_URL'));
  url.pathname = `/${name}`;
  return url.href;
};

export function fromSetUp(name: 'TEST_SERVER_URL' | 'TEST_TEMPLATE'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: database tests belong in one of the projects that tests/support/global-setup.mjs prepares`);
  return value;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: fromSetUp('TEST_SERVER_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database that nobody else uses: a copy, made in a fraction of a second, of the migrated and empty one or of another that nobody is connected to. */
export async function createTestDatabase(template = fromSetUp('TEST_TEMPLATE')): Promise<TestDatabase> {
  const name = `ji_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = onTestServer(name);
  return {
    url,
    async drop() {
      // PostgreSQL waits some seconds for connections that are just being closed. One that is forced out instead tells its program, where nobody listens any more.
      await onServer(`DROP DATABASE IF EXISTS "${name}"`).catch(() => onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
      await rm(filesDirOf(url), { recursive: true, force: true });
    },
  };
}
