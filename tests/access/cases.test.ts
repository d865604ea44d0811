import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { caseViewStates, phases, roles, type CaseViewState } from '@joint/shared';
import fc from 'fast-check';
import { audienceOf, canAdd, canJoin, canRead, canRelease, canSee, canSign, canWriteView, readersOf, visibleTo, type CaseFacts } from '../../server/src/features/cases/cases.policy.ts';
import { createCaseStore, type CaseStore } from '../../server/src/features/cases/cases.store.ts';
import { roomsOf, type Access } from '../../server/src/features/inspections/index.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
let database: Database;
let store: CaseStore;

interface Known extends CaseFacts {
  readonly id: string;
  readonly states: ReadonlyMap<string, CaseViewState>;
}
const cases: Known[] = [];

/** Every pair of agencies × open or not × every pair of states, an inspectorate's among them: stricter than what the service would ever make. */
beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createCaseStore(database);
  const { police, health, council, ofsted } = scene.agencies;
  for (const [one, other] of [[police, health], [police, council], [health, ofsted]] as const) {
    for (const isReleased of [false, true]) {
      for (const first of caseViewStates) {
        for (const second of caseViewStates) {
          cases.push({ id: randomUUID(), agencyIds: [one.id, other.id], isReleased, states: new Map([[one.id, first], [other.id, second]]) });
        }
      }
    }
  }
  for (const [index, { id, agencyIds, isReleased, states }] of cases.entries()) {
    await database.prisma.trackedCase.create({
      data: {
        id, inspectionId: scene.id, reference: `CH-${index + 10}`, openedById: scene.people.lead.id, releasedAt: isReleased ? new Date() : null,
        views: { create: agencyIds.map((agencyId) => ({ agencyId, state: states.get(agencyId) ?? 'AWAITED', knew: `secret ${agencyId}` })) },
      },
    });
  }
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const accesses = () => fc.record<Access>({
  viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
  inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
  role: fc.constantFrom(...roles),
});
const viewsOf = ({ id, states, ...facts }: Known) => [...states].map(([agencyId, state]) => ({ key: `${id} ${agencyId}`, facts, view: { agencyId, state } }));

test('who may see a case, and who may read a view in it, is one rule in three forms: policy, rooms, and the rows and words that SQL gives', async () => {
  await fc.assert(
    fc.asyncProperty(accesses(), async (access) => {
      const rooms = new Set<string>(roomsOf(access));
      const asked = [{ inspectionId: scene.id, visible: visibleTo(access) }];
      const seen = cases.filter((one) => canSee(access, one)).map(({ id }) => id).sort();
      expect(cases.filter((one) => audienceOf(one).some((room) => rooms.has(room))).map(({ id }) => id).sort()).toEqual(seen);
      expect((await store.list(asked)).map(({ id }) => id).sort()).toEqual(seen);

      const all = cases.flatMap(viewsOf);
      const readable = all.filter(({ facts, view }) => canRead(access, facts, view)).map(({ key }) => key).sort();
      expect(all.filter(({ facts, view }) => readersOf(facts, view).some((room) => rooms.has(room))).map(({ key }) => key).sort()).toEqual(readable);
      const rows = await store.views(asked, cases.map(({ id }) => id));
      expect(rows.filter(({ content }) => content !== null).map(({ caseId, agencyId }) => `${caseId} ${agencyId}`).sort()).toEqual(readable);
      // The words of a view that is not this reader's never leave the database.
      const words = JSON.stringify(rows.filter(({ content }) => content === null));
      expect(words.includes('secret')).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('nobody of another agency reads a view before the release; inspectors read no draft; the board and observers know of nothing', () => {
  fc.assert(
    fc.property(accesses(), (access) => {
      for (const one of cases) {
        for (const { facts, view } of viewsOf(one)) {
          const isOwn = view.agencyId === access.viewer.agencyId;
          const reads = canRead(access, facts, view);
          if (access.role === 'BOARD_MEMBER' || access.role === 'OBSERVER') expect([canSee(access, one), reads]).toEqual([false, false]);
          if (!isOwn && view.state !== 'SUBMITTED') expect(reads).toBe(false);
          if (!isOwn && !one.isReleased && (access.role === 'CONTRIBUTOR' || access.role === 'AGENCY_COORDINATOR')) expect(reads).toBe(false);
        }
      }
    }),
  );
});

test('nobody does anything with a case that they cannot see, and no view is written once it lies open', () => {
  fc.assert(
    fc.property(accesses(), fc.constantFrom(...cases), (access, facts) => {
      const rights = { write: canWriteView(access, facts), add: canAdd(access, facts), release: canRelease(access, facts), join: canJoin(access, facts), sign: canSign(access, facts) };
      if (!canSee(access, facts)) expect(Object.values(rights)).not.toContain(true);
      expect(facts.isReleased ? rights.write || rights.release : rights.add || rights.join || rights.sign).toBe(false);
      if (!facts.agencyIds.includes(access.viewer.agencyId)) expect([rights.write, rights.add, rights.sign]).toEqual([false, false, false]);
    }),
  );
});
