import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchBegins, matchEnds, toStretches } from './search.highlights.ts';
import { toWords } from './search.words.ts';

describe('what was typed', () => {
  test.each([
    ['police', '', 'police'], ['police weeke', 'police ', 'weeke'], ['police weekend ', 'police weekend ', ''], ['"strategy disc', '"strategy disc', ''], ['"strategy discussion"', '"strategy discussion"', ''],
    ['"strategy discussion" inv', '"strategy discussion" ', 'inv'], ['police -night', 'police -night', ''], ['police or', 'police or', ''], ['police or heal', 'police ', 'heal'], ['CH-04', 'CH-04', ''], ['!!!', '!!!', ''], ['', '', ''],
  ])('%s is finished up to “%s”, and “%s” is being typed', (typed, finished, unfinished) => {
    expect(toWords(typed)).toMatchObject({ finished, unfinished });
  });

  test('an unfinished word may be on its way from its stem', () => {
    expect(toWords('decisio').stems).toEqual(['decisi', 'decis', 'deci']);
    expect(toWords('hub').stems).toEqual([]);
  });

  test('nothing but letters and digits ever reaches the query as a word of its own', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const { unfinished, stems } = toWords(typed);
      for (const word of [unfinished, ...stems]) expect(word).toMatch(/^[\p{L}\p{N}]*$/u);
    }));
  });
});

describe('marks', () => {
  test.each([
    ['plain', [['plain', false]]],
    [`${matchBegins}Police${matchEnds} at ${matchBegins}night${matchEnds}`, [['Police', true], [' at ', false], ['night', true]]],
    ['<b>not markup</b>', [['<b>not markup</b>', false]]], ['', []],
  ])('%j is told in stretches', (marked, told) => {
    expect(toStretches(marked).map(({ text, isMatch }) => [text, isMatch])).toEqual(told);
  });
});
