import { expect, jest, test } from '@jest/globals';
import { render } from '@testing-library/react';
import { announce, useAnnounce } from './announcer.ts';

const region = (urgency: string) => document.querySelector(`[aria-live=${urgency}]`)?.textContent;

function Page() {
  useAnnounce();
  return null;
}

test('the regions are there before the first message, and a burst is read as one', () => {
  jest.useFakeTimers();
  render(<Page />);
  expect(region('polite')).toBe('');
  announce('Police added evidence');
  announce('Health added evidence');
  announce('Health added evidence');
  announce('Your session has ended', 'assertive');
  jest.advanceTimersByTime(200);
  expect(region('polite')).toBe('Police added evidence. Health added evidence');
  expect(region('assertive')).toBe('Your session has ended');
  jest.useRealTimers();
});
