import { expect, test } from '@jest/globals';
import { createGathering, shouldGather } from './gathering.ts';

test.each([
  ['a busy node, a section that many write', { utilization: 0.8, sinceLastBatch: 5 }, true],
  ['a busy node, a section that one writes', { utilization: 0.8, sinceLastBatch: 200 }, false],
  ['a quiet node', { utilization: 0.2, sinceLastBatch: 5 }, false],
])('edits are held together: %s', (_where, load, held) => {
  expect(shouldGather(load)).toBe(held);
});

test('a node that only just began to look holds nothing', () => {
  expect(createGathering()(performance.now())).toBeNull();
});
