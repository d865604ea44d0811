import { afterEach, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import type { Writer } from '../testing/writers.ts';
import { closeWriters, exchange, openWriter } from '../testing/writers.ts';
import { decide } from './decide.ts';
import { listSuggestions } from './list-suggestions.ts';
import { settledText } from './read-marks.ts';

afterEach(closeWriters);

const people = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;

/** Two pages of one text; both suggest. */
function twoSuggest(text: string): [Writer, Writer] {
  const first = openWriter();
  first.editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
  const start = Y.encodeStateAsUpdate(first.doc);
  const pages: [Writer, Writer] = [openWriter(start), openWriter(start)];
  pages.forEach(({ editor }, index) => { editor.commands.setSuggester(people[index] ?? null); });
  return pages;
}
const put = ({ editor: { view } }: Writer, from: number, to: number, words: string): void => view.dispatch(words === '' ? view.state.tr.delete(from, to) : view.state.tr.insertText(words, from, to));
const settledIn = ({ editor: { state } }: Writer): string => settledText(state.doc);

test('one takes suggested words back while another strikes them out: what stands behind them stays settled', () => {
  const [a, b] = twoSuggest('children wait');
  put(a, 1, 2, 'A');
  exchange(a, b);
  put(a, 1, 3, '');
  put(b, 1, 3, '');
  exchange(a, b);
  expect(settledIn(a)).toBe('children wait');
});

test('two replace the same words, each with their own suggestion before them: the words are there once', () => {
  const [a, b] = twoSuggest('children wait');
  put(a, 1, 1, 'A');
  put(b, 1, 1, 'B');
  put(a, 1, 3, 'A');
  put(b, 1, 3, 'B');
  exchange(a, b);
  expect(settledIn(a)).toBe('children wait');
});

test('what a colleague writes between two suggestions that are accepted at once stands where it was written', () => {
  const [a, b] = twoSuggest('children wait too long');
  put(a, 1, 10, '');
  put(a, 14, 18, '');
  exchange(a, b);
  b.editor.commands.setSuggester(null);
  decide(a.editor, listSuggestions(a.editor.state.doc).map(({ id }) => id), 'accept');
  put(b, 12, 12, 'x');
  exchange(a, b);
  expect(a.editor.getText()).toBe('waxit long');
  a.editor.commands.undo();
  expect(settledIn(a)).toBe('children waxit too long');
});
