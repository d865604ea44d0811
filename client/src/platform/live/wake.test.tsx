import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { watchWake } from './wake.ts';

const onWake = jest.fn();
const onOffline = jest.fn();
let stop = (): void => undefined;

beforeEach(() => {
  jest.useFakeTimers();
  jest.clearAllMocks();
  stop = watchWake({ onWake, onOffline });
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

/** The device sleeps: time passes and no timer runs. */
const sleep = (milliseconds: number): void => { jest.setSystemTime(Date.now() + milliseconds); };

test('a page that is awake, or slowed in the background, says nothing', () => {
  jest.advanceTimersByTime(10 * 60_000);
  sleep(60_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onWake).not.toHaveBeenCalled();
});

test('a long silence was sleep, since when it says', () => {
  jest.advanceTimersByTime(30_000);
  const sleptSince = Date.now();
  sleep(3_600_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onWake).toHaveBeenCalledTimes(1);
  expect(onWake).toHaveBeenCalledWith({ sleptSince });
});

test('the clock notices sleep by itself', () => {
  sleep(3_600_000);
  jest.advanceTimersByTime(15_000);
  expect(onWake).toHaveBeenCalledTimes(1);
});

test('the network went and came back', () => {
  window.dispatchEvent(new Event('offline'));
  expect(onOffline).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('online'));
  expect(onWake).toHaveBeenCalledWith({ sleptSince: null });
});

test('nothing is noticed after it is stopped', () => {
  stop();
  sleep(3_600_000);
  jest.advanceTimersByTime(60_000);
  window.dispatchEvent(new Event('online'));
  expect(onWake).not.toHaveBeenCalled();
});
