import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchBegins, matchEnds, toStretches } from './search.highlights.ts';
import { nearestForm, nearestStems, spelled, withWords } from './search.spelling.ts';
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

describe('spelling', () => {
  test.each([
    ['weekand refferals', ['weekand', 'refferals']], ['the hub at night', ['night']], ['police -night', ['police']], ['CH-04 in 2026', []], ['"strategy discusion" inv', ['strategy', 'discusion']], ['Müller’s', ['Müller']], ['', []],
    [`${'a'.repeat(30)} ${'b'.repeat(31)} ${'c'.repeat(190)}`, ['a'.repeat(30)]],
  ])('of %j these words may be misspelled: %j', (typed, words) => {
    expect(spelled(typed).map(({ word }) => word)).toEqual(words);
  });

  const near = (...stems: readonly string[]) => stems.map((stem, index) => [stem, stems.length - index] as const);
  test.each([
    ['a letter that is wrong', 'weekand', 'weekand', near('weekday', 'weekend'), 'weekend'], ['letters in the wrong order', 'polcie', 'polci', near('poli', 'polic', 'folk'), 'polic'],
    ['an ending that the stem lacks', 'refferals', 'refferal', near('differ', 'referr', 'general'), 'referr'], ['one that begins alike before one that does not', 'carre', 'carr', near('barr', 'care'), 'care'],
    ['of equals the one in more things', 'visat', 'visat', near('visit', 'visor'), 'visit'], ['one whose ending is not in its stem', 'lapwnig', 'lapwnig', near('leap', 'lapw'), 'lapw'], ['nothing as near as it must be', 'umbrella', 'umbrella', near('number', 'assembl'), undefined], ['in a short word only one letter', 'nurs', 'nurs', near('news'), undefined], ['nothing at all', 'nurse', 'nurs', [], undefined],
  ])('%s: %s', (_what, word, stem, known, nearest) => {
    expect(nearestStems({ word, stem, near: known }, 3)[0]).toBe(nearest);
  });

  test('the form most like what was typed takes its place, and nothing else changes', () => {
    expect(nearestForm('refferal', ['Referrals', 'REFERRAL', 'referred'])).toBe('referral');
    expect(nearestForm('refferal', ['referring', 'refer'])).toBeNull();
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (typed) => {
      expect(withWords(typed, spelled(typed).map((one) => ({ ...one, instead: one.word })))).toBe(typed);
    }));
    expect(withWords('weekand or "refferals"', spelled('weekand or "refferals"').map((one, index) => ({ ...one, instead: ['weekend', 'referrals'][index] ?? '' })))).toBe('weekend or "referrals"');
  });
});
