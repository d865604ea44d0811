import { expect, test } from '@jest/globals';
import type { Criterion } from '../frameworks/index.ts';
import { toRows } from './matrix.rows.ts';

const criteria = ['c1', 'c2'].map((id) => ({ id }) as Criterion);
const agencyIds = ['council', 'police'];
const row = (agencyId: string, criterionId: string, measure: string, count: number) => ({ agencyId, criterionId, measure, count });
const statesOf = (rows: ReturnType<typeof toRows>) => rows.map(({ cells }) => cells.map(({ state }) => state));

test('every agency has a cell on every criterion, and an empty one is silence only to who sees all', () => {
  const told = { counts: [row('council', 'c1', 'sent', 2), row('council', 'c1', 'cited', 1), row('police', 'c1', 'sent', 1)], measures: new Set(['sent', 'cited']), agencyIds, criteria };
  expect(statesOf(toRows({ ...told, isWhole: true }))).toEqual([['CITED', 'SENT'], ['SILENT', 'SILENT']]);
  expect(statesOf(toRows({ ...told, isWhole: false }))).toEqual([['CITED', 'SENT'], ['NOTHING_SHARED', 'NOTHING_SHARED']]);
});

test('a measure that is closed to the reader is null, not nothing; drafts alone break no silence', () => {
  const [first] = toRows({ counts: [row('council', 'c1', 'drafts', 1)], measures: new Set(['sent', 'drafts']), agencyIds, criteria, isWhole: true });
  expect([first?.cells[0]?.count('cited'), first?.cells[0]?.count('drafts'), first?.cells[0]?.count('sent')]).toEqual([null, 1, 0]);
  expect([first?.cells[0]?.state, first?.standsOn]).toEqual(['SILENT', null]);
});

test('a criterion stands on whose evidence supports it, inspectorates too', () => {
  const counts = [row('ofsted', 'c1', 'supporting', 1), row('police', 'c1', 'supporting', 2), row('council', 'c2', 'cited', 1)];
  expect(toRows({ counts, measures: new Set(['cited', 'supporting']), agencyIds, criteria, isWhole: true }).map(({ standsOn }) => standsOn)).toEqual([['ofsted', 'police'], []]);
});
