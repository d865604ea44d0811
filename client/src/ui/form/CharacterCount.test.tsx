import { expect, jest, test } from '@jest/globals';
import { act, render } from '@testing-library/react';
import { CharacterCount, remainingInWords } from './CharacterCount.tsx';

test('what remains, and what is too much', () => {
  expect(remainingInWords(0, 20_000)).toBe('You have 20,000 characters remaining');
  expect(remainingInWords(149, 150)).toBe('You have 1 character remaining');
  expect(remainingInWords(153, 150)).toBe('You have 3 characters too many');
});

test('is said only after a pause in the typing, and once', () => {
  jest.useFakeTimers();
  const { container, rerender } = render(<CharacterCount id="n" length={0} limit={10} />);
  const said = () => container.querySelector('[aria-live]')?.textContent;
  for (let length = 1; length <= 4; length += 1) {
    rerender(<CharacterCount id="n" length={length} limit={10} />);
    act(() => jest.advanceTimersByTime(500));
    expect(said()).toBe('');
  }
  act(() => jest.advanceTimersByTime(500));
  expect(said()).toBe('You have 6 characters remaining');
  jest.useRealTimers();
});
