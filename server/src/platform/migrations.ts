import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openSchemaEngine } from './migration-engine/engine.ts';
import { projectRoot } from './project-root.ts';
import { StartupError } from './startup-error.ts';

/** The oldest PostgreSQL that the tests run on. */
const oldestMajor = 15;
/** Milliseconds to wait for a database that does not answer. */
const connectTimeout = 10_000;

const folder = path.join(projectRoot, 'prisma', 'migrations');
const lockfile = 'migration_lock.toml';

const whereOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
};

function connectionFault(url: string, error: unknown): StartupError {
  const { code, message } = error as { code?: string; message: string };
  const remedies: Record<string, [problem: string, remedy: string]> = {
    ECONNREFUSED: ['nothing answers there', 'Start PostgreSQL or correct DATABASE_URL'],
    ENOTFOUND: ['there is no such host', 'Correct the host in DATABASE_URL'],
    EAI_AGAIN: ['the host cannot be looked up', 'Correct the host in DATABASE_URL, or mend the network'],
    '28P01': ['it refuses the user or password', 'Correct them in DATABASE_URL'],
    '28000': ['it refuses the user', 'Correct the user in DATABASE_URL'],
    '42501': ['the user may not create the database', 'Create it first, or grant CREATEDB'],
  };
  const [problem, remedy] = remedies[code ?? ''] ?? [message || code || 'no answer', 'Check that PostgreSQL runs and that DATABASE_URL is right'];
  return new StartupError(`The database at ${whereOf(url)} cannot be used: ${problem}`, remedy, { cause: error });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeout });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const majorVersion = async (client: pg.Client): Promise<number> =>
  Math.trunc(Number((await client.query<{ server_version_num: string }>('SHOW server_version_num')).rows[0]?.server_version_num) / 10_000);

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  await withClient(maintenance.href, async (client) => {
    // Another node may create it at the same moment.
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`).catch((error: { code?: string }) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  });
}

/** Creates the database if it is missing, and proves that it can be used. Throws StartupError. */
async function ensureDatabase(url: string): Promise<void> {
  const version = () => withClient(url, majorVersion);
  try {
    const major = await version().catch(async (error: { code?: string }) => {
      if (error.code !== '3D000') throw error;
      await createDatabase(url);
      return version();
    });
    if (major < oldestMajor) throw new StartupError(`The database at ${whereOf(url)} is PostgreSQL ${major}`, `Use PostgreSQL ${oldestMajor} or newer`);
  } catch (error) {
    throw error instanceof StartupError ? error : connectionFault(url, error);
  }
}

const migrationsList = () => ({
  baseDir: folder,
  lockfile: { path: lockfile, content: existsSync(path.join(folder, lockfile)) ? readFileSync(path.join(folder, lockfile), 'utf8') : null },
  shadowDbInitScript: '',
  migrationDirectories: readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') } } })),
});

/**
 * What `prisma migrate deploy` does, in this process: the same engine, table, checksums and lock, so that several nodes may
 * start at once. Creates the database if it is missing. Returns the names of the migrations it applied; throws StartupError.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  await ensureDatabase(url);
  const { engine, close } = await openSchemaEngine({ url, datamodels: [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']] });
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters: { externalTables: [], externalEnums: [] } });
    return appliedMigrationNames;
  } catch (error) {
    throw new StartupError(`The database at ${whereOf(url)} cannot be brought up to date: ${(error as Error).message.trim().replace(/\.$/, '')}`, 'See “When a migration fails” in docs/operations.md', { cause: error });
  } finally {
    await close();
  }
}
