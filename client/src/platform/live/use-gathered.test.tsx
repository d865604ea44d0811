import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { FeedEvent } from '@joint/shared';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Live } from './live-context.ts';
import { LiveContext } from './live-context.ts';
import { useGathered } from './use-gathered.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function watched() {
  const listeners = new Set<(event: FeedEvent) => void>();
  const onEvent: Live['onEvent'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const wrapper = ({ children }: { readonly children: ReactNode }) => <LiveContext value={{ onEvent } as Live}>{children}</LiveContext>;
  const look = jest.fn(async () => undefined);
  const within: Readonly<Record<string, number>> = { soon: 200, later: 1_500 };
  const { unmount } = renderHook(() => useGathered(({ type }) => within[type] ?? null, look), { wrapper });
  const happens = (type: string): void => act(() => listeners.forEach((listener) => listener({ type } as unknown as FeedEvent)));
  const passes = (ms: number): void => act(() => { jest.advanceTimersByTime(ms); });
  return { look, happens, passes, unmount };
}

test('a burst is one look, counted from its first event; what is of no concern is none', () => {
  const { look, happens, passes } = watched();
  happens('nothing');
  passes(5_000);
  expect(look).not.toHaveBeenCalled();
  for (let events = 0; events < 4; events += 1) {
    happens('later');
    passes(400);
  }
  expect(look).toHaveBeenCalledTimes(1);
  happens('later');
  passes(1_500);
  expect(look).toHaveBeenCalledTimes(2);
});

test('what somebody waits for takes the place of what can wait', () => {
  const { look, happens, passes } = watched();
  happens('later');
  happens('soon');
  happens('later');
  passes(200);
  expect(look).toHaveBeenCalledTimes(1);
  passes(5_000);
  expect(look).toHaveBeenCalledTimes(1);
});

test('a page that is left looks no more', () => {
  const { look, happens, passes, unmount } = watched();
  happens('soon');
  unmount();
  passes(5_000);
  expect(look).not.toHaveBeenCalled();
});
