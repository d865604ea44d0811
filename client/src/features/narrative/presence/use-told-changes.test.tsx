import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import * as Y from 'yjs';
import type { SectionProvider } from '../collaboration/section-provider.ts';
import type { Writer } from '../editor/testing/writers.ts';
import { closeWriters, exchange, openWriter } from '../editor/testing/writers.ts';
import { newsTimes } from './change-news.ts';
import { useToldChanges } from './use-told-changes.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  closeWriters();
  localStorage.clear();
});

const readOut = (): string => document.querySelector('[aria-live="polite"]')?.textContent ?? '';
/** What the hook asks of a provider. */
const providerOf = ({ doc }: Writer, of: Writer): SectionProvider =>
  ({ doc, carets: { personOf: (client: number) => (client === of.doc.clientID ? { name: 'Tomasz Wilk' } : null) }, state: () => ({ hasText: true }) }) as unknown as SectionProvider;

test('the same news again is read out again', () => {
  const a = openWriter();
  a.editor.commands.insertContent([{ type: 'paragraph', content: [{ type: 'text', text: 'Nurses wait for an answer, and so do the schools nearby.' }] }]);
  const b = openWriter(Y.encodeStateAsUpdate(a.doc));
  a.sync();
  const provider = providerOf(b, a);
  const { result } = renderHook(() => useToldChanges(provider));
  act(() => result.current.turn(true));
  const write = (): void => act(() => {
    a.editor.commands.insertContentAt(a.editor.state.doc.content.size - 1, 'X');
    exchange(a, b);
    jest.advanceTimersByTime(newsTimes.gather);
  });
  write();
  act(() => jest.advanceTimersByTime(200));
  const first = readOut();
  expect(first).toMatch(/^Tomasz Wilk is writing in statement 1/);
  expect(result.current.words).toBe(first);
  act(() => jest.advanceTimersByTime(10 * 60_000));
  write();
  // Cleared first: a live region reads out what changes.
  expect(readOut()).toBe('');
  act(() => jest.advanceTimersByTime(200));
  expect(readOut()).toBe(first);
});
