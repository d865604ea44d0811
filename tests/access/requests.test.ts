import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { phases, requestStates, roles, type Phase } from '@joint/shared';
import fc from 'fast-check';
import { audienceOf, canAttach, canRevise, canSee, movesOf, visibleTo, type RequestFacts } from '../../server/src/features/requests/requests.policy.ts';
import { createRequestStore, type RequestStore } from '../../server/src/features/requests/requests.store.ts';
import { roomsOf, type Access } from '../../server/src/features/inspections/index.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Asked extends RequestFacts {
  readonly id: string;
}

let app: TestApp;
let database: Database;
let store: RequestStore;
let scene: Scene;
/** Every state × agency, sent or never sent. */
const requests: Asked[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createRequestStore(database);
  scene = await aScene(app, { phase: 'EVIDENCE' });
  const { police, health, council, ofsted } = scene.agencies;
  for (const agencyId of [police.id, health.id, council.id, ofsted.id]) {
    for (const state of requestStates) {
      for (const isSent of state === 'DRAFT' ? [false] : state === 'CANCELLED' ? [true, false] : [true]) requests.push({ id: randomUUID(), agencyId, state, isSent });
    }
  }
  for (const { id, agencyId, state, isSent } of requests) {
    await database.prisma.evidenceRequest.create({
      data: {
        id: randomUUID(), inspectionId: scene.id, askedById: scene.people.lead.id, title: 'T', question: 'Q', reason: 'R', othersShown: false, sentAt: isSent ? new Date() : null, dueOn: isSent ? new Date('2026-12-04') : null,
        agencies: { create: [{ id, inspectionId: scene.id, agencyId, state }] },
      },
    });
  }
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id).sort();
const accessOf = (part: (typeof partsOfScene)[number], role: (typeof roles)[number], phase: Phase): Access => ({ viewer: scene.people[part].viewer, role, inspection: { id: scene.id, phase, unannounced: false } });

test('who may see a request is one rule in three forms: canSee, audience and rooms, and the rows that SQL gives', async () => {
  const accesses = fc.record<Access>({
    viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
    inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom(...roles),
  });
  await fc.assert(
    fc.asyncProperty(accesses, async (access) => {
      const rooms = new Set<string>(roomsOf(access));
      const bySight = idsOf(requests.filter((request) => canSee(access, request)));
      const byAudience = idsOf(requests.filter((request) => audienceOf(request).some((room) => rooms.has(room))));
      const [rows = []] = await store.pages([{ query: { inspectionId: scene.id, visible: visibleTo(access) }, size: 1000, after: null }]);
      expect(byAudience).toEqual(bySight);
      expect(idsOf(rows)).toEqual(bySight);
    }),
    { numRuns: 200 },
  );
});

test('an agency sees what was sent to itself and nothing else; the board and observers see nothing', () => {
  for (const phase of phases) {
    for (const part of partsOfScene) {
      const { agencyId } = scene.people[part].viewer;
      for (const role of ['CONTRIBUTOR', 'AGENCY_COORDINATOR'] as const) expect(requests.filter((request) => canSee(accessOf(part, role, phase), request) && (request.agencyId !== agencyId || !request.isSent))).toEqual([]);
      for (const role of ['BOARD_MEMBER', 'OBSERVER'] as const) expect(requests.filter((request) => canSee(accessOf(part, role, phase), request))).toEqual([]);
    }
  }
});

test('nobody moves, changes or answers what they cannot see, nor for another agency', () => {
  for (const phase of phases) {
    for (const part of partsOfScene) {
      for (const role of roles) {
        const access = accessOf(part, role, phase);
        for (const request of requests) {
          const moves = movesOf(access, request);
          if (!canSee(access, request)) expect([moves.length, canRevise(access, request), canAttach(access, request)]).toEqual([0, false, false]);
          if (request.agencyId !== access.viewer.agencyId) expect([moves.filter(({ side }) => side === 'asked').length, canAttach(access, request)]).toEqual([0, false]);
        }
      }
    }
  }
});
