import { expect, test } from '@jest/globals';
import { csvLine, fromCsvCell } from '@joint/shared';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

test('whatever a text says, no spreadsheet takes it for a formula, and it reads back as it was', () => {
  const text = fc.oneof(fc.string(), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", "''@"), fc.string()).map((parts) => parts.join('')));
  fc.assert(fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
    const [cells = []] = parse(csvLine(texts));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.map(fromCsvCell)).toEqual(texts);
  }));
});
