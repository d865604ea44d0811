import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceStatuses, evidenceVisibilities, phases, roles } from '@joint/shared';
import fc from 'fast-check';
import { audienceOf, canSee, visibleTo, type EvidenceFacts } from '../../server/src/features/evidence/evidence.policy.ts';
import { createEvidenceStore, type EvidenceStore } from '../../server/src/features/evidence/evidence.store.ts';
import { roomsOf, type Access } from '../../server/src/features/inspections/index.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, moveTo, partsOfScene, rolesOfScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Piece extends EvidenceFacts {
  readonly id: string;
}

let app: TestApp;
let database: Database;
let store: EvidenceStore;
let scene: Scene;
/** Every status × visibility × agency × author: people's own agency, and one they have left since. */
const pieces: Piece[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createEvidenceStore(database);
  scene = await aScene(app, { phase: 'EVIDENCE' });
  const authors = partsOfScene.map((part) => scene.people[part].viewer);
  for (const { userId, agencyId } of authors) {
    for (const agency of new Set([agencyId, scene.agencies.health.id])) {
      for (const status of evidenceStatuses) {
        for (const visibility of evidenceVisibilities) pieces.push({ id: randomUUID(), agencyId: agency, authorId: userId, status, visibility });
      }
    }
  }
  await database.prisma.evidence.createMany({ data: pieces.map((piece) => ({ ...piece, inspectionId: scene.id, kind: 'DATA' as const, title: 'A piece', body: 'What it shows' })) });
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id).sort();

test('who may see a piece is one rule in three forms: canSee, audience and rooms, and the rows that SQL gives', async () => {
  const accesses = fc.record<Access>({
    viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
    inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom(...roles),
  });
  await fc.assert(
    fc.asyncProperty(accesses, async (access) => {
      const rooms = new Set<string>(roomsOf(access));
      const bySight = idsOf(pieces.filter((piece) => canSee(access, piece)));
      const byAudience = idsOf(pieces.filter((piece) => audienceOf(piece, access.inspection.phase).some((room) => rooms.has(room))));
      const [rows = []] = await store.pages([{ query: { inspectionId: scene.id, visible: visibleTo(access) }, size: 1000, after: null }]);
      const byRows = idsOf(rows);
      expect(byAudience).toEqual(bySight);
      expect(byRows).toEqual(bySight);
    }),
    { numRuns: 250 },
  );
});

test('drafts are their agency’s alone; board members and observers never see what is restricted', () => {
  for (const phase of phases) {
    for (const role of roles) {
      for (const viewer of partsOfScene.map((part) => scene.people[part].viewer)) {
        const seen = pieces.filter((piece) => canSee({ viewer, role, inspection: { id: scene.id, phase, unannounced: false } }, piece));
        expect(seen.filter(({ status, agencyId }) => status === 'DRAFT' && agencyId !== viewer.agencyId)).toEqual([]);
        const isReader = role === 'BOARD_MEMBER' || role === 'OBSERVER';
        expect(seen.filter(({ visibility, status }) => isReader && (visibility !== 'ALL_AGENCIES' || status === 'DRAFT'))).toEqual([]);
      }
    }
  }
});

test.each(['EVIDENCE', 'FACTUAL_ACCURACY', 'PUBLISHED'] as const)('in %s every list, count and single look gives each person exactly that', async (phase) => {
  await moveTo(app, scene, phase);
  for (const part of partsOfScene) {
    const user = scene.people[part];
    const access: Access = { viewer: user.viewer, role: rolesOfScene[part], inspection: { id: scene.id, phase, unannounced: false } };
    const theirs = idsOf(pieces.filter((piece) => canSee(access, piece)));
    const { inspection } = await app.ask(user, 'query ($id: ID!) { inspection(id: $id) { evidence(first: 200) { totalCount nodes { id } countByAgency { count } } } }', { id: scene.id });
    expect({ part, ids: idsOf(inspection.evidence.nodes) }).toEqual({ part, ids: theirs });
    expect(inspection.evidence.totalCount).toBe(theirs.length);
    expect(inspection.evidence.countByAgency.reduce((sum, { count }) => sum + count, 0)).toBe(theirs.length);

    const hidden = pieces.find((piece) => !canSee(access, piece));
    const shown = pieces.find((piece) => canSee(access, piece));
    if (hidden) expect((await app.graph(user, 'query ($id: ID!) { evidence(id: $id) { id } }', { id: hidden.id })).code).toBe('NOT_FOUND');
    if (shown) expect((await app.ask(user, 'query ($id: ID!) { evidence(id: $id) { id } }', { id: shown.id })).evidence.id).toBe(shown.id);
  }
});
