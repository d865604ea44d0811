import { beforeEach, expect, test } from '@jest/globals';
import { dropDraft, emptyDraft, keepDraft, loadDraft } from './setup-draft.ts';

beforeEach(() => sessionStorage.clear());

test('what was entered is there after a reload, for the person who entered it', () => {
  const draft = { ...emptyDraft('ofsted'), title: 'Northmere', members: [{ userId: 'p', agencyId: 'police', role: 'CONTRIBUTOR' as const }] };
  keepDraft('me', draft);
  expect(loadDraft('me', 'ofsted')).toEqual(draft);
  expect(loadDraft('somebody else', 'cqc')).toEqual(emptyDraft('cqc'));
  dropDraft('me');
  expect(loadDraft('me', 'ofsted')).toEqual(emptyDraft('ofsted'));
});

test.each(['{', '"text"', '{"title":1}', '{"members":[{"role":"KING"}]}'])('something else in its place (%s) begins anew', (kept) => {
  sessionStorage.setItem('joint-inspection.setup.me', kept);
  expect(loadDraft('me', 'ofsted')).toEqual(emptyDraft('ofsted'));
});
