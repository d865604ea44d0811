import { expect, test } from '@jest/globals';
import type { ModerationKind, ModerationState } from '@joint/shared';
import { countsOf, isShown, openInWords, progressInWords } from './moderation-words.ts';

const statement = (state: ModerationState, kinds: ModerationKind[] = [], text: string | null = 'Words') => ({ state, text, marks: kinds.map((kind) => ({ kind })) });
const all = [statement('CONCERN'), statement('QUESTION'), statement('AGREED', ['AGREED', 'DISSENT']), statement('CHANGED'), statement('UNREAD'), statement('CONCERN', ['DISSENT'], null)];

test('progress counts what stands in the text, as it stands', () => {
  expect(countsOf(all)).toEqual({ statements: 5, read: 3, concerns: 1, questions: 1, changed: 1, dissents: 2 });
  expect(progressInWords(countsOf(all))).toBe('3 of 5 statements are read');
  expect(progressInWords(countsOf([statement('AGREED')]))).toBe('1 of 1 statement is read');
  expect(openInWords(countsOf(all))).toEqual(['1 statement with a concern', '1 statement with a question', '1 statement changed since it was agreed', '2 dissents on record']);
  expect(openInWords(countsOf([statement('AGREED')]))).toEqual([]);
});

test('a list of what is to be read leaves out what has left the text; one of what is open does not', () => {
  expect(all.map((one) => isShown(one, 'unread'))).toEqual([false, false, false, true, true, false]);
  expect(all.map((one) => isShown(one, 'open'))).toEqual([true, true, false, false, false, true]);
  expect(all.map((one) => isShown(one, 'dissents'))).toEqual([false, false, true, false, false, true]);
});
