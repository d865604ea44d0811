import { afterEach, expect, jest, test } from '@jest/globals';
import { emptyForm } from './form-values.ts';
import type { FormPlace, KeptForm } from './kept-forms.ts';
import { forgetForm, keepForm, keptForm, keptForms, tabForm } from './kept-forms.ts';

const place: FormPlace = { userId: 'amara', inspectionId: 'northmere', form: 'new' };
const form = (evidenceId: string, keptAt = '2026-05-12T10:00:00.000Z'): KeptForm => ({ evidenceId, values: { ...emptyForm, title: `Title ${evidenceId}` }, base: null, sent: [], keptAt });

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

test('what was kept comes back whole', () => {
  expect(keepForm(place, form('a'))).toBe(true);
  expect(keptForm(place, 'a')).toEqual(form('a'));
});

test('a form that was kept before more was asked comes back with those questions unanswered', () => {
  const { isDistressing: _isDistressing, minutes: _minutes, ...earlier } = form('a').values;
  keepForm(place, { ...form('a'), values: earlier as KeptForm['values'] });
  expect(keptForm(place, 'a')).toEqual(form('a'));
});

test('forms of another person, inspection or page stay out of sight', () => {
  keepForm({ ...place, userId: 'sian' }, form('a'));
  keepForm({ ...place, inspectionId: 'eastholme' }, form('b'));
  keepForm({ ...place, form: 'edit' }, form('c'));
  expect(keptForms(place)).toEqual([]);
});

test('several forms are told apart, the last kept first, until they are forgotten', () => {
  keepForm(place, form('a', '2026-05-12T10:00:00.000Z'));
  keepForm(place, form('b', '2026-05-12T11:00:00.000Z'));
  expect(keptForms(place).map(({ evidenceId }) => evidenceId)).toEqual(['b', 'a']);
  forgetForm(place, 'b');
  expect(keptForms(place).map(({ evidenceId }) => evidenceId)).toEqual(['a']);
});

test('a device that refuses to keep says so, and reading it breaks nothing', () => {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => { throw new DOMException('forbidden', 'SecurityError'); });
  expect(keepForm(place, form('a'))).toBe(false);
  expect(keptForm(place, 'a')).toBeNull();
});

test('what was damaged in storage counts as not kept', () => {
  keepForm(place, form('a'));
  const [key] = Object.keys(localStorage);
  localStorage.setItem(key ?? '', '{"evidenceId":');
  expect(keptForms(place)).toEqual([]);
});

test('a tab goes on with its own form', () => {
  expect(tabForm.current(place)).toBeNull();
  tabForm.set(place, 'a');
  expect(tabForm.current(place)).toBe('a');
  tabForm.clear(place);
  expect(tabForm.current(place)).toBeNull();
});
