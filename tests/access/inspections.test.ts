import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { phases, roles, type Phase, type Role } from '@joint/shared';
import fc from 'fast-check';
import { can, roomsOf, visibleTo, type Access } from '../../server/src/features/inspections/inspections.policy.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, partsOfScene, rolesOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let database: Database;
let outsider: TestUser;
let home: Scene;
/** One inspection for each phase, announced and not, with the same people in the same roles. */
const inspections: { readonly id: string; readonly phase: Phase; readonly unannounced: boolean }[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  home = await aScene(app, { phase: 'SET_UP' });
  outsider = await aUser(app, { agencyKind: 'INSPECTORATE' });
  for (const phase of phases) {
    for (const unannounced of [true, false]) {
      const { id } = await aScene(app, { phase: 'SET_UP', unannounced, with: home });
      // The phase is written past the table of moves: unannounced and announced must both be met in every phase.
      await app.sql('UPDATE inspection SET phase = $1::"Phase" WHERE id = $2', [phase, id]);
      inspections.push({ id, phase, unannounced });
    }
  }
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const idsSeenBy = async (userId: string): Promise<Set<string>> => {
  const rows = await database.prisma.inspection.findMany({ where: { AND: [visibleTo({ userId }), { id: { in: inspections.map(({ id }) => id) } }] }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
};

test('whether a person may know of an inspection is one rule: the where of lists, can, and the rooms', async () => {
  for (const part of partsOfScene) {
    const { viewer } = home.people[part];
    const listed = await idsSeenBy(viewer.userId);
    for (const inspection of inspections) {
      const access: Access = { viewer, inspection, role: rolesOfScene[part] };
      const told = { part, ...inspection };
      expect({ ...told, listed: listed.has(inspection.id) }).toEqual({ ...told, listed: can(access, 'inspection:view') });
      expect({ ...told, rooms: roomsOf(access).length > 0 }).toEqual({ ...told, rooms: can(access, 'inspection:view') });
    }
  }
});

test('who takes no part knows of nothing, whatever their agency', async () => {
  expect(await idsSeenBy(outsider.id)).toEqual(new Set());
});

test('a person’s rooms never hold more than their role: nobody but inspectors, agency staff of the same agency or the person', () => {
  const access = fc.record<Access>({
    viewer: fc.constantFrom(...partsOfScene.map((part: Part) => part)).map((part) => ({ userId: `u-${part}`, name: part, agencyId: 'a', agencyKind: 'POLICE' as const, isAdministrator: false, sessionId: '' })),
    inspection: fc.record({ id: fc.constant('i'), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom<Role>(...roles),
  });
  fc.assert(fc.property(access, (one) => {
    const rooms = roomsOf(one);
    if (rooms.includes('inspectors')) expect(['TEAM_INSPECTOR', 'LEAD_INSPECTOR']).toContain(one.role);
    if (rooms.some((room) => room.startsWith('agency:'))) expect(['BOARD_MEMBER', 'OBSERVER']).not.toContain(one.role);
    for (const room of rooms) if (room.startsWith('user:')) expect(room).toBe(`user:${one.viewer.userId}`);
    // Being an administrator gives no right on any inspection.
    expect(roomsOf({ ...one, viewer: { ...one.viewer, isAdministrator: true } })).toEqual(rooms);
  }));
});
