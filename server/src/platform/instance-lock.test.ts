import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { lockInstance } from './instance-lock.ts';
import { StartupError } from './startup-error.ts';

const newFolder = (): string => path.join(os.tmpdir(), randomUUID());

test('a folder has one owner at a time, and the refusal names it and says what to do', async () => {
  const folder = newFolder();
  const lock = await lockInstance(folder);
  const refusal: unknown = await lockInstance(folder).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartupError);
  expect((refusal as StartupError).message).toMatch(new RegExp(`${folder} \\(process ${process.pid}\\)\\. .*DATA_DIR`));
  await lock.release();
  await (await lockInstance(folder)).release();
});

test('of several that come at once, one gets it', async () => {
  const folder = newFolder();
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => lockInstance(folder)));
  const locks = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(locks).toHaveLength(1);
  await locks[0]?.release();
});

test('folders do not stand in each other’s way', async () => {
  const locks = [await lockInstance(newFolder()), await lockInstance(newFolder())];
  for (const lock of locks) await lock.release();
});
