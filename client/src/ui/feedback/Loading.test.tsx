import { expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { Loading } from './Loading.tsx';

test('says what loads, once it takes long enough to notice', () => {
  jest.useFakeTimers();
  render(<Loading what="the evidence" />);
  act(() => jest.advanceTimersByTime(299));
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => jest.advanceTimersByTime(1));
  expect(screen.getByRole('status').textContent).toBe('Loading the evidence');
  jest.useRealTimers();
});
