import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceStatuses, evidenceVisibilities, phases, roles, type RequestState } from '@joint/shared';
import fc from 'fast-check';
import { createBurdenStore, type BurdenStore, type Counted } from '../../server/src/features/burden/burden.store.ts';
import { evidenceBurdenPart } from '../../server/src/features/evidence/evidence.burden.sql.ts';
import { canSeeMinutes, type EvidenceFacts } from '../../server/src/features/evidence/evidence.policy.ts';
import type { SeenInspection } from '../../server/src/features/inspections/index.ts';
import { requestsBurdenPart } from '../../server/src/features/requests/requests.burden.sql.ts';
import { canSee as canSeeRequest, type RequestFacts } from '../../server/src/features/requests/requests.policy.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Piece extends EvidenceFacts {
  readonly id: string;
  readonly minutes: number | null;
  readonly criterionIds: readonly string[];
}
interface Asked extends RequestFacts {
  readonly id: string;
  readonly answers: readonly string[];
}

let app: TestApp;
let database: Database;
let store: BurdenStore;
let scene: Scene;
const pieces: Piece[] = [];
const requests: Asked[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createBurdenStore(database, { evidence: evidenceBurdenPart, requests: requestsBurdenPart });
  scene = await aScene(app);
  const [first = '', second = ''] = scene.criteria.map(({ id }) => id);
  for (const { userId, agencyId } of partsOfScene.map((part) => scene.people[part].viewer)) {
    for (const status of evidenceStatuses) {
      for (const visibility of evidenceVisibilities) {
        const minutes = pieces.length % 4 === 0 ? null : 7 + pieces.length;
        pieces.push({ id: randomUUID(), agencyId, authorId: userId, status, visibility, minutes, criterionIds: pieces.length % 3 === 0 ? [first, second] : [first] });
      }
    }
  }
  await database.prisma.evidence.createMany({ data: pieces.map(({ criterionIds: _criteria, ...piece }) => ({ ...piece, inspectionId: scene.id, kind: 'DATA' as const, title: 'A piece', body: 'What it shows' })) });
  await database.prisma.evidenceCriterion.createMany({ data: pieces.flatMap(({ id, criterionIds }) => criterionIds.map((criterionId) => ({ evidenceId: id, criterionId }))) });
  await ask('SENT', true);
  await ask('CANCELLED', true);
  await ask('DRAFT', false);
  const edges = requests.flatMap(({ id, answers }) => answers.map((evidenceId) => ({ requestedAgencyId: id, evidenceId })));
  await database.prisma.requestAnswer.createMany({ data: edges });
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

/** A request to every agency, each answered by some of what it gave; some pieces answer several. */
async function ask(state: RequestState, isSent: boolean): Promise<void> {
  const wording = randomUUID();
  const day = new Date('2026-03-02');
  await database.prisma.evidenceRequest.create({ data: { id: wording, inspectionId: scene.id, askedById: scene.people.lead.id, title: state, question: 'Q', reason: 'R', othersShown: true, ...(isSent && { dueOn: day, sentAt: day }) } });
  for (const agencyId of [scene.agencies.council.id, scene.agencies.police.id, scene.agencies.health.id]) {
    const id = randomUUID();
    await database.prisma.requestedAgency.create({ data: { id, requestId: wording, inspectionId: scene.id, agencyId, state } });
    requests.push({ id, agencyId, state, isSent, answers: pieces.filter((piece) => piece.agencyId === agencyId).filter((_piece, index) => index % (requests.length % 3 + 2) === 0).map((piece) => piece.id) });
  }
}

const summed = (some: readonly Piece[]): Counted =>
  ({ minutes: some.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0), timed: some.filter(({ minutes }) => minutes !== null).length, contributions: some.length });
/** Rows as text, so that their order does not matter. */
const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
const pick = ({ minutes, timed, contributions }: Counted): Counted => ({ minutes, timed, contributions });

test('each reader’s ledger is made of the minutes and the requests they may see, and of nothing else', async () => {
  const readers = fc.record({
    viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
    inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom(...roles),
  });
  const inspectorates = [scene.agencies.ofsted.id, scene.agencies.hmicfrs.id];
  await fc.assert(
    fc.asyncProperty(readers, async (access) => {
      const seen: SeenInspection = { ...access, record: { id: scene.id } as SeenInspection['record'] };
      const given = pieces.filter((piece) => canSeeMinutes(access, piece) && piece.status !== 'DRAFT');
      const asked = requests.filter((request) => request.isSent && canSeeRequest(access, request));
      const answering = new Set(asked.flatMap(({ answers }) => answers));
      const groups = [...new Set(given.map(({ agencyId }) => agencyId))].flatMap((agencyId) => [true, false].map((isUnasked) =>
        ({ agencyId, isUnasked, some: given.filter((piece) => piece.agencyId === agencyId && isUnasked !== answering.has(piece.id)) }))).filter(({ some }) => some.length > 0);
      const ofAgencies = given.filter(({ agencyId }) => !inspectorates.includes(agencyId));
      const criteria = [...new Set(ofAgencies.flatMap(({ criterionIds }) => criterionIds))];

      const [ledger] = await store.ledgers([seen]);
      expect(sorted((ledger?.agencies ?? []).map(({ agencyId, isUnasked, ...counts }) => ({ agencyId, isUnasked, ...pick(counts) })))).toEqual(sorted(groups.map(({ some, ...group }) => ({ ...group, ...summed(some) }))));
      expect(sorted((ledger?.requests ?? []).map(({ requestId, ...counts }) => ({ requestId, ...pick(counts) })))).toEqual(
        sorted(asked.map(({ id, answers }) => ({ requestId: id, ...summed(given.filter((piece) => answers.includes(piece.id))) }))));
      expect(sorted((ledger?.criteria ?? []).map(({ criterionId, ...counts }) => ({ criterionId, ...pick(counts) })))).toEqual(
        sorted(criteria.map((criterionId) => ({ criterionId, ...summed(ofAgencies.filter((piece) => piece.criterionIds.includes(criterionId))) }))));
    }),
    { numRuns: 200 },
  );
});

test('the sums have everything that agencies gave, drafts and the inspectors’ own left out', async () => {
  const totals = await store.unsafeTotals([scene.id]);
  expect(totals.map(({ agencyId }) => agencyId).sort()).toEqual([scene.agencies.council.id, scene.agencies.police.id, scene.agencies.health.id].sort());
  for (const { agencyId, asked, open, ...counts } of totals) {
    expect(pick(counts)).toEqual(summed(pieces.filter((piece) => piece.agencyId === agencyId && piece.status !== 'DRAFT')));
    expect([asked, open]).toEqual([1, 1]);
  }
});
