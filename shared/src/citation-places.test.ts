import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { citationPlaceKinds, citationPlaceLimits, findQuotation, formatPlace, parsePlace, placeInTable, placeInWords, placeStandings, placeStandingWords, quotationOf, readPlaceInTable, type CitationPlace } from './citation-places.ts';
import { columnLetters } from './dataset-cells.ts';

const fileId = '0b8a4b0e-6f2c-4b5a-9d7e-3f1c2a4b5c6d';
const version = fc.integer({ min: 1, max: citationPlaceLimits.version });
const rowNo = fc.integer({ min: 1, max: citationPlaceLimits.row });
const key = fc.nat(16_383).map(columnLetters);
const aPlace: fc.Arbitrary<CitationPlace> = fc.oneof(
  fc.record({ is: fc.constant('WORDS' as const), version, from: fc.nat(19_000), length: fc.integer({ min: 1, max: citationPlaceLimits.quotation }) }).map(({ length, ...place }) => ({ ...place, to: place.from + length })),
  fc.record({ is: fc.constant('PAGE' as const), fileId: fc.uuid(), page: fc.integer({ min: 1, max: citationPlaceLimits.page }) }),
  fc.record({ is: fc.constant('CELL' as const), version, key, rowNo }),
  fc.record({ is: fc.constant('ROW' as const), version, rowNo }),
  fc.record({ is: fc.constant('COLUMN' as const), version, key }),
);

describe('a place as the text holds it', () => {
  test.each<[string, CitationPlace]>([
    ['words:3:120-185', { is: 'WORDS', version: 3, from: 120, to: 185 }],
    [`page:${fileId}:3`, { is: 'PAGE', fileId, page: 3 }],
    ['cell:2:C7', { is: 'CELL', version: 2, key: 'C', rowNo: 7 }],
    ['row:2:12', { is: 'ROW', version: 2, rowNo: 12 }],
    ['column:2:AB', { is: 'COLUMN', version: 2, key: 'AB' }],
  ])('%s', (code, place) => {
    expect(parsePlace(code)).toEqual(place);
    expect(formatPlace(place)).toBe(code);
  });

  test('every place comes back as it was written, and is short', () => {
    fc.assert(fc.property(aPlace, (place) => {
      const code = formatPlace(place);
      expect(parsePlace(code)).toEqual(place);
      expect(code.length).toBeLessThanOrEqual(60);
    }));
  });

  test('holds nothing but its kind, an id, numbers and letters of columns', () => {
    fc.assert(fc.property(aPlace, (place) => expect(formatPlace(place)).toMatch(/^[a-z]+:(?:\d+:(?:\d+(?:-\d+)?|[A-Z]{1,3}\d*)|[0-9a-f-]{36}:\d+)$/)));
  });

  test.each([
    '', 'words', 'words:0:1-2', 'words:1:5-5', 'words:1:7-5', 'words:1:-1-5', 'words:01:1-5', 'words:1:1-1002', 'words:1:19999-20001', 'words:1:1-5 ', 'words:1:1-5:Officers say', 'WORDS:1:1-5',
    `page:${fileId}:0`, `page:${fileId}:10000`, `page:${fileId.toUpperCase()}:1`, 'page:no-id:1', 'cell:1:C0', 'cell:1:c7', 'cell:1:7', 'cell:1:ABCD1', 'cell:1:C99999999', 'row:1:C', 'row:2147483648:1', 'column:1:7', 'sheet:1:A',
    null, undefined, 12, {}, ['cell:1:C7'],
  ])('%j is none', (code) => expect(parsePlace(code)).toBeNull());

  test('whatever a text holds is a place that writes itself so, or none', () => {
    fc.assert(fc.property(fc.anything(), (code) => {
      const place = parsePlace(code);
      if (place) expect(formatPlace(place)).toBe(code);
    }));
    fc.assert(fc.property(fc.stringMatching(/^(words|page|cell|row|column):\d{0,11}:[A-Z0-9-]{0,12}$/), (code) => {
      const place = parsePlace(code);
      if (place) expect(formatPlace(place)).toBe(code);
    }));
  });
});

describe('a place in words', () => {
  test.each<[string, CitationPlace, string | undefined]>([
    ['its words', { is: 'WORDS', version: 1, from: 0, to: 3 }, undefined],
    ['page 3 of Return.pdf', { is: 'PAGE', fileId, page: 3 }, 'Return.pdf'],
    ['page 3 of a file', { is: 'PAGE', fileId, page: 3 }, undefined],
    ['cell C7, Seen', { is: 'CELL', version: 1, key: 'C', rowNo: 7 }, 'Seen'],
    ['row 12', { is: 'ROW', version: 1, rowNo: 12 }, undefined],
    ['column C, Seen', { is: 'COLUMN', version: 1, key: 'C' }, 'Seen'],
  ])('%s', (words, place, name) => expect(placeInWords(place, name)).toBe(words));

  test('every way in which one is gone has words', () => {
    expect(placeStandings.filter((standing) => placeStandingWords[standing] === '')).toEqual(['STANDS']);
    expect(citationPlaceKinds).toHaveLength(5);
  });

  test('an address that somebody writes is a cell, a row or a column, and is written so again', () => {
    expect([' c7 ', '12', 'ab', 'C0', '7C', '', 'C7:C9'].map((text) => readPlaceInTable(text, 2))).toEqual([
      { is: 'CELL', version: 2, key: 'C', rowNo: 7 }, { is: 'ROW', version: 2, rowNo: 12 }, { is: 'COLUMN', version: 2, key: 'AB' }, null, null, null, null,
    ]);
    fc.assert(fc.property(aPlace, (place) => {
      if (place.is === 'CELL' || place.is === 'ROW' || place.is === 'COLUMN') expect(readPlaceInTable(placeInTable(place), place.version)).toEqual(place);
      else expect(placeInTable(place)).toBe('');
    }));
  });
});

describe('a quotation', () => {
  const text = 'Officers had to wait.\nThey said: “It’s a closed list” – four times in ten.';

  test('is what stands between two places, with whole characters, and nothing where the text is shorter', () => {
    expect(quotationOf(text, { from: 0, to: 8 })).toBe('Officers');
    expect(quotationOf(text, { from: 60, to: 900 })).toBeNull();
    expect([quotationOf('a🙂b', { from: 2, to: 4 }), quotationOf('a🙂b', { from: 0, to: 2 })]).toEqual(['🙂b', 'a🙂']);
  });

  test.each([
    ['as they stand', 'had to wait', 'had to wait'],
    ['over a line break', 'wait. They said', 'wait.\nThey said'],
    ['with other capitals', 'OFFICERS HAD', 'Officers had'],
    ['with other quotation marks', `said: "It's a closed list"`, 'said: “It’s a closed list”'],
    ['with another dash', 'list" - four', 'list” – four'],
  ])('is found by words %s', (_how, words, stands) => {
    const place = findQuotation(text, words);
    expect(place && quotationOf(text, place)).toBe(stands);
  });

  test('is not found where the words do not stand', () => {
    expect([findQuotation(text, 'five times'), findQuotation(text, '  '), findQuotation(text, '.*')]).toEqual([null, null, null]);
  });

  test('is found nearest to where it was looked for', () => {
    expect(findQuotation('one two one two one', 'one', 9)).toEqual({ from: 8, to: 11 });
  });

  test('any stretch with words of any text is found again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), fc.integer({ min: 1, max: 30 }), (any, from, length) => {
      const words = Array.from(any).slice(from, from + length).join('');
      fc.pre(words.trim() !== '');
      const place = findQuotation(any, words);
      expect(place && findQuotation(quotationOf(any, place) ?? '', words)).toEqual({ from: 0, to: (place?.to ?? 0) - (place?.from ?? 0) });
    }));
  });
});
