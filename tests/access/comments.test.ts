import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { phases, roles } from '@joint/shared';
import fc from 'fast-check';
import { audienceOf, canSee, visibleTo, type ThreadFacts } from '../../server/src/features/comments/comments.policy.ts';
import { createCommentStore, type CommentStore } from '../../server/src/features/comments/comments.store.ts';
import { roleFits, roomsOf } from '../../server/src/features/inspections/inspections.policy.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, aStatement, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aThread } from '../support/factories/thread.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Thread extends ThreadFacts {
  readonly id: string;
}

let app: TestApp;
let database: Database;
let store: CommentStore;
let scene: Scene;
const threads: Thread[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createCommentStore(database);
  scene = await aScene(app, { phase: 'FACTUAL_ACCURACY' });
  const { sectionId, id: statementId } = await aStatement(app, scene.id);
  for (const by of [scene.people.lead, scene.people.police, scene.people.health, scene.people.councilCoordinator]) {
    for (const isReleased of [false, true]) {
      const { threadId: id } = await aThread(app, scene, by, { sectionId, statementId });
      threads.push({ id, isReleased, agencyId: by === scene.people.lead ? null : by.viewer.agencyId });
      if (isReleased) await app.sql('UPDATE comment_thread SET released_at = now() WHERE id = $1', [id]);
    }
  }
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

test('what is listed, what may be looked at and who is told are one rule, for every reader, role and phase', async () => {
  const readers = fc.record({
    viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
    inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom(...roles),
  }).filter(({ viewer, role }) => roleFits(role, viewer.agencyKind));
  await fc.assert(
    fc.asyncProperty(readers, async (access) => {
      const listed = (await store.list(scene.id, visibleTo(access), { filter: { sectionId: null, isResolved: null, assigneeId: null, mentionedId: null }, size: 10_000, after: null })).map(({ id }) => id);
      const rooms = roomsOf(access);
      for (const thread of threads) {
        const isSeen = canSee(access, thread);
        expect([thread, listed.includes(thread.id)]).toEqual([thread, isSeen]);
        expect([thread, audienceOf(thread, access.inspection.phase).some((room) => rooms.includes(room))]).toEqual([thread, isSeen]);
      }
    }),
    { numRuns: 120 },
  );
});

test('nothing crosses to another side before it is released, whatever the phase', () => {
  const access = fc.record({
    viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)), role: fc.constantFrom(...roles),
    inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
  }).filter(({ viewer, role }) => roleFits(role, viewer.agencyKind));
  fc.assert(fc.property(access, fc.constantFrom(null, scene.agencies.police.id, scene.agencies.health.id), (reader, agencyId) => {
    const isOther = agencyId === null ? !/INSPECTOR/.test(reader.role) : agencyId !== reader.viewer.agencyId || !['CONTRIBUTOR', 'AGENCY_COORDINATOR'].includes(reader.role);
    if (isOther) expect(canSee(reader, { agencyId, isReleased: false })).toBe(false);
  }));
});
