import { randomBytes } from 'node:crypto';
import { chownSync, chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from '../startup-error.ts';
import type { Owner } from './owner.ts';
import { runProgram, type Programs } from './programs.ts';

export const superuser = 'joint_inspection';
const settingsFile = 'joint-inspection.conf';

function writePrivate(file: string, content: string, owner?: Owner): void {
  rmSync(file, { force: true });
  writeFileSync(file, content, { mode: 0o600 });
  if (owner) chownSync(file, owner.uid, owner.gid);
}

/** The password that only this data folder's reader knows; made once. */
export function keepPassword(dataDir: string, cluster: string): string {
  const file = path.join(dataDir, 'postgres-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(cluster)) throw new StartupError(`The password of the database in ${cluster} is missing`, `Put the file ${file} back, or remove both to begin with an empty database`);
  const password = randomBytes(24).toString('hex');
  writePrivate(file, `${password}\n`);
  return password;
}

/** Makes the files of an empty database server. Interrupted half way, it leaves nothing that looks finished. */
export async function createCluster(cluster: string, password: string, { initdb, owner }: Programs): Promise<void> {
  const partial = `${cluster}.partial`;
  const passwordFile = `${cluster}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  if (owner) chownSync(partial, owner.uid, owner.gid);
  writePrivate(passwordFile, password, owner);
  // PostgreSQL's own C.UTF-8 sorts the same everywhere and needs no locale of the system.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const { code, output } = await runProgram(initdb, ['-D', partial, `--username=${superuser}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions', ...locale], owner);
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new StartupError(`The embedded database cannot be made in ${cluster} (${output || code})`, 'Free some space or set DATA_DIR to another folder');
  appendFileSync(path.join(partial, 'postgresql.conf'), `\ninclude '${settingsFile}'\n`);
  renameSync(partial, cluster);
}

export function requireSameVersion(cluster: string, { major }: Programs): void {
  let version: string;
  try {
    version = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw new StartupError(`The database in ${cluster} cannot be read by this account`, 'Start as the account that made it, or set DATA_DIR to another folder', { cause: error });
  }
  if (version === major) return;
  throw new StartupError(`The data in ${cluster} is of PostgreSQL ${version}, and this is PostgreSQL ${major}`, 'See “Another major version” in docs/operations.md, or set DATA_DIR to another folder');
}

/** Written anew before every start: the port is whichever is free, and only this machine may connect. */
export function writeSettings(cluster: string, { port, durable }: { port: number; durable: boolean }): void {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 }),
  };
  const file = path.join(cluster, settingsFile);
  writeFileSync(file, Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`).join(''));
  chmodSync(file, 0o644);
}
