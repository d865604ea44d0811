import { expect, test } from '@jest/globals';
import { actions, phases, roles } from '@joint/shared';
import { can, type Access } from '../../server/src/features/inspections/inspections.policy.ts';

const viewer: Access['viewer'] = { userId: 'u', name: 'U', agencyId: 'a', agencyKind: 'POLICE', isAdministrator: false, sessionId: 's' };

/** A column for each phase: the phase's first letters where the action is allowed, dashes where it is not. */
const row = (action: (typeof actions)[number], role: (typeof roles)[number], unannounced: boolean): string =>
  phases.map((phase) => (can({ viewer, role, inspection: { id: 'i', phase, unannounced } }, action) ? phase.slice(0, 4) : '----')).join(' ');

const matrix = (unannounced: boolean): string =>
  actions.map((action) => `${action}\n${roles.map((role) => `  ${role.padEnd(18)} ${row(action, role, unannounced)}`).join('\n')}`).join('\n\n');

test('who may do what in which phase', () => {
  expect(`\n${matrix(false)}\n`).toMatchSnapshot();
});

test('who may do what in which phase of an unannounced inspection', () => {
  expect(`\n${matrix(true)}\n`).toMatchSnapshot();
});
