import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { patternOf } from './find-pattern.ts';

const finds = (words: string, text: string, wholeWords = false): boolean => new RegExp(patternOf({ words, wholeWords }), 'u').test(text);

describe('what is asked for', () => {
  test('is found whatever signs it holds', () => {
    const signs = fc.string({ unit: fc.constantFrom(...Array.from('ab .*+?^$(){}[]|/\\-&#~')), minLength: 1, maxLength: 12 }).filter((words) => words.trim() !== '');
    fc.assert(fc.property(signs, (words) => expect(finds(words, `before${words}after`)).toBe(true)));
  });
  test('is no pattern', () => expect(finds('h.b', 'hub')).toBe(false));

  test.each([
    ["agency's", 'the agency’s own'],
    ['"late"', 'they came “late” again'],
    ['the hub', 'the\u00a0hub'],
  ])('%s is found in the form that a word processor gives it', (words, text) => expect(finds(words, text)).toBe(true));

  test('never holds a citation, nor is nothing at all', () => {
    expect(patternOf({ words: ' \u{fffc} ', wholeWords: false })).toBe('');
    expect(finds('hub\u{fffc}', 'hub')).toBe(true);
  });

  test.each([
    ['hub', 'the hub.', true],
    ['hub', 'the hubs', false],
    ['4', 'CH-04', false],
    ['04', 'CH-04', true],
    ['école', 'une école', true],
    ['cole', 'une école', false],
  ])('%s as a whole word in “%s”: %s', (words, text, is) => expect(finds(words, text, true)).toBe(is));
});
