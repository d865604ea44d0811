import { expect, test } from '@jest/globals';
import { csvLine, fromCsvCell } from '@joint/shared';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { findDelimiter } from './csv.ts';

test('whatever a text says, no spreadsheet takes it for a formula, and it reads back as it was', () => {
  const text = fc.oneof(fc.string(), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", "''@"), fc.string()).map((parts) => parts.join('')));
  fc.assert(fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
    const [cells = []] = parse(csvLine(texts));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.map(fromCsvCell)).toEqual(texts);
  }));
});

test.each<[sample: string, delimiter: string]>([
  ['a,b\n1,2\n', ','], ['a;b\n1,5;2,5\n', ';'], ['a\tb\n1\t"x\ty"\n', '\t'], ['a|b|c\n1|2|3\n', '|'], ['one\ntwo\n', ','],
  ['Name,Note\nA,"one; two; three"\nB,four\n', ','],
])('the delimiter of %j', (sample, delimiter) => expect(findDelimiter(sample)).toBe(delimiter));
