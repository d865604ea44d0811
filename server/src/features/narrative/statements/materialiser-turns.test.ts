import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Logger } from '../../../platform/logger.ts';
import { createMaterialiserTurns } from './materialiser-turns.ts';

let errors: string[];
const logger = { error: (_fields: unknown, text: string) => errors.push(text) } as unknown as Logger;

beforeEach(() => {
  jest.useFakeTimers();
  errors = [];
});
afterEach(() => { jest.useRealTimers(); });

/** Derives at once, or as long as it is told to take. */
function turnsWith(takesMs: (sectionId: string) => number = () => 0) {
  const began: [sectionId: string, at: number][] = [];
  const start = Date.now();
  const turns = createMaterialiserTurns({
    logger,
    materialise: async (sectionId) => {
      began.push([sectionId, Date.now() - start]);
      if (takesMs(sectionId) > 0) await new Promise((resolve) => { setTimeout(resolve, takesMs(sectionId)); });
    },
  });
  const typeFor = async (sectionId: string, ms: number) => {
    for (let passed = 0; passed < ms; passed += 50) {
      turns.soon(sectionId);
      await jest.advanceTimersByTimeAsync(50);
    }
  };
  return { turns, began, typeFor };
}

test('a section is derived once, a quarter of a second after its last edit', async () => {
  const { began, typeFor } = turnsWith();
  await typeFor('s', 500);
  expect(began).toEqual([]);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(began).toEqual([['s', 700]]);
});

test('while someone types on it is derived every second', async () => {
  const { began, typeFor } = turnsWith();
  await typeFor('s', 4_000);
  expect(began.length).toBeGreaterThanOrEqual(3);
  began.slice(1).forEach(([, at], index) => expect(at - (began[index]?.[1] ?? 0)).toBeLessThanOrEqual(1_100));
});

test('one that takes long rests nine times as long', async () => {
  const { began, typeFor } = turnsWith(() => 200);
  await typeFor('s', 6_000);
  began.slice(1).forEach(([, at], index) => expect(at - (began[index]?.[1] ?? 0)).toBeGreaterThanOrEqual(2_000));
  expect(began.length).toBeGreaterThanOrEqual(3);
});

test('an edit that comes while it is derived is derived afterwards', async () => {
  const { turns, began } = turnsWith(() => 40);
  turns.soon('s');
  await jest.advanceTimersByTimeAsync(260);
  turns.soon('s');
  await jest.advanceTimersByTimeAsync(3_000);
  expect(began).toHaveLength(2);
});

test('sections take turns, and one that fails stops nothing', async () => {
  const began: string[] = [];
  const turns = createMaterialiserTurns({ logger, materialise: async (sectionId) => { began.push(sectionId); throw new Error('odd'); } });
  for (const name of 'abcdef') turns.soon(name);
  await jest.advanceTimersByTimeAsync(300);
  expect([began.sort().join(''), errors.length]).toEqual(['abcdef', 6]);
  turns.soon('a');
  await jest.advanceTimersByTimeAsync(300);
  expect(began).toHaveLength(7);
});

test('after the stop nothing begins, and what runs has ended', async () => {
  const { turns, began } = turnsWith(() => 100);
  turns.soon('running');
  await jest.advanceTimersByTimeAsync(260);
  turns.soon('waiting');
  const stopped = turns.stop();
  await jest.advanceTimersByTimeAsync(3_000);
  await stopped;
  expect(began.map(([name]) => name)).toEqual(['running']);
});
