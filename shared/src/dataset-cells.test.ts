import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellAddress, columnIndex, columnLetters, countTypes, csvLine, guessType, noCounts, readAddress, readCell, readDay, readNumber } from './dataset-cells.ts';

test('every column has letters of its own, and an address leads back to its cell', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
  fc.assert(fc.property(fc.nat(16_383), fc.integer({ min: 1, max: 9_999_999 }), (place, rowNo) => {
    const key = columnLetters(place);
    expect(columnIndex(key)).toBe(place);
    expect(readAddress(cellAddress(key, rowNo))).toEqual({ key, rowNo });
  }));
  expect(['A0', '12', 'A', 'A01', 'AAAA1', ''].map(readAddress)).toEqual(Array.from({ length: 6 }, () => null));
});

test.each<[text: string, value: number | null]>([
  ['12', 12], ['1,234', 1_234], ['1,234,567.5', 1_234_567.5], ['-3', -3], ['−3', -3], ['£20', 20], ['.5', 0.5], ['0.10', 0.1],
  ['1,23', null], ['12,3456', null], ['1.2.3', null], ['n/a', null], ['', null], ['1e5', null], ['5%', null], ['-', null], ['1 234', null],
])('number %j', (text, value) => expect(readNumber(text)).toBe(value));

test.each<[text: string, day: string | null]>([
  ['2026-06-03', '2026-06-03'], ['3/6/2026', '2026-06-03'], ['03.06.2026', '2026-06-03'], ['3 June 2026', '2026-06-03'], ['3rd Jun 2026', '2026-06-03'], ['3-Jun-2026', '2026-06-03'], ['03/06/2026 00:00', '2026-06-03'], ['29/2/2024', '2024-02-29'],
  ['29/2/2026', null], ['31/4/2026', null], ['6/13/2026', null], ['3/6/26', null], ['3 Foo 2026', null], ['2026', null], ['3/6/2026 14:30', null], ['0/1/2026', null],
])('day %j', (text, day) => expect(readDay(text)).toBe(day));

test('every day of the calendar is read back, however it is written', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
    const day = date.toISOString().slice(0, 10);
    const [year, month, of] = day.split('-');
    expect([readDay(day), readDay(`${of}/${month}/${year}`)]).toEqual([day, day]);
  }));
});

describe('cells', () => {
  test('an empty cell is empty in every column', () => {
    for (const type of ['TEXT', 'WHOLE_NUMBER', 'DECIMAL', 'PERCENTAGE', 'DATE'] as const) expect(readCell('', type)).toEqual({ value: null });
  });
  test('a fault says what the cell holds and what to do', () => {
    expect(readCell('n/a', 'WHOLE_NUMBER')).toEqual({ fault: '“n/a” is not a number. Leave it empty or correct it' });
    expect(readCell('2.5', 'WHOLE_NUMBER')).toEqual({ fault: expect.stringContaining('choose decimal numbers') });
    expect(readCell('12345678901234567890', 'WHOLE_NUMBER')).toHaveProperty('fault');
    expect(readCell('soon', 'DATE')).toEqual({ fault: expect.stringContaining('3 June 2026') });
    expect(readCell('#N/A', 'TEXT')).toHaveProperty('fault');
    expect(readCell('45.2%', 'PERCENTAGE')).toEqual({ value: 45.2 });
  });
  test('a column is what most of its cells are, and numbers that count nothing are text', () => {
    const guess = (name: string, cells: string[]) => {
      const counts = noCounts();
      for (const cell of cells) countTypes(counts, cell);
      return guessType(name, counts);
    };
    expect(guess('Seen', ['1', '2', 'n/a', '1,000'])).toBe('WHOLE_NUMBER');
    expect(guess('Seen', ['1', '2.5'])).toBe('DECIMAL');
    expect(guess('Seen', ['1%', '2.5%', ''])).toBe('PERCENTAGE');
    expect(guess('Seen', ['3/6/2026', '4/6/2026', 'soon'])).toBe('DATE');
    expect(guess('Seen', ['a', '2'])).toBe('TEXT');
    expect(guess('Year', ['2025', '2026'])).toBe('TEXT');
    expect(guess('Empty', [])).toBe('TEXT');
  });
});

describe('CSV', () => {
  test('numbers stay as they are, and nothing else is marked', () => {
    expect(csvLine([-3, 1.5, null, 'plain', "O'Neill", 'a,b', '-'])).toBe(`-3,1.5,,plain,"O'Neill","a,b","'-"\r\n`);
  });
});
