import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CellScreening } from './cells.ts';
import { isNhsNumber } from './check-digits.ts';

function look(names: readonly string[], rows: readonly (readonly string[])[]) {
  const screening = new CellScreening();
  const letter = (index: number): string => String.fromCharCode(65 + index);
  names.forEach((name, index) => screening.heading(letter(index), `${letter(index)}1`, name));
  rows.forEach((cells, row) => cells.forEach((text, index) => screening.cell(letter(index), `${letter(index)}${row + 2}`, text)));
  return screening.found;
}

test('what is found is told by column: kind, number, the first cell and what stands there, masked', () => {
  expect(look(['Reference', 'NHS', 'Note'], [['CH-04', '9434765919', 'Seen at home'], ['CH-05', '943 476 5919', 'DOB 12/03/2011, LS1 4AP'], ['CH-06', '9434765918', 'Ring 07700 900123']])).toEqual([
    { column: 'B', kind: 'NHS_NUMBER', count: 2, first: 'B2', masked: '9•••••••••' },
    { column: 'C', kind: 'DATE_OF_BIRTH', count: 1, first: 'C3', masked: 'D•• 1•/0•/2•••, L•• 4••' },
    { column: 'C', kind: 'POSTCODE', count: 1, first: 'C3', masked: 'D•• 1•/0•/2•••, L•• 4••' },
    { column: 'C', kind: 'PHONE_NUMBER', count: 1, first: 'C4', masked: 'R••• 0•••• 9•••••' },
  ]);
});

test('a heading says what its cells are, though nothing in them does', () => {
  expect(look(['Forename', 'Child DOB', 'Team name', 'Name'], [['kayla', '2011-03-12', 'North', 'Hub'], ['', '2012-01-01', 'South', 'Hub']]).map(({ column, kind, count }) => [column, kind, count])).toEqual([['A', 'PERSON_NAME', 1], ['B', 'DATE_OF_BIRTH', 2]]);
  expect(look(['Contact kay@example.org', 'Month'], [['x', 'y']])).toMatchObject([{ column: 'A', kind: 'EMAIL_ADDRESS', first: 'A1' }]);
});

test('figures, days, codes and places of every day say nothing', () => {
  expect(look(['Month', 'Contacts', 'Share', 'Area', 'Day', 'Reference'], [['April 2026', '1,019', '45.2%', 'North East', '2026-04-01', 'CH-04'], ['May 2026', '507', '12%', 'School Y7', '3/6/2026', 'FD-2026-0012']])).toEqual([]);
});

test('every NHS number among any cells is counted, once each', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }).map((all) => all.join(''));
  fc.assert(fc.property(fc.array(digits), (cells) => {
    const [found] = look(['Id', 'Other'], cells.map((cell) => [cell, 'North']));
    expect(found?.count ?? 0).toBe(cells.filter(isNhsNumber).length);
  }));
});
