import { expect, test } from '@jest/globals';
import { hiddenInWords, whatHappened } from './history-words.ts';

test('each save is told by what it did', () => {
  expect(whatHappened({ version: 1, status: 'SUBMITTED', changed: [] })).toBe('Added');
  expect(whatHappened({ version: 1, status: 'DRAFT', changed: [] })).toBe('Begun as a draft');
  expect(whatHappened({ version: 2, status: 'SUBMITTED', changed: ['STATUS'] })).toBe('Submitted');
  expect(whatHappened({ version: 2, status: 'SUBMITTED', changed: ['STATUS', 'BODY'] })).toBe('Submitted, and changed what it shows');
  expect(whatHappened({ version: 3, status: 'SUBMITTED', changed: ['TITLE', 'BODY', 'VISIBILITY'] })).toBe('Changed title, what it shows and who may see it');
  expect(whatHappened({ version: 4, status: 'WITHDRAWN', changed: ['STATUS'] })).toBe('Withdrawn');
  // Saved again as it was, or the versions before it are not this reader's to compare with.
  expect(whatHappened({ version: 3, status: 'SUBMITTED', changed: [] })).toBe('Saved');
});

test('what is not shown is said in the right number', () => {
  expect(hiddenInWords(1)).toMatch(/^1 version is .* it was a draft/);
  expect(hiddenInWords(2)).toMatch(/^2 versions are .* they were drafts/);
});
