import { Worker } from 'node:worker_threads';

/** Where a thread's program stands: beside the module that starts it, and as built under the server's folder (scripts/lib/build.mjs). */
export interface ThreadProgram {
  /** `import.meta.url` of the module that starts it. */
  readonly from: string;
  readonly source: string;
  readonly built: string;
}

/**
 * A thread with a memory of its own: a file that is made to exhaust it ends that thread and nothing else. It inherits neither settings nor
 * output. Whoever starts it sees to its time.
 */
export function startOwnThread({ from, source, built }: ThreadProgram, workerData: unknown, memoryMb: number): Worker {
  const isBuilt = from.endsWith('.js');
  const program = new URL(isBuilt ? built : source, from);
  // From its sources it is TypeScript, which a thread reads once tsx is registered in it.
  const start = isBuilt ? program : `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(program.href)}); })`;
  return new Worker(start, {
    eval: !isBuilt, workerData, env: {}, stdout: true, stderr: true, execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
  });
}
