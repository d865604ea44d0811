import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Logger } from '../../../platform/logger.ts';
import type { SectionLogStore } from '../text/section-log.store.ts';
import { createSweeper } from './sweeper.ts';

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

function sweeperOver(lying: () => readonly string[]) {
  const told: [string, readonly Uint8Array[]][] = [];
  const derived: string[] = [];
  const ages: number[] = [];
  const sweeper = createSweeper({
    log: {
      leftLying: async (olderThan: Date) => {
        ages.push(Date.now() - olderThan.getTime());
        return [...lying()];
      },
      notDerived: async (sectionId: string) => [Buffer.from(sectionId)],
    } as Pick<SectionLogStore, 'leftLying' | 'notDerived'> as SectionLogStore,
    logger: { warn: () => undefined } as unknown as Logger,
    tellAgain: (sectionId, updates) => told.push([sectionId, updates]),
    derive: (sectionId) => derived.push(sectionId),
  });
  return { sweeper, told, derived, ages };
}

test('what a node that died left lying is told to colleagues and derived, at the start and every ten seconds', async () => {
  let lying = ['one'];
  const { sweeper, told, derived, ages } = sweeperOver(() => lying);
  sweeper.start();
  await jest.advanceTimersByTimeAsync(0);
  expect(derived).toEqual(['one']);
  lying = ['two'];
  await jest.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([['one', [Buffer.from('one')]], ['two', [Buffer.from('two')]]]);
  expect(derived).toEqual(['one', 'two']);
  expect(ages.every((age) => age >= 5_000)).toBe(true);
  await sweeper.stop();
  await jest.advanceTimersByTimeAsync(30_000);
  expect(ages).toHaveLength(2);
});

test('a look that fails is taken again', async () => {
  let fails = true;
  const { sweeper, derived } = sweeperOver(() => {
    if (fails) throw new Error('no database');
    return ['one'];
  });
  sweeper.start();
  await jest.advanceTimersByTimeAsync(5_000);
  fails = false;
  await jest.advanceTimersByTimeAsync(5_000);
  expect(derived).toEqual(['one']);
  await sweeper.stop();
});
