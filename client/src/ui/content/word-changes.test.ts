import { expect, test } from '@jest/globals';
import { evidenceLimits } from '@joint/shared';
import fc from 'fast-check';
import { wordChanges, type WordChange } from './word-changes.ts';

const side = (changes: readonly WordChange[], lacks: WordChange['is']): string => changes.filter(({ is }) => is !== lacks).map(({ text }) => text).join('');

test('whatever was written, both texts can be read out of the changes', () => {
  const words = fc.array(fc.constantFrom('the', 'nurse', 'waited', ' ', '\n', '.', 'CH-04', '水', '’s', ''), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(fc.property(words, words, (before, after) => {
    const changes = wordChanges(before, after);
    expect([side(changes, 'added'), side(changes, 'removed')]).toEqual([before, after]);
    expect(changes.filter(({ text }) => text === '')).toEqual([]);
  }));
});

test('one word is one change', () => {
  expect(wordChanges('Forty referrals waited.', 'Fifty referrals waited.')).toEqual([
    { is: 'removed', text: 'Forty' }, { is: 'added', text: 'Fifty' }, { is: 'same', text: ' referrals waited.' },
  ]);
  expect(wordChanges('the same', 'the same')).toEqual([{ is: 'same', text: 'the same' }]);
  expect(wordChanges('', '')).toEqual([]);
});

test('several words in a row are one change, and the space behind them is of both', () => {
  expect(wordChanges('for the police to speak to them, and some', 'for the interview that the council arranges, and some')).toEqual([
    { is: 'same', text: 'for the ' }, { is: 'removed', text: 'police to speak to them' }, { is: 'added', text: 'interview that the council arranges' }, { is: 'same', text: ', and some' },
  ]);
  expect(wordChanges('Most children wait', 'Nine in ten children wait')).toEqual([
    { is: 'removed', text: 'Most' }, { is: 'added', text: 'Nine in ten' }, { is: 'same', text: ' ' }, { is: 'same', text: 'children wait' },
  ]);
});

test('the longest texts without a word in common are compared within bounds', () => {
  const filled = (word: string): string => Array.from({ length: evidenceLimits.body / 8 }, (_, index) => `${word}${index % 1000}`).join(' ');
  const changes = wordChanges(filled('a'), filled('b'));
  expect(side(changes, 'removed')).toBe(filled('b'));
});
