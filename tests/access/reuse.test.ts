import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceKinds, evidenceStatuses, evidenceVisibilities, phases, roles } from '@joint/shared';
import fc from 'fast-check';
import type { Access } from '../../server/src/features/inspections/index.ts';
import { canFindOffered, canOffer, canTakeBack, isReusable, knowsOfOffer, type ReuseFacts } from '../../server/src/features/reuse/reuse.policy.ts';
import { createReuseStore, type ReuseStore } from '../../server/src/features/reuse/reuse.store.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aRequest } from '../support/factories/requests.ts';
import { anAgency, aUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Piece extends ReuseFacts {
  readonly id: string;
  readonly inspectionId: string;
  readonly isOffered: boolean;
}

let app: TestApp;
let database: Database;
let store: ReuseStore;
let here: Scene;
let elsewhere: Scene;
/** Every status × visibility × kind × agency, offered or not, in this inspection and another; the last agency takes no part. */
const pieces: Piece[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createReuseStore(database);
  elsewhere = await aScene(app);
  here = await aScene(app, { with: elsewhere });
  const stranger = await aUser(app, { agency: await anAgency(app, 'VOLUNTARY') });
  const authors = [here.people.police, here.people.policeCoordinator, here.people.health, here.people.lead, stranger].map(({ viewer }) => viewer);
  for (const { userId: authorId, agencyId } of authors) for (const { id: inspectionId } of [here, elsewhere]) for (const status of evidenceStatuses) for (const visibility of evidenceVisibilities) for (const kind of evidenceKinds) {
    for (const isOffered of [true, false]) pieces.push({ id: randomUUID(), inspectionId, agencyId, authorId, status, visibility, kind, isOffered });
  }
  await database.prisma.evidence.createMany({ data: pieces.map(({ isOffered: _isOffered, ...piece }) => ({ ...piece, title: 'Strategy discussions at night', body: 'What it shows' })) });
  await database.prisma.evidenceOffer.createMany({ data: pieces.filter(({ isOffered }) => isOffered).map(({ id, agencyId, authorId }) => ({ evidenceId: id, agencyId, offeredById: authorId })) });
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id).sort();
const findable = (agencyIds: readonly string[]): string[] => idsOf(pieces.filter((piece) => piece.inspectionId === elsewhere.id && piece.isOffered && agencyIds.includes(piece.agencyId) && isReusable(piece)));

test('what is found is what was offered, by the agencies named, in other inspections, and may be: nothing else of any inspection', async () => {
  const { police, health, ofsted, council } = here.agencies;
  for (const agencyIds of [[police.id], [health.id], [police.id, health.id, ofsted.id], [council.id], []]) {
    expect(idsOf(await store.matching(here.id, agencyIds, 'strategy discussions', 10_000))).toEqual(findable(agencyIds));
  }
  await fc.assert(fc.asyncProperty(fc.constantFrom(...pieces), fc.constantFrom(police.id, health.id), async ({ id }, agencyId) => {
    expect((await store.find(here.id, agencyId, id)) !== null).toBe(findable([agencyId]).includes(id));
  }), { numRuns: 50 });
});

test('by the service inspectors alone find offers, of agencies that take part; naming another agency finds nothing', async () => {
  const mine = findable([here.agencies.police.id, here.agencies.health.id]);
  const askers = fc.record<Access>({
    viewer: fc.constantFrom(...partsOfScene.map((part) => here.people[part].viewer)),
    inspection: fc.record({ id: fc.constant(here.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom(...roles),
  });
  const { record } = await app.features.inspections.service.access(here.people.lead.viewer, here.id);
  await fc.assert(fc.asyncProperty(askers, fc.subarray(pieces.map(({ agencyId }) => agencyId)), async (access, agencyIds) => {
    const found = await app.features.reuse.service.offered({ ...access, record }, { text: 'strategy discussions', agencyIds: [...new Set(agencyIds)] });
    expect(found.every(({ id }) => mine.includes(id))).toBe(true);
    expect(found.length > 0).toBe(canFindOffered(access) && (agencyIds.length === 0 || agencyIds.some((id) => [here.agencies.police.id, here.agencies.health.id].includes(id))));
  }), { numRuns: 40 });
});

test('of a request the agency asked sees its own offers, and nobody else any', async () => {
  const { record } = { record: await aRequest(app, here) };
  const ofPolice = findable([here.agencies.police.id]);
  for (const part of partsOfScene) {
    const { data } = await app.graph(here.people[part], 'query ($id: ID!) { evidenceRequest(id: $id) { reusable { id } } }', { id: record.id });
    const found = (data as typeof data | null)?.evidenceRequest.reusable ?? [];
    expect([part, found.length > 0]).toEqual([part, ['police', 'policeColleague', 'policeCoordinator'].includes(part)]);
    expect(found.every(({ id }) => ofPolice.includes(id))).toBe(true);
  }
});

test('only coordinators and authors offer, only what may be used again, and nobody outside the agency knows of it', () => {
  const accesses = fc.record<Access>({
    viewer: fc.constantFrom(...partsOfScene.map((part) => here.people[part].viewer)),
    inspection: fc.record({ id: fc.constant(here.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom(...roles),
  });
  fc.assert(fc.property(accesses, fc.constantFrom(...pieces), (access, piece) => {
    const isOwn = piece.agencyId === access.viewer.agencyId;
    if (canOffer(access, piece)) expect([isOwn, isReusable(piece), canTakeBack(access, piece)]).toEqual([true, true, true]);
    if (canTakeBack(access, piece)) expect([isOwn, knowsOfOffer(access, piece), access.role === 'AGENCY_COORDINATOR' || piece.authorId === access.viewer.userId]).toEqual([true, true, true]);
    if (knowsOfOffer(access, piece)) expect([isOwn, ['CONTRIBUTOR', 'AGENCY_COORDINATOR'].includes(access.role)]).toEqual([true, true]);
  }), { numRuns: 2_000 });
});
