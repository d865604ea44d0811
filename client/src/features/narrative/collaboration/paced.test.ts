import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { paced } from './paced.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Work that takes so long, in milliseconds, and when it was done. */
function busyFor(ms: number) {
  const began = performance.now();
  const done: number[] = [];
  const work = paced(() => {
    done.push(performance.now() - began);
    jest.setSystemTime(Date.now() + ms);
    jest.advanceTimersByTime(ms);
  });
  return { done, ...work };
}

describe('work that comes in again and again', () => {
  test('is done at once where nothing was done just now', () => {
    const { done, run } = busyFor(0);
    run();
    expect(done).toEqual([0]);
    jest.advanceTimersByTime(1_000);
    run();
    expect(done).toEqual([0, 1_000]);
  });

  test('is done together where it comes often, and nothing that came in is left', () => {
    const { done, run } = busyFor(0);
    for (let ms = 0; ms < 100; ms += 10) {
      run();
      jest.advanceTimersByTime(10);
    }
    expect(done).toEqual([0, 50, 100]);
    jest.advanceTimersByTime(1_000);
    expect(done).toEqual([0, 50, 100]);
  });

  test('takes a quarter of the time at most, and waits a quarter of a second at most', () => {
    const some = busyFor(30);
    for (let ms = 0; ms < 1_000; ms += 10) {
      some.run();
      jest.advanceTimersByTime(10);
    }
    expect(some.done[1]).toBe(120);
    const much = busyFor(400);
    much.run();
    much.run();
    jest.advanceTimersByTime(249);
    expect(much.done).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(much.done).toHaveLength(2);
  });

  test('is not done any more once it is stopped', () => {
    const { done, run, stop } = busyFor(0);
    run();
    run();
    stop();
    jest.advanceTimersByTime(1_000);
    expect(done).toEqual([0]);
  });
});
