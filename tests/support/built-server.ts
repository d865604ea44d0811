import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { projectRoot } from '../../server/src/platform/project-root.ts';

const program = path.join(projectRoot, 'server/dist/main.js');
/** Longest wait for a start, in milliseconds. */
const startLimit = 30_000;

/** The server as `npm run build` leaves it, running in a process of its own. */
export interface BuiltServer {
  readonly origin: string;
  readonly pid: number;
  /** All that it has said so far. */
  readonly output: () => string;
  /** As a crash: nothing is tidied up. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The settings that make a server a production one on this machine. */
export const productionSettings = (port: number): NodeJS.ProcessEnv => ({ NODE_ENV: 'production', PORT: String(port), PUBLIC_ORIGIN: `http://localhost:${port}` });

/** A port that nothing listened on a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

function spawnServer(settings: NodeJS.ProcessEnv, nodeArguments: readonly string[]): { child: ChildProcess; output: () => string; exit: Promise<number> } {
  if (!existsSync(program)) throw new Error('The server is not built: run npm run build');
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings };
  const child = spawn(process.execPath, ['--enable-source-maps', ...nodeArguments, program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, exit: once(child, 'close').then(([code]) => Number(code ?? -1)) };
}

/** Starts it with exactly these settings, none of this process's own, and waits until it says it is ready. */
export async function startBuiltServer(settings: NodeJS.ProcessEnv, nodeArguments: readonly string[] = [], within = startLimit): Promise<BuiltServer> {
  const { child, output, exit } = spawnServer(settings, nodeArguments);
  let over = false;
  void exit.then(() => (over = true));
  const origin = `http://localhost:${settings['PORT']}`;
  const deadline = Date.now() + within;
  while (!output().includes('is ready:')) {
    if (over || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server did not start:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const end = async (signal: NodeJS.Signals) => {
    if (!over) child.kill(signal);
    await exit;
  };
  return { origin, pid: child.pid ?? 0, output, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** Starts it where it should give up: its exit code and all it said. */
export async function runBuiltServer(settings: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  const { child, output, exit } = spawnServer(settings, []);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), startLimit);
  const code = await exit;
  clearTimeout(tooLong);
  return { code, output: output() };
}
