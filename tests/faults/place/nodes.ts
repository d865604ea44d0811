import { freePort, productionSettings, startBuiltServer, type BuiltServer } from '../../support/built-server.ts';
import { comingBack } from '../support/waiting.ts';

/** A node of the service, started again after every death, always on its own port. */
export interface NodeUnderFault {
  readonly port: number;
  readonly isUp: () => boolean;
  /** Kills it as it works; another takes its place, which nobody waits for here. */
  readonly kill: () => void;
  /** What it logged as errors since it was first started; where one ended by itself, its last words. */
  readonly output: () => string;
  /** It runs, or it was killed on purpose. */
  readonly isAsWished: () => boolean;
  /** Comes back when it runs; fails when it cannot be started. */
  readonly back: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A database that is down at the moment of a start refuses it, as it would an operator's. */
const mostStarts = 10;

export async function startNode(settings: NodeJS.ProcessEnv): Promise<NodeUnderFault> {
  const port = await freePort();
  const start = (): Promise<BuiltServer> => startBuiltServer({ ...productionSettings(port), LOG_LEVEL: 'error', ...settings }, [], startWithin);
  let node = await start();
  let before = '';
  let restarting: Promise<void> | null = null;
  // Interrupted runs leave no node behind.
  const atExit = (): void => { if (isAlive(node.pid)) process.kill(node.pid, 'SIGKILL'); };
  process.once('exit', atExit);

  async function restart(): Promise<void> {
    await node.kill();
    before += node.output();
    for (let tries = 1; ; tries += 1) {
      comingBack();
      try {
        node = await start();
        comingBack();
        return;
      } catch (error) {
        if (tries === mostStarts) throw error;
      }
    }
  }
  return {
    port,
    isUp: () => restarting === null,
    output: () => before + node.output(),
    isAsWished: () => restarting !== null || isAlive(node.pid),
    kill() {
      restarting ??= restart().finally(() => { restarting = null; });
      restarting.catch(() => undefined);
    },
    back: async () => restarting ?? undefined,
    async stop() {
      await restarting?.catch(() => undefined);
      await node.stop();
      process.removeListener('exit', atExit);
    },
  };
}

/** In milliseconds. Longer than anybody would wait on a quiet machine: these runs are no test of how fast it starts. */
const startWithin = 120_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
