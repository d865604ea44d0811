import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A script of this folder in a process of its own, so that it shares no event loop with what it measures or stands for. */
export interface HelperProcess {
  readonly pid: number;
  /** Runs one of its tasks there. */
  readonly run: <T>(task: string, input?: unknown) => Promise<T>;
  readonly stop: () => Promise<void>;
}

interface Question { readonly id: number; readonly task: string; readonly input: unknown }
interface Answer { readonly id: number; readonly result?: unknown; readonly error?: string }

export async function startHelper(script: URL): Promise<HelperProcess> {
  const child = fork(script, { execArgv: ['--import', 'tsx'], serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  child.on('message', ({ id, result, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result as never);
    else asked?.reject(new Error(error));
  });
  const exit = once(child, 'exit');
  void exit.then(() => waiting.forEach(({ reject }) => reject(new Error(`${script.pathname} ended`))));
  let last = 0;
  return {
    pid: child.pid ?? 0,
    run: <T>(task: string, input?: unknown) =>
      new Promise<T>((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, { resolve, reject });
        child.send({ id, task, input } satisfies Question);
      }),
    async stop() {
      child.kill();
      await exit;
    },
  };
}

/** The other side: answers what startHelper's `run` asks. */
export function serveTasks(tasks: Readonly<Record<string, (input: never) => unknown>>): void {
  process.on('message', ({ id, task, input }: Question) => {
    const answer = (rest: Omit<Answer, 'id'>) => void process.send?.({ id, ...rest } satisfies Answer);
    Promise.resolve()
      .then(() => tasks[task]?.(input as never))
      .then((result) => answer({ result }), (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }));
  });
  process.on('disconnect', () => process.exit());
}
