import { createHash } from 'node:crypto';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { StartupError } from './startup-error.ts';

/** Milliseconds to wait for a living owner's answer. */
const answerTimeout = 2000;

/**
 * A name that only one process can listen on, and that the system frees when the process dies, however it dies: an abstract
 * socket on Linux, a named pipe on Windows. Elsewhere a socket file, whose remains are recognised by nobody answering.
 */
function lockName(dataDir: string): string {
  const name = `joint-inspection-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`);
}

function listen(name: string): Promise<Server | 'taken'> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(String(process.pid)));
    server.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve('taken') : reject(error)));
    server.listen(name, () => resolve(server.unref()));
  });
}

/** The process id of the living owner; undefined when nobody is there. */
function askOwner(name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(name);
    socket.setTimeout(answerTimeout, () => resolve('unknown'));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', () => resolve(undefined));
  });
}

export interface InstanceLock {
  readonly release: () => Promise<void>;
}

/** Makes this process the only one on the data folder. Throws StartupError when another has it. */
export async function lockInstance(dataDir: string): Promise<InstanceLock> {
  const name = lockName(existsSync(dataDir) ? realpathSync(dataDir) : path.resolve(dataDir));
  let server = await listen(name);
  const owner = server === 'taken' ? await askOwner(name) : undefined;
  if (server === 'taken' && !owner && existsSync(name)) {
    rmSync(name);
    server = await listen(name);
  }
  if (server === 'taken') {
    throw new StartupError(`Joint Inspection already runs on the data folder ${dataDir} (process ${owner ?? 'unknown'})`, 'Use that one or stop it; for a second one, set DATA_DIR and PORT to others');
  }
  const held = server;
  return { release: () => new Promise((resolve) => held.close(() => resolve())) };
}
