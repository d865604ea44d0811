import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { percentages } from './shares.ts';

test('rounds by largest remainder', () => {
  expect(percentages([1, 1, 1])).toEqual([34, 33, 33]);
  expect(percentages([38, 24, 21, 2, 0])).toEqual([45, 28, 25, 2, 0]);
  expect(percentages([0, 0])).toEqual([0, 0]);
});

test('a small voice is not rounded away', () => {
  expect(percentages([999, 1])).toEqual([99, 1]);
});

test('always sums to 100, and nothing that was counted shows as 0', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 }).filter((counts) => counts.some((count) => count > 0)), (counts) => {
      const shares = percentages(counts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      counts.forEach((count, index) => expect((shares[index] ?? 0) > 0).toBe(count > 0));
    }),
  );
});
