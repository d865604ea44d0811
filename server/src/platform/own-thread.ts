import { Worker } from 'node:worker_threads';
import { findProgram, type OwnProgram } from './own-program.ts';

/**
 * A thread with a memory of its own: a file that is made to exhaust it ends that thread and nothing else. It inherits neither settings nor
 * output. Whoever starts it sees to its time.
 */
export function startOwnThread(own: OwnProgram, workerData: unknown, memoryMb: number): Worker {
  const { program, isBuilt } = findProgram(own);
  // From its sources it is TypeScript, which a thread reads once tsx is registered in it.
  const start = isBuilt ? program : `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(program.href)}); })`;
  return new Worker(start, {
    eval: !isBuilt, workerData, env: {}, stdout: true, stderr: true, execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
  });
}
