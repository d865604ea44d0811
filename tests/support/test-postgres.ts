import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres/index.ts';
import { prepareJobs } from '../../server/src/platform/jobs.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { applyMigrations } from '../../server/src/platform/migrations.ts';
import { demoTemplate, filesDirOf } from './database.ts';

export interface TestPostgres {
  /** Of a database to connect to when making others. */
  readonly url: string;
  /** Name of the migrated, empty database. */
  readonly template: string;
  readonly stop: () => Promise<void>;
}

interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function startOwnServer(): Promise<Server> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'joint-inspection-test-'));
  // As root, PostgreSQL's own account has to get in.
  chmodSync(dataDir, 0o711);
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  const server = await startEmbeddedPostgres({ dataDir, database: 'postgres', durable: false, progress: () => undefined });
  // Interrupted tests leave no server behind: ending by `exit` runs the hook that stops it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return {
    url: server.url,
    async stop() {
      await server.stop();
      remove();
    },
  };
}

/** What was copied, and what copies were made of. */
async function dropTemplates(url: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const name of [template, demoTemplate(template)]) {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    rmSync(filesDirOf(`postgresql:///${name}`), { recursive: true, force: true });
  }
  await client.end();
}

/** A server of the tests' own, or the one that TEST_DATABASE_URL names, with one migrated database to copy. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  const server: Server = given ? { url: given, stop: async () => undefined } : await startOwnServer();
  const template = `ji_template_${randomBytes(6).toString('hex')}`;
  const templateUrl = new URL(server.url);
  templateUrl.pathname = `/${template}`;
  await applyMigrations(templateUrl.href);
  await prepareJobs(templateUrl.href, createLogger('silent'));
  return {
    url: server.url,
    template,
    async stop() {
      await dropTemplates(server.url, template);
      await server.stop();
    },
  };
}
