import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import type { SaveStatus } from './SaveState.tsx';
import { SaveState, saveStateInWords } from './SaveState.tsx';

const at = '2026-05-12T13:32:00Z';

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

test.each<[SaveStatus, string]>([
  [{ is: 'untouched' }, ''],
  [{ is: 'saving' }, 'Saving'],
  [{ is: 'saved', at }, 'Saved 14:32'],
  [{ is: 'offline' }, 'Not saved: working offline'],
  [{ is: 'failed', why: 'the inspection moved to sign-off' }, 'Not saved: the inspection moved to sign-off'],
])('%j reads "%s"', (status, words) => expect(saveStateInWords({ status })).toBe(words));

test('the two copies are told apart', () => {
  expect(saveStateInWords({ status: { is: 'saved', at }, keptAt: at })).toBe('Kept on this device 14:32. Saved on the server 14:32');
  expect(saveStateInWords({ status: { is: 'offline' }, keptAt: at })).toBe('Kept on this device 14:32. Not saved: working offline');
});

test('says aloud that saving stopped and that it works again, and nothing in between', () => {
  const { rerender } = render(<SaveState status={{ is: 'saving' }} />);
  const said = () => screen.getByRole('status').textContent;
  const becomes = (status: SaveStatus) => {
    rerender(<SaveState status={status} />);
    act(() => jest.advanceTimersByTime(1000));
  };
  becomes({ is: 'saved', at });
  expect(said()).toBe('');
  becomes({ is: 'offline' });
  expect(said()).toBe('Not saved: working offline');
  becomes({ is: 'saving' });
  expect(said()).toBe('Not saved: working offline');
  becomes({ is: 'saved', at });
  expect(said()).toBe('Saved');
});

test('a blink of the network is not said', () => {
  const { rerender } = render(<SaveState status={{ is: 'offline' }} />);
  act(() => jest.advanceTimersByTime(500));
  rerender(<SaveState status={{ is: 'saved', at }} />);
  act(() => jest.advanceTimersByTime(5000));
  expect(screen.getByRole('status').textContent).toBe('');
});
