import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { StartupError } from '../startup-error.ts';
import { createCluster, keepPassword, requireSameVersion, superuser } from './cluster.ts';
import { canReach, chooseOwner, runningAsRoot, type Owner } from './owner.ts';
import { startPostmaster, stopLeftBehind, stopPostmaster, stopPostmasterAtExit } from './postmaster.ts';
import { findPrograms } from './programs.ts';

export interface EmbeddedPostgresOptions {
  /** Where the data and the password are kept. One program at a time: see instance-lock.ts. */
  readonly dataDir: string;
  /** Told, a line at a time, what takes long. */
  readonly progress: (line: string) => void;
  readonly database?: string;
  /** False for tests: faster, and a crash of the machine may lose everything. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Root's private folders are closed to the account PostgreSQL runs as; then the database lives here. */
const homeForRoot = (dataDir: string): string => path.join('/var/lib/joint-inspection', createHash('sha256').update(dataDir).digest('hex').slice(0, 16));

/** Makes the folder if it is missing. Root lets the database's account pass through to its own folder, and no further. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, runningAsRoot() ? 0o711 : 0o700);
}

function makeDataDir(dataDir: string): string {
  try {
    makeFolder(path.resolve(dataDir));
    return realpathSync(dataDir);
  } catch (error) {
    throw new StartupError(`The data folder ${dataDir} cannot be made (${(error as Error).message})`, 'Set DATA_DIR to a folder that this account may write', { cause: error });
  }
}

function chooseHome(dataDir: string, owner: Owner | undefined, progress: (line: string) => void): string {
  if (canReach(dataDir, owner)) return dataDir;
  const home = homeForRoot(dataDir);
  if (!existsSync(home)) progress(`The folder ${dataDir} is private to root, so the database is kept in ${home}.`);
  makeFolder(home);
  return home;
}

async function createDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

/** Starts a real PostgreSQL of this program's own, on this machine's loopback only. Throws StartupError. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { progress, database = 'joint_inspection', durable = true } = options;
  const dataDir = makeDataDir(options.dataDir);
  const owner = chooseOwner([dataDir, homeForRoot(dataDir)].map((home) => path.join(home, 'postgres')));
  const home = chooseHome(dataDir, owner, progress);
  const cluster = path.join(home, 'postgres');
  const programs = await findPrograms(home, owner, progress);
  const password = keepPassword(dataDir, cluster);
  if (!existsSync(cluster)) {
    progress('Creating the database…');
    await createCluster(cluster, password, programs);
  }
  requireSameVersion(cluster, programs);
  await stopLeftBehind(cluster, programs, progress);

  const atExit = () => stopPostmasterAtExit(cluster, programs);
  process.once('exit', atExit);
  const port = await startPostmaster(cluster, durable, programs);
  const urlOf = (name: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(name)}`;
  await createDatabase(urlOf('postgres'), database);

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await stopPostmaster(cluster, programs);
    process.removeListener('exit', atExit);
  };
  return { url: urlOf(database), stop: () => (stopped ??= stop()) };
}
