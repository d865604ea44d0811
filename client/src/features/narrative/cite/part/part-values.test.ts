import { expect, test } from '@jest/globals';
import type { CitationPlace } from '@joint/shared';
import type { PartsOfPiece, PartValues } from './part-values.ts';
import { kindsOf, readPart, valuesOf } from './part-values.ts';

const fileId = '0b8a4b0e-6f2c-4b5a-9d7e-3f1c2a4b5c6d';
const parts: PartsOfPiece = {
  version: 3, body: 'They wait. Officers said: they wait all night.', files: [{ id: fileId, name: 'Return.pdf' }], table: { version: 2, columns: [{ key: 'A', name: 'Month' }, { key: 'C', name: 'Seen' }] },
};
const values = (wanted: Partial<PartValues>): PartValues => ({ ...valuesOf(parts, null, null), ...wanted });
const placeOf = (wanted: Partial<PartValues>) => { const read = readPart(values(wanted), parts); return 'place' in read ? read.place : read.faults.map(({ field, message }) => `${field}: ${message}`); };

test('only what a piece has is offered', () => {
  expect(kindsOf(parts)).toEqual(['WHOLE', 'WORDS', 'PAGE', 'TABLE']);
  expect(kindsOf({ ...parts, files: [], table: null })).toEqual(['WHOLE', 'WORDS']);
  expect(kindsOf({ version: 1, body: '', files: [], table: null })).toEqual(['WHOLE']);
});

test.each<[Partial<PartValues>, CitationPlace | null]>([
  [{ kind: 'WHOLE' }, null],
  [{ kind: 'WORDS', words: 'they wait' }, { is: 'WORDS', version: 3, from: 0, to: 9 }],
  [{ kind: 'WORDS', words: 'they wait', near: '30' }, { is: 'WORDS', version: 3, from: 26, to: 35 }],
  [{ kind: 'PAGE', page: ' 3 ' }, { is: 'PAGE', fileId, page: 3 }],
  [{ kind: 'TABLE', at: 'c7' }, { is: 'CELL', version: 2, key: 'C', rowNo: 7 }],
  [{ kind: 'TABLE', at: '12' }, { is: 'ROW', version: 2, rowNo: 12 }],
  [{ kind: 'TABLE', at: 'A' }, { is: 'COLUMN', version: 2, key: 'A' }],
])('%j names its part, and the form opens at it again', (wanted, place) => {
  expect(placeOf(wanted)).toEqual(place);
  const quotation = place?.is === 'WORDS' ? parts.body.slice(place.from, place.to) : null;
  if (place) expect(readPart(valuesOf(parts, place, quotation), parts)).toEqual({ place });
});

test.each<[Partial<PartValues>, string]>([
  [{ kind: 'WORDS', words: '  ' }, 'words: Select the words, or enter them'],
  [{ kind: 'WORDS', words: 'they sleep' }, 'words: These words do not stand in the evidence. Enter them as they stand there'],
  [{ kind: 'WORDS', words: 'they wait '.repeat(101) }, 'words: The words must be 1,000 characters or fewer. Select fewer, or cite the whole of it'],
  [{ kind: 'PAGE', page: '0' }, 'page: Enter the number of the page, such as 3'],
  [{ kind: 'PAGE', page: 'three' }, 'page: Enter the number of the page, such as 3'],
  [{ kind: 'PAGE', fileId: 'gone', page: '3' }, 'fileId: Choose the file'],
  [{ kind: 'TABLE', at: '' }, 'at: Enter a cell, such as C7, a row, such as 12, or a column, such as C'],
  [{ kind: 'TABLE', at: 'D7' }, 'at: The table has no column D. Its columns are A to C'],
])('%j says what to do', (wanted, message) => expect(placeOf(wanted)).toEqual([message]));

test('it opens at the table where there is one, and at the whole where what was cited is no longer offered', () => {
  expect([valuesOf(parts, null, null).kind, valuesOf({ ...parts, table: null }, null, null).kind]).toEqual(['TABLE', 'WORDS']);
  expect(valuesOf({ ...parts, table: null }, { is: 'ROW', version: 1, rowNo: 2 }, null)).toMatchObject({ kind: 'WHOLE', at: '2' });
});
