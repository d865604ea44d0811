import { expect, test } from '@jest/globals';
import { allows, phases, roles, type Phase, type Role } from '@joint/shared';
import fc from 'fast-check';
import type { Viewer } from '../../platform/viewer.ts';
import { roomsOf, type Access } from '../inspections/index.ts';
import { audienceOf, canOpen, canRead, canWrite, writers } from './narrative.policy.ts';

const anyViewer = fc.record({ userId: fc.uuid(), agencyId: fc.uuid() }).map(({ userId, agencyId }): Viewer => ({ userId, agencyId, name: 'N', agencyKind: 'COUNCIL', isAdministrator: false, sessionId: '' }));
const anyAccess = fc.record({ viewer: anyViewer, role: fc.constantFrom(...roles), phase: fc.constantFrom(...phases), unannounced: fc.boolean() })
  .map(({ viewer, role, phase, unannounced }): Access => ({ viewer, role, inspection: { id: 'i', phase, unannounced } }));

test('whoever may read is told, and nobody else', () => {
  fc.assert(fc.property(anyAccess, (access) => {
    const told = new Set<string>(audienceOf(access.inspection));
    expect(roomsOf(access).some((room) => told.has(room))).toBe(canRead(access));
  }), { numRuns: 2_000 });
});

test('whoever opens the living text may read it, and only inspectors open it', () => {
  fc.assert(fc.property(anyAccess, (access) => {
    if (canWrite(access)) expect(canOpen(access)).toBe(true);
    if (canOpen(access)) expect([canRead(access), access.role.endsWith('INSPECTOR')]).toEqual([true, true]);
  }), { numRuns: 2_000 });
});

test('the database looks at the same right to write as the policy', () => {
  const pairs = (holds: (role: Role, phase: Phase) => boolean) => roles.flatMap((role) => phases.filter((phase) => holds(role, phase)).map((phase) => ({ role, phase })));
  expect(writers).toEqual(pairs((role, phase) => allows('narrative:write', role, phase)));
  expect(writers).toContainEqual({ role: 'TEAM_INSPECTOR', phase: 'DRAFTING' });
  expect(writers.some(({ phase }) => phase === 'SIGN_OFF')).toBe(false);
});
