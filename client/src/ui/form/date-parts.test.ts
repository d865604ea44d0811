import { expect, test } from '@jest/globals';
import { joinDate, splitDate } from './date-parts.ts';

test.each([
  [{ day: '3', month: '6', year: '2026' }, '2026-06-03'],
  [{ day: '03', month: 'Jun', year: '2026' }, '2026-06-03'],
  [{ day: ' 31 ', month: 'december', year: '2026' }, '2026-12-31'],
  [{ day: '', month: '', year: ' ' }, ''],
  [{ day: '31', month: '', year: '2026' }, '2026--31'],
  [{ day: '31', month: 'ju', year: '26' }, '26-ju-31'],
])('%j is %s', (typed, value) => expect(joinDate(typed)).toBe(value));

test('what was typed can be had back from the value, date or not', () => {
  expect(splitDate('2026-06-03')).toEqual({ day: '3', month: '6', year: '2026' });
  expect(splitDate('2026--31')).toEqual({ day: '31', month: '', year: '2026' });
  expect(splitDate('')).toEqual({ day: '', month: '', year: '' });
});
