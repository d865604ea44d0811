import { eventually } from './eventually.ts';
import type { TestApp } from './test-app.ts';

/** Waits until the jobs of a name have failed, and leaves them as they are once they were tried for the last time: nobody does them any more. */
export const givenUp = ({ sql }: TestApp, name: string): Promise<void> => eventually(async () => {
  const left = await sql('SELECT FROM graphile_worker.jobs WHERE task_identifier = $1 AND attempts < max_attempts', [name]);
  await sql(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE attempts > 0 AND locked_at IS NULL AND id IN (SELECT id FROM graphile_worker.jobs WHERE task_identifier = $1)`, [name]);
  if (left.length > 0) throw new Error(`${left.length} jobs ${name} are still tried`);
});
