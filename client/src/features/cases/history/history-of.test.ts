import { expect, test } from '@jest/globals';
import { hiddenInWords, titleOf, whatWasSaved } from './history-of.ts';

test('each save is told by what it did', () => {
  expect(whatWasSaved({ isDraft: true, changed: [] }, undefined)).toBe('Draft begun');
  expect(whatWasSaved({ isDraft: true, changed: ['DID'] }, { isDraft: true })).toBe('Draft changed');
  expect(whatWasSaved({ isDraft: false, changed: ['DID'] }, { isDraft: true })).toBe('Given in');
  expect(whatWasSaved({ isDraft: false, changed: ['KNEW', 'DID'] }, { isDraft: false })).toBe('Changed “What did we know?” and “What did we do?”');
  expect(whatWasSaved({ isDraft: false, changed: ['ANSWER'] }, { isDraft: false })).toBe('Changed');
  expect(whatWasSaved({ isDraft: false, changed: [] }, undefined)).toBe('Saved first');
});

test('what is looked at and what is not shown is said in words', () => {
  expect(titleOf({ views: [], formerViews: [] }, 'change')).toBe('the answer to “What do we change?”');
  expect(hiddenInWords(1)).toMatch(/^1 earlier version is .* it was changed/);
  expect(hiddenInWords(2)).toMatch(/^2 earlier versions are .* they were changed/);
});
