import { expect, test } from '@jest/globals';
import { leftInWords, namedIn, namesIn, namingAt, peopleFor, placeOf, readersInWords, releaseInWords } from './comment-words.ts';

const police = { id: 'p', kind: 'POLICE' as const, name: 'Northmere Police', shortName: 'Police' };
const people = [{ id: '1', name: 'Ann Lee', jobTitle: '' }, { id: '2', name: 'Ann Lees', jobTitle: '' }, { id: '3', name: 'Bo O’Hara', jobTitle: '' }];

test('who reads a thread is said without a doubt, before and after it is opened', () => {
  expect(readersInWords({ side: null, isOwnSide: true, releasedAt: null })).toBe('Only inspectors read this');
  expect(readersInWords({ side: police, isOwnSide: true, releasedAt: null })).toBe('Only people of Northmere Police read this');
  expect(readersInWords({ side: police, isOwnSide: false, releasedAt: '2026-01-01T00:00:00Z' })).toBe('People of Northmere Police and the inspectors read this');
  expect(readersInWords({ side: null, isOwnSide: false, releasedAt: '2026-01-01T00:00:00Z' })).toBe('The inspectors and all agencies that take part read this');
  expect(releaseInWords({ side: police })).toContain('Other agencies still do not see it');
  expect(releaseInWords({ side: null })).toContain('every agency');
});

test('the words of a thread are there, changed, or gone with their statement', () => {
  expect(placeOf({ quote: '', statementText: 'Anything' })).toBe('there');
  expect(placeOf({ quote: 'weekend', statementText: 'At the weekend.' })).toBe('there');
  expect(placeOf({ quote: 'weekend', statementText: 'At night.' })).toBe('changed');
  expect(placeOf({ quote: 'weekend', statementText: null })).toBe('gone');
});

test('a thread that somebody writes in says why it is still there', () => {
  const ann = { id: '1', name: 'Ann Lee' };
  expect(leftInWords({ resolvedAt: '2026-01-01T00:00:00Z', resolvedBy: ann }, '2')).toBe('Resolved by Ann Lee meanwhile. What you typed is still here.');
  expect(leftInWords({ resolvedAt: '2026-01-01T00:00:00Z', resolvedBy: ann }, '1')).toBe('No longer in this list. What you typed is still here.');
  expect(leftInWords({ resolvedAt: null, resolvedBy: null }, '2')).toContain('No longer in this list');
});

test('a name is being typed from an “@” on, and over one space', () => {
  expect(namingAt('@an', 3)).toEqual({ from: 0, words: 'an' });
  expect(namingAt('See @Ann L and', 10)).toEqual({ from: 4, words: 'Ann L' });
  expect(namingAt('(@', 2)).toEqual({ from: 1, words: '' });
  expect(namingAt('a@b.org', 7)).toBeNull();
  expect(namingAt('@Ann Lee came by', 16)).toBeNull();
  expect(peopleFor('lee', people).map(({ id }) => id)).toEqual(['1', '2']);
  expect(peopleFor('o’h', people).map(({ id }) => id)).toEqual(['3']);
});

test('people are named by “@” and their whole name, the longer name first', () => {
  expect(namedIn('Ask @Bo O’Hara', people)).toEqual(['3']);
  expect(namedIn('@Ann Lees', people)).toEqual(['2']);
  expect(namedIn('@Ann Lees, then @Ann Lee', people)).toEqual(['1', '2']);
  expect(namesIn('@Ann Lees and @Bo O’Hara?', people).map(({ text, isName }) => [text, isName])).toEqual([['@Ann Lees', true], [' and ', false], ['@Bo O’Hara', true], ['?', false]]);
  expect(namesIn('Nobody', people)).toEqual([{ text: 'Nobody', isName: false }]);
});
