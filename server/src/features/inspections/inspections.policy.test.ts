import { describe, expect, test } from '@jest/globals';
import { agencyKinds, phases, roles, type Phase, type Role } from '@joint/shared';
import { audienceOf, canManageMember, isSealed, roleFits, roomsOf, type Access } from './inspections.policy.ts';

const access = (role: Role, phase: Phase = 'EVIDENCE', unannounced = false): Access =>
  ({ role, inspection: { id: 'i', phase, unannounced }, viewer: { userId: 'me', name: 'Me', agencyId: 'mine', agencyKind: 'POLICE', isAdministrator: false, sessionId: 's' } });

test('only an unannounced inspection in set-up is sealed', () => {
  const sealed = phases.flatMap((phase) => [true, false].map((unannounced) => ({ phase, unannounced }))).filter(isSealed);
  expect(sealed).toEqual([{ phase: 'SET_UP', unannounced: true }]);
});

test('everyone is in the rooms of their role alone', () => {
  expect(Object.fromEntries(roles.map((role) => [role, roomsOf(access(role))]))).toEqual({
    CONTRIBUTOR: ['agencies', 'agency:mine', 'user:me'], AGENCY_COORDINATOR: ['agencies', 'agency:mine', 'user:me'],
    TEAM_INSPECTOR: ['inspectors', 'agency:mine', 'user:me'], LEAD_INSPECTOR: ['inspectors', 'agency:mine', 'user:me'], BOARD_MEMBER: ['board'], OBSERVER: ['observers'],
  });
});

test('of a sealed inspection only inspectors are told', () => {
  expect(audienceOf({ phase: 'SET_UP', unannounced: true })).toEqual(['inspectors']);
  expect(roles.filter((role) => roomsOf(access(role, 'SET_UP', true)).length > 0)).toEqual(['TEAM_INSPECTOR', 'LEAD_INSPECTOR']);
});

describe('who may change the team', () => {
  const manages = (role: Role, phase: Phase, agencyId: string, concerned: Role[]): boolean => canManageMember(access(role, phase), { agencyId, roles: concerned });

  test('the lead, everyone, in every phase', () => {
    for (const phase of phases) for (const role of roles) expect(manages('LEAD_INSPECTOR', phase, 'theirs', [role])).toBe(true);
  });

  test('a coordinator contributors of their own agency, from notification until sign-off', () => {
    const open = phases.filter((phase) => manages('AGENCY_COORDINATOR', phase, 'mine', ['CONTRIBUTOR']));
    expect(open).toEqual(['NOTIFIED', 'EVIDENCE', 'FIELDWORK', 'DRAFTING', 'FACTUAL_ACCURACY']);
    expect(manages('AGENCY_COORDINATOR', 'EVIDENCE', 'theirs', ['CONTRIBUTOR'])).toBe(false);
    for (const role of roles.filter((one) => one !== 'CONTRIBUTOR')) {
      expect(manages('AGENCY_COORDINATOR', 'EVIDENCE', 'mine', [role])).toBe(false);
      // Neither what they become nor what they were.
      expect(manages('AGENCY_COORDINATOR', 'EVIDENCE', 'mine', ['CONTRIBUTOR', role])).toBe(false);
    }
  });

  test('nobody else anything', () => {
    for (const role of ['CONTRIBUTOR', 'TEAM_INSPECTOR', 'BOARD_MEMBER', 'OBSERVER'] as const) for (const phase of phases) expect(manages(role, phase, 'mine', ['CONTRIBUTOR'])).toBe(false);
  });
});

test('inspectors come from inspectorates, contributors from the others, readers from anywhere', () => {
  for (const kind of agencyKinds) {
    const fitting = roles.filter((role) => roleFits(role, kind));
    expect(fitting).toEqual(kind === 'INSPECTORATE' ? ['TEAM_INSPECTOR', 'LEAD_INSPECTOR', 'BOARD_MEMBER', 'OBSERVER'] : ['CONTRIBUTOR', 'AGENCY_COORDINATOR', 'BOARD_MEMBER', 'OBSERVER']);
  }
});
