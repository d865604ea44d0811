import { describe, expect, test } from '@jest/globals';
import { roles, type Role } from '@joint/shared';
import type { Access } from '../inspections/index.ts';
import { toldOf, type NotifiedFacts } from './notifications.policy.ts';
import { mailOf } from './notifications.words.ts';

const person = (userId: string, role: Role, agencyId: string): Access =>
  ({ role, inspection: { id: 'i', phase: 'EVIDENCE', unannounced: false }, viewer: { userId, name: userId, agencyId, agencyKind: 'POLICE', isAdministrator: false, sessionId: '' } });
const [petra, pia, paul, ola, lena] = [person('petra', 'AGENCY_COORDINATOR', 'police'), person('pia', 'CONTRIBUTOR', 'police'), person('paul', 'CONTRIBUTOR', 'police'), person('ola', 'OBSERVER', 'police'), person('lena', 'LEAD_INSPECTOR', 'ofsted')];
const everybody = [petra, pia, paul, ola, lena, person('hana', 'AGENCY_COORDINATOR', 'health'), ...roles.map((role) => person(`of school ${role}`, role, 'school'))];
const facts: NotifiedFacts = { type: 'request.sent', actorId: 'lena', givenTo: undefined, agencyId: 'police', askedById: 'lena', assigneeId: null, state: 'SENT', dueOn: '2026-03-02' };
const told = (wanted: Partial<NotifiedFacts>, people = everybody, today = '2026-03-03'): string[] => toldOf({ ...facts, ...wanted }, people, today).map(({ viewer }) => viewer.userId);

test('a request goes to coordinators, to whoever it was given to instead, and to everybody who could where there is no coordinator', () => {
  expect(told({})).toEqual(['petra']);
  expect(told({ assigneeId: 'pia' })).toEqual(['pia']);
  expect(told({}, [pia, paul, ola, lena])).toEqual(['pia', 'paul']);
  // Given to somebody who has left, it is the coordinators’ again.
  expect(told({ assigneeId: 'gone' })).toEqual(['petra']);
});

test('an answer goes to the asker while she is an inspector there; what is overdue to both sides', () => {
  expect(told({ type: 'request.answered', actorId: 'pia', state: 'ANSWERED' })).toEqual(['lena']);
  expect(told({ type: 'request.answered', actorId: 'pia', state: 'ANSWERED' }, [petra, person('lena', 'OBSERVER', 'ofsted')])).toEqual([]);
  expect(told({ type: 'request.overdue', actorId: null })).toEqual(['petra', 'lena']);
});

describe('nobody is told', () => {
  test.each<[string, Partial<NotifiedFacts>]>([
    ['what they did', { type: 'request.assigned', actorId: 'petra', givenTo: 'petra', assigneeId: 'petra' }],
    ['that it was given to them, once it is somebody else’s', { type: 'request.assigned', givenTo: 'pia', assigneeId: 'paul' }],
    ['that it was given to nobody', { type: 'request.assigned', givenTo: null, assigneeId: null }],
    ['what was cancelled', { state: 'CANCELLED' }], ['what was answered meanwhile', { state: 'ANSWERED' }], ['a return that is answered again', { type: 'request.returned', state: 'ANSWERED' }],
    ['an answer that was taken back', { type: 'request.answered', actorId: 'pia', state: 'IN_PROGRESS' }], ['a due day that has not passed', { type: 'request.overdue', actorId: null, dueOn: '2026-03-03' }],
  ])('%s', (_what, wanted) => expect(told(wanted)).toEqual([]));
});

test('a name or title with line breaks makes no header of its own', () => {
  const { subject, to, text } = mailOf({ id: 'x', type: 'request.sent', name: 'A\r\nBcc: all@example.org', address: 'a@example.org', title: 'T\nSubject: other', link: 'https://i.example/inspections/1', account: 'https://i.example/account' });
  expect(`${subject}${to.name}`).not.toMatch(/[\r\n]/);
  expect(text).toContain('https://i.example/inspections/1');
});
