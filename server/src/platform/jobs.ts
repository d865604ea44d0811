import { Logger as WorkerLogger, run, runMigrations } from 'graphile-worker';
import type { z } from 'zod';
import type { Transaction } from './database.ts';
import type { Logger } from './logger.ts';

/** Work that is done after a change, in the background: done again when it fails, and not lost when the process dies. */
export interface Task<Payload extends object> {
  readonly name: string;
  /** What a job carries: ids, never content. */
  readonly payload: z.ZodType<Payload>;
  /** May be called more than once for one job. */
  readonly work: (payload: Payload) => Promise<void>;
  /** When it is to be done by itself, in cron's five fields; such a task is given an empty payload. */
  readonly schedule?: string;
}
/** A task of any payload, as lists of them hold it. */
export type AnyTask = Pick<Task<object>, 'name' | 'schedule'> & { readonly run: (payload: unknown) => Promise<void> };

export const defineTask = <Payload extends object>({ name, payload, work, schedule }: Task<Payload>): AnyTask =>
  ({ name, ...(schedule && { schedule }), run: async (given) => work(payload.parse(given)) });

/** Jobs done at the same time on one node. */
const concurrency = 2;
/** How often, in milliseconds, it looks for jobs whose time has come; new ones are told of at once. */
const pollInterval = 15_000;
/** How often a job is tried unless it says otherwise, each time after a longer pause. */
const attempts = 8;

/** Makes the tables of the queue, in a schema of its own; must have run before the first job is added. */
export const prepareJobs = (databaseUrl: string, logger: Logger): Promise<void> => runMigrations({ connectionString: databaseUrl, logger: toWorkerLogger(logger) });

/**
 * Adds a job in the transaction of the change that it follows from: both are there after the commit, or neither. A job with the key of one that waits, or was given up, takes its place:
 * it is tried anew from now on.
 */
export async function addJob(tx: Transaction, name: string, payload: object, tries = attempts, key: string | null = null): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json, max_attempts => ${tries}::int, job_key => ${key}::text)`;
}

/** Begins to do jobs on this node; nodes share them. */
export async function startJobs(tasks: readonly AnyTask[], { databaseUrl, logger }: { databaseUrl: string; logger: Logger }): Promise<{ stop: () => Promise<void> }> {
  const runner = await run({
    connectionString: databaseUrl, maxPoolSize: concurrency + 2, concurrency, pollInterval, noHandleSignals: true, logger: toWorkerLogger(logger),
    taskList: Object.fromEntries(tasks.map(({ name, run: work }) => [name, (payload: unknown) => work(payload)])),
    crontab: tasks.flatMap(({ name, schedule }) => (schedule ? [`${schedule} ${name} ?max=1`] : [])).join('\n'),
  });
  return { stop: () => runner.stop() };
}

/** The queue's own words: only what went wrong is worth a line. */
const toWorkerLogger = (logger: Logger): WorkerLogger =>
  new WorkerLogger(({ jobId, taskIdentifier }) => (level, message) => {
    if (level === 'error' || level === 'warning') logger[level === 'error' ? 'error' : 'warn']({ jobId, task: taskIdentifier }, message);
  });
