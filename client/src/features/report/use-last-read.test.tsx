import { afterEach, expect, test } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { useLastRead } from './use-last-read.ts';

const first = { updatedAt: '2026-05-12T10:00:00.000Z' };
const second = { updatedAt: '2026-05-12T11:00:00.000Z' };
const open = (statements: readonly (typeof first)[]) => renderHook(() => useLastRead('margaret', 'northmere', statements));

afterEach(() => localStorage.clear());

test('a first reading marks nothing as new', () => {
  expect(open([first]).result.current(first)).toBe(false);
});

test('what changed since the last reading is new, and stays so until the page is left', () => {
  open([first]).unmount();
  const again = open([first, second]);
  expect(again.result.current(first)).toBe(false);
  expect(again.result.current(second)).toBe(true);
  again.rerender();
  expect(again.result.current(second)).toBe(true);
  again.unmount();
  expect(open([first, second]).result.current(second)).toBe(false);
});
