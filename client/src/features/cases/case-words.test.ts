import { expect, test } from '@jest/globals';
import { signedInWords, whoSees } from './case-words.ts';

const view = (id: string, shortName: string) => ({ isIn: false, isLate: false, isOpen: false, removedAt: null, removedReason: null, removedBy: null, content: null, additions: [], agency: { id, kind: 'POLICE' as const, name: shortName, shortName } });
const writing = { state: 'WRITING' as const, releasedAt: null, formerViews: [], views: [view('a', 'Police'), view('b', 'Health'), view('c', 'Council')] };

test('each reader is told who can read what they write, and from when', () => {
  expect(whoSees(writing, { role: 'CONTRIBUTOR', agencyId: 'b' }).join(' ')).toMatch(/Your draft is read by your agency alone.*Police and Council can read it, and you theirs, when every view is in/);
  expect(whoSees(writing, { role: 'TEAM_INSPECTOR', agencyId: 'x' }).join(' ')).toMatch(/never a draft.*No agency can read another’s view yet/);
  expect(whoSees({ ...writing, formerViews: [view('d', 'Schools')] }, { role: 'CONTRIBUTOR', agencyId: 'd' })[0]).toBe('Your agency was taken out of this case.');
  expect(whoSees({ ...writing, state: 'WITHDRAWN' }, { role: 'CONTRIBUTOR', agencyId: 'b' })[0]).toBe('Nothing more is written in this case.');
  const late = { ...view('b', 'Health'), isLate: true };
  expect(whoSees({ ...writing, state: 'OPENED', releasedAt: '2026-11-20T10:00:00Z', views: [late] }, { role: 'CONTRIBUTOR', agencyId: 'b' })[0]).toMatch(/You read them as soon as yours is in/);
  expect(whoSees({ ...writing, state: 'OPENED', releasedAt: '2026-11-20T10:00:00Z' }, { role: 'CONTRIBUTOR', agencyId: 'b' })[0]).toBe('The agencies named here and the inspectors read all of this page, since 20 November 2026. Nobody else does.');
});

test('sign-offs that a change undid do not count', () => {
  const signOff = (id: string, undoneAt: string | null) => ({ undoneAt, agency: { id } });
  expect(signedInWords({ views: writing.views, signOffs: [signOff('a', null), signOff('b', '2026-11-20T10:00:00Z')] })).toBe('Joint page signed by 1 of 3 agencies');
  expect(signedInWords({ views: writing.views, signOffs: [signOff('b', '2026-11-20T10:00:00Z')] })).toBe('Joint page not signed yet');
});
