import { expect, test } from '@jest/globals';
import { attachedInWords, evidenceByAgency, moved } from './line-words.ts';
import type { Line } from './use-line.ts';

const agency = (id: string) => ({ id, kind: 'POLICE', name: id, shortName: id }) as const;
const attached = (id: string, of: string): Line['evidence'][number] => ({
  attachedAt: '', attachedBy: { id: 'u', name: 'U' }, evidence: { id, title: id, kind: 'DATA', status: 'SUBMITTED', periodFrom: null, periodTo: null, agency: agency(of) },
});

test('what is attached is counted in words', () => {
  expect(attachedInWords({ evidence: [], statements: [], requests: [] })).toBe('Nothing attached yet');
  expect(attachedInWords({ evidence: [attached('a', 'police')], statements: [], requests: [] })).toBe('1 piece of evidence · 0 statements');
});

test('evidence stands by agency in the inspection’s order, others after it; what may not be seen is left out', () => {
  const evidence = [attached('a', 'ofsted'), attached('b', 'police'), attached('c', 'council'), attached('d', 'police'), { ...attached('e', 'health'), evidence: null }];
  expect(evidenceByAgency({ evidence }, ['council', 'police', 'health']).map((group) => [group.agency.id, group.pieces.map(({ id }) => id)])).toEqual([['council', ['c']], ['police', ['b', 'd']], ['ofsted', ['a']]]);
});

test('a line moves by one place, and not past the ends', () => {
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  for (const [id, by] of [['a', -1], ['c', 1], ['x', 1]] as const) expect(moved(['a', 'b', 'c'], id, by)).toEqual(['a', 'b', 'c']);
});
