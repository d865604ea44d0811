import { expect, test } from '@jest/globals';
import { suggestionInWords } from './suggestion-words.ts';

const none = { inserted: '', deleted: '', formatted: '', look: null } as const;

test.each([
  [{ ...none, inserted: 'queue', deleted: 'wait' }, 'Replace “wait” with “queue”'],
  [{ ...none, inserted: ' too long' }, 'Add “too long”'],
  [{ ...none, inserted: ' ' }, 'Add “a space”'],
  [{ ...none, deleted: 'wait' }, 'Delete “wait”'],
  [{ ...none, formatted: 'wait', look: { was: '', now: 'bold' } as const }, 'Make “wait” bold'],
  [{ ...none, formatted: 'wait', look: { was: 'bold', now: 'italic' } as const }, 'Make “wait” not bold and italic'],
])('a suggestion says what it would do: %j', (suggestion, words) => expect(suggestionInWords(suggestion)).toBe(words));
