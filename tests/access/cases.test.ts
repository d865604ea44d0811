import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { caseViewStates, phases, roles, type CaseViewState } from '@joint/shared';
import fc from 'fast-check';
import { canAdd, canCorrect, canJoin, canMeet, canRead, canReadRevision, canReadTogether, canRelease, canSee, canSign, canWriteView, knowersOf, readersOf, togetherOf, visibleTo, type CaseFacts } from '../../server/src/features/cases/cases.policy.ts';
import { createCaseHistoryStore, type CaseHistoryStore } from '../../server/src/features/cases/cases.history.store.ts';
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
let history: CaseHistoryStore;

interface Known extends CaseFacts {
  readonly id: string;
  readonly states: ReadonlyMap<string, CaseViewState>;
  readonly lateIds: readonly string[];
}
const cases: Known[] = [];

/** As what a view was saved three times, the last time as it stands. */
const savedStates = (state: CaseViewState): CaseViewState[] => ['DRAFT', 'SUBMITTED', state];

/** What became of the second of two agencies: asked from the start, asked when the views were open, taken out again. */
const places = ['first', 'late', 'former'] as const;

/** Every pair of agencies × open or not × every pair of states (and for one pair × the second one's place), an inspectorate's among them: stricter than what the service would ever make. */
beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createCaseStore(database);
  history = createCaseHistoryStore(database);
  const { police, health, council, ofsted } = scene.agencies;
  for (const [one, other] of [[police, health], [police, council], [health, ofsted]] as const) {
    for (const isReleased of [false, true]) {
      for (const first of caseViewStates) {
        for (const second of caseViewStates) {
          for (const place of other === health ? places : places.slice(0, 1)) {
            const isOpen = place === 'first' || (place === 'late' && second === 'SUBMITTED');
            cases.push({
              id: randomUUID(), agencyIds: place === 'former' ? [one.id] : [one.id, other.id], formerIds: place === 'former' ? [other.id] : [], openIds: isReleased ? [one.id, ...(isOpen ? [other.id] : [])] : [],
              isReleased, isWithdrawn: cases.length % 4 === 0, states: new Map([[one.id, first], [other.id, second]]), lateIds: place === 'late' ? [other.id] : [],
            });
          }
        }
      }
    }
  }
  const { prisma } = database;
  await prisma.trackedCase.createMany({
    data: cases.map(({ id, isReleased, isWithdrawn }, index) =>
      ({ id, inspectionId: scene.id, reference: `CH-${index + 10}`, openedById: scene.people.lead.id, releasedAt: isReleased ? new Date() : null, withdrawnAt: isWithdrawn ? new Date() : null })),
  });
  const views = cases.flatMap(({ id: caseId, formerIds, lateIds, states }) =>
    [...states].map(([agencyId, state]) => ({ caseId, agencyId, state, isLate: lateIds.includes(agencyId), removedAt: formerIds.includes(agencyId) ? new Date() : null, version: 3, knew: `secret ${agencyId}` })));
  await prisma.caseView.createMany({ data: views });
  await prisma.caseViewRevision.createMany({
    data: views.flatMap(({ caseId, agencyId, state }) =>
      savedStates(state).map((saved, index) => ({ caseId, agencyId, version: index + 1, state: saved, knew: 'once', did: '', lived: '', savedById: scene.people.lead.id, savedAt: new Date() }))),
  });
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
      expect(cases.filter((one) => knowersOf(one).some((room) => rooms.has(room))).map(({ id }) => id).sort()).toEqual(seen);
      expect((await store.list(asked)).map(({ id }) => id).sort()).toEqual(seen);

      const all = cases.flatMap(viewsOf);
      const readable = all.filter(({ facts, view }) => canRead(access, facts, view)).map(({ key }) => key).sort();
      expect(all.filter(({ facts, view }) => readersOf(facts, view).some((room) => rooms.has(room))).map(({ key }) => key).sort()).toEqual(readable);
      const rows = await store.views(asked, cases.map(({ id }) => id));
      expect(rows.filter(({ content }) => content !== null).map(({ caseId, agencyId }) => `${caseId} ${agencyId}`).sort()).toEqual(readable);
      expect(rows.map(({ caseId, agencyId }) => `${caseId} ${agencyId}`).sort()).toEqual(all.filter(({ facts, view }) => canMeet(access, facts, view)).map(({ key }) => key).sort());
      expect(cases.filter((one) => togetherOf(one).some((room) => rooms.has(room)))).toEqual(cases.filter((one) => canReadTogether(access, one)));
      // The words of a view that is not this reader's never leave the database.
      const words = JSON.stringify(rows.filter(({ content }) => content === null));
      expect(words.includes('secret')).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('who may read a view as it was once saved is one rule in policy and SQL; no other agency reads what was changed before it was opened', async () => {
  await fc.assert(
    fc.asyncProperty(accesses(), fc.constantFrom(...cases.flatMap((one) => viewsOf(one).map((view) => ({ ...view, id: one.id })))), async (access, { id, facts, view }) => {
      const allowed = savedStates(view.state).flatMap((state, index) => (canReadRevision(access, facts, view, { state, isStanding: index === 2 }) ? [index + 1] : []));
      const of = { caseId: id, agencyId: view.agencyId, visible: visibleTo(access) };
      expect((await history.page(of, 9, 9)).map(({ version }) => version).sort()).toEqual(allowed);
      expect(await history.count(of)).toEqual({ seen: allowed.length, hidden: Math.max(0, ...allowed) - allowed.length });
      if (view.agencyId !== access.viewer.agencyId && access.role !== 'LEAD_INSPECTOR' && access.role !== 'TEAM_INSPECTOR') expect(allowed).toEqual(canRead(access, facts, view) ? [3] : []);
    }),
    { numRuns: 150 },
  );
});

test('nobody of another agency reads a view before the views are open to it; inspectors read no draft; the board and observers know of nothing', () => {
  fc.assert(
    fc.property(accesses(), (access) => {
      for (const one of cases) {
        for (const { facts, view } of viewsOf(one)) {
          const isOwn = view.agencyId === access.viewer.agencyId;
          const reads = canRead(access, facts, view);
          if (access.role === 'BOARD_MEMBER' || access.role === 'OBSERVER') expect([canSee(access, one), reads]).toEqual([false, false]);
          if (!isOwn && view.state !== 'SUBMITTED') expect(reads).toBe(false);
          if (!isOwn && !one.openIds.includes(access.viewer.agencyId) && (access.role === 'CONTRIBUTOR' || access.role === 'AGENCY_COORDINATOR')) expect(reads).toBe(false);
        }
      }
    }),
  );
});

test('nobody does anything with a case that they cannot see, and no view is written once it lies open', () => {
  fc.assert(
    fc.property(accesses(), fc.constantFrom(...cases), (access, facts) => {
      const rights = { write: canWriteView(access, facts), add: canAdd(access, facts), release: canRelease(access, facts), join: canJoin(access, facts), sign: canSign(access, facts), correct: canCorrect(access, facts) };
      if (!canSee(access, facts)) expect(Object.values(rights)).not.toContain(true);
      const isOpenToThem = facts.openIds.includes(access.viewer.agencyId);
      expect([rights.write && isOpenToThem, rights.release && facts.isReleased, (rights.add || rights.sign) && !isOpenToThem, rights.join && !facts.isReleased]).toEqual([false, false, false, false]);
      if (facts.isWithdrawn) expect(Object.values(rights)).not.toContain(true);
      if (!facts.agencyIds.includes(access.viewer.agencyId)) expect([rights.write, rights.add, rights.sign]).toEqual([false, false, false]);
    }),
  );
});
