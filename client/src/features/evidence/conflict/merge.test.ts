import { expect, test } from '@jest/globals';
import type { EvidenceContent } from '../form/form-values.ts';
import { toForm } from '../form/form-values.ts';
import { differences, merge } from './merge.ts';

const base: EvidenceContent = {
  kind: 'DATA', title: 'Access log', body: 'Fourteen of 22', criterionIds: ['a'], periodFrom: '2026-01-01', periodTo: '2026-03-31', visibility: 'ALL_AGENCIES', isDistressing: false,
};

test('only fields that differ are asked about, each with who alone changed it', () => {
  const mine = toForm({ ...base, title: 'Mine', body: 'Mine' });
  const theirs = { ...base, body: 'Theirs', criterionIds: ['a', 'b'] };
  expect(differences(base, mine, theirs)).toEqual([
    { field: 'title', suggestion: 'mine' },
    { field: 'body', suggestion: null },
    { field: 'criterionIds', suggestion: 'theirs' },
  ]);
});

test('without a common beginning nothing is suggested', () => {
  expect(differences(null, toForm({ ...base, title: 'Mine' }), base)).toEqual([{ field: 'title', suggestion: null }]);
});

test('the same change made by both is no difference', () => {
  expect(differences(base, toForm({ ...base, title: 'Same ' }), { ...base, title: 'Same' })).toEqual([]);
});

test('a period is one choice, both ends together', () => {
  const theirs = { ...base, periodFrom: '2026-02-02', periodTo: '2026-02-02' };
  const mine = toForm({ ...base, periodTo: '2026-04-30' });
  expect(differences(base, mine, theirs)).toEqual([{ field: 'period', suggestion: null }]);
  expect(merge(mine, theirs, { period: 'theirs' })).toMatchObject({ dates: 'DAY', day: '2026-02-02' });
  expect(merge(mine, theirs, { period: 'mine' })).toMatchObject({ dates: 'PERIOD', periodFrom: '2026-01-01', periodTo: '2026-04-30' });
});

test('the merged form has of each field what was chosen, and mine where nothing was', () => {
  const mine = toForm({ ...base, title: 'Mine', body: 'Mine' });
  const theirs = { ...base, title: 'Theirs', body: 'Theirs', visibility: 'INSPECTORS_ONLY' as const };
  expect(merge(mine, theirs, { title: 'theirs', body: 'mine' })).toMatchObject({ title: 'Theirs', body: 'Mine', visibility: 'ALL_AGENCIES', isDistressing: false });
});
