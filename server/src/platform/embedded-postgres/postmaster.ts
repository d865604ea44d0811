import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { StartupError } from '../startup-error.ts';
import { writeSettings } from './cluster.ts';
import { runProgram, type Programs } from './programs.ts';

const pidFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');
const logFile = (cluster: string): string => path.join(cluster, 'server.log');

/** Seconds to wait: recovery after a crash replays the log, and a stop writes out what is in memory. */
const startSeconds = 180;
const stopSeconds = 60;

/** A TCP port of this machine that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether something that speaks PostgreSQL answers on the port, be it only to say that it is still starting. */
async function answersAsPostgres(port: number): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'nobody', password: '', database: 'nothing', connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    return error instanceof pg.DatabaseError;
  }
}

/** A process id is used again after a restart of the machine, so that a living process alone proves nothing. */
async function isPostmasterOf(cluster: string, pid: number, port: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return answersAsPostgres(port);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** After `kill -9` of this program its database server lives on. It is stopped properly before a new one opens the same files. */
export async function stopLeftBehind(cluster: string, programs: Programs, progress: (line: string) => void): Promise<void> {
  if (!existsSync(pidFile(cluster))) return;
  const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (await isPostmasterOf(cluster, pid, port)) {
    progress('Stopping the database that an earlier run left behind…');
    await stopPostmaster(cluster, programs);
  } else {
    rmSync(pidFile(cluster), { force: true });
  }
}

/** Starts the server and returns its port once it takes connections. It runs in a group of its own, out of Ctrl-C's reach. */
export async function startPostmaster(cluster: string, durable: boolean, { pgCtl, owner }: Programs, attempts = 3): Promise<number> {
  const port = await freePort();
  writeSettings(cluster, { port, durable });
  rmSync(logFile(cluster), { force: true });
  const { code } = await runProgram(pgCtl, ['start', '-D', cluster, '-l', logFile(cluster), '-w', '-t', String(startSeconds), '-s'], owner);
  if (code === 0) return port;
  const log = existsSync(logFile(cluster)) ? readFileSync(logFile(cluster), 'utf8').trim() : '';
  if (attempts > 1 && /could not bind|address already in use/i.test(log)) return startPostmaster(cluster, durable, { pgCtl, owner } as Programs, attempts - 1);
  const reason = log.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? String(code);
  throw new StartupError(`The embedded database did not start: ${reason}`, `Look in ${logFile(cluster)}, free some space, or set DATABASE_URL to another PostgreSQL`);
}

export async function stopPostmaster(cluster: string, { pgCtl, owner }: Programs): Promise<void> {
  const stop = (mode: string) => runProgram(pgCtl, ['stop', '-D', cluster, '-m', mode, '-w', '-t', String(stopSeconds), '-s'], owner);
  if (!existsSync(pidFile(cluster))) return;
  if ((await stop('fast')).code !== 0 && existsSync(pidFile(cluster))) await stop('immediate');
}

/** The last resort of a process that ends without a proper stop: nothing can be awaited any more. */
export function stopPostmasterAtExit(cluster: string, { pgCtl, owner }: Programs): void {
  if (existsSync(pidFile(cluster))) spawnSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '10', '-s'], { ...owner, cwd: path.parse(cluster).root, stdio: 'ignore', windowsHide: true });
}
