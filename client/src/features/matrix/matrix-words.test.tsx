import { expect, test } from '@jest/globals';
import { basisInWords, changedCells, countsInWords, silenceIn, stateInWords, type Matrix, type MatrixCell } from './matrix-words.ts';

const council = { id: 'council', kind: 'COUNCIL', name: 'Northmere Council', shortName: 'Council' } as const;
const police = { id: 'police', kind: 'POLICE', name: 'Northmere Police', shortName: 'Police' } as const;
const ofsted = { id: 'ofsted', kind: 'INSPECTORATE', name: 'Ofsted', shortName: 'Ofsted' } as const;
const cell = (more: Partial<MatrixCell> = {}): MatrixCell => ({ agency: council, state: 'SILENT', sent: 0, drafts: 0, cited: 0, asked: 0, awaited: 0, ...more });
const matrix = (rows: readonly (readonly MatrixCell[])[], more: Partial<Matrix> = {}): Matrix => ({
  isWhole: true, agencies: [council, police], ...more,
  rows: rows.map((cells, index) => ({ criterion: { id: `c${index}`, title: `Criterion ${index}` }, cells: [...cells], standsOn: [] })),
});

test.each([
  [cell({ state: 'CITED', cited: 1 }), true, 'Cited'],
  [cell({ state: 'SENT', sent: 1 }), false, 'Sent, not cited'],
  [cell({ state: 'SENT', sent: 1, cited: null }), false, 'Sent'],
  [cell(), false, 'Silent'],
  [cell({ state: 'NOTHING_SHARED' }), false, 'Nothing shared'],
  [cell({ state: 'NOTHING_SHARED' }), true, 'Nothing you can see'],
  [cell({ state: 'NOTHING_SHARED', drafts: 1 }), true, 'Not sent yet'],
] as const)('%j, own %s, reads “%s”', (one, isOwn, words) => expect(stateInWords(one, isOwn)).toBe(words));

test('numbers that are none are left out', () => {
  expect(countsInWords(cell({ sent: 5, cited: 3, drafts: 1 }))).toBe('5\u00a0sent · 3\u00a0cited · 1\u00a0draft');
  expect(countsInWords(cell({ cited: null, asked: null, awaited: null }))).toBe('');
  expect(countsInWords(cell({ asked: 2, awaited: 1 }))).toBe('1\u00a0awaited');
  expect(countsInWords(cell({ asked: 1 }))).toBe('asked');
});

test.each([
  [[], 'Nothing yet'], [[ofsted], 'Inspectors alone'], [[council], '1 agency'], [[council, police], '2 agencies'], [[council, police, ofsted], '2 agencies and inspectors'],
])('a criterion that stands on %j reads “%s”', (standsOn, words) => expect(basisInWords(standsOn)).toBe(words));

test('cells that say something else are the changed ones', () => {
  const before = matrix([[cell(), cell({ agency: police })]]);
  const after = matrix([[cell(), cell({ agency: police, state: 'SENT', sent: 1 })]]);
  expect(changedCells(before, after).map(({ key }) => key)).toEqual(['c0:police']);
  expect(changedCells(after, after)).toEqual([]);
});

test('silence is told of agencies silent on more than half, and of criteria that rest on one voice, once something was sent', () => {
  const rows = [[cell({ state: 'SENT', sent: 1 }), cell({ agency: police })], [cell({ state: 'SENT', sent: 1 }), cell({ agency: police })], [cell(), cell({ agency: police, state: 'SENT', sent: 1 })]];
  const told = matrix(rows);
  expect(silenceIn(told).quiet).toEqual([{ agency: police, silentOn: 2 }]);
  expect(silenceIn({ ...told, rows: told.rows.map((row, index) => ({ ...row, standsOn: index === 0 ? [council] : [council, ofsted] })) }).alone).toEqual([{ criterion: told.rows[0]?.criterion, agency: council }]);
  expect(silenceIn({ ...told, isWhole: false })).toEqual({ quiet: [], alone: [] });
  expect(silenceIn(matrix([[cell(), cell({ agency: police })]]))).toEqual({ quiet: [], alone: [] });
});
