import { expect, test } from '@jest/globals';
import type { EvidenceContent } from './form-values.ts';
import { sameContent, toForm, toFormFaults, toInput } from './form-values.ts';

const content: EvidenceContent = {
  kind: 'DATA', title: 'Access log', body: 'Fourteen of 22', criterionIds: ['a', 'b'], periodFrom: '2026-01-01', periodTo: '2026-03-31', visibility: 'ALL_AGENCIES', isDistressing: false,
};

test.each([
  ['a period', content],
  ['a single day', { ...content, periodTo: '2026-01-01' }],
  ['no dates yet', { ...content, periodFrom: null, periodTo: null }],
])('a piece with %s comes out of the form as it went in', (_, original) => {
  expect(toInput(toForm(original))).toEqual({ ...original, minutes: null });
  expect(toInput(toForm(original, 25))).toEqual({ ...original, minutes: 25 });
});

test('days of the other choice stay in the form and out of the input', () => {
  const values = { ...toForm(content), dates: 'DAY' as const, day: '2026-05-05' };
  expect(toInput(values)).toMatchObject({ periodFrom: '2026-05-05', periodTo: '2026-05-05' });
  expect(values.periodTo).toBe('2026-03-31');
});

test('what is no date is sent as typed, so that the check can name it', () => {
  expect(toInput({ ...toForm(content), dates: 'DAY', day: '2026-02-31' }).periodFrom).toBe('2026-02-31');
});

test('faults of dates are told once, where the form asks', () => {
  const faults = [{ field: 'title', message: 'Enter the title' }, { field: 'periodFrom', message: 'Enter the day' }, { field: 'periodTo', message: 'Enter the end' }];
  expect(toFormFaults(faults, '')).toEqual([faults[0], { field: 'dates', message: 'Choose a single day or a period' }]);
  expect(toFormFaults(faults, 'DAY')).toEqual([faults[0], { field: 'day', message: 'Enter the day it speaks of' }]);
  expect(toFormFaults(faults, 'PERIOD')).toEqual(faults);
});

test('the order of criteria makes no difference, a changed word does', () => {
  expect(sameContent(content, { ...content, criterionIds: ['b', 'a'] })).toBe(true);
  expect(sameContent(content, { ...content, body: 'Fifteen of 22' })).toBe(false);
});
