import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceStatuses, evidenceVisibilities, phases, roles } from '@joint/shared';
import fc from 'fast-check';
import { visibleTo, type EvidenceFacts } from '../../server/src/features/evidence/evidence.policy.ts';
import { canSeeRevision, readingPhases, type RevisionFacts } from '../../server/src/features/evidence/revisions/revisions.policy.ts';
import { createRevisionStore, type RevisionStore } from '../../server/src/features/evidence/revisions/revisions.store.ts';
import type { Access } from '../../server/src/features/inspections/index.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Kept extends Omit<RevisionFacts, 'until'> { readonly version: number }
interface Piece extends EvidenceFacts { readonly id: string; readonly kept: readonly Kept[] }

let app: TestApp;
let database: Database;
let store: RevisionStore;
let scene: Scene;
const presentPhase = 'FACTUAL_ACCURACY';
const pieces: Piece[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createRevisionStore(database);
  scene = await aScene(app, { phase: presentPhase });
  // Any history whatever, also such as the services would never make: the rule must hold for each.
  const kept = fc.array(fc.record({ status: fc.constantFrom(...evidenceStatuses), visibility: fc.constantFrom(...evidenceVisibilities), from: fc.constantFrom(...phases) }), { minLength: 1, maxLength: 5 });
  const authors = partsOfScene.map((part) => scene.people[part].viewer);
  for (const [index, history] of fc.sample(kept, { numRuns: 60, seed: 7 }).entries()) {
    const author = authors[index % authors.length];
    const last = history.at(-1);
    if (author && last) pieces.push({ id: randomUUID(), agencyId: author.agencyId, authorId: author.userId, status: last.status, visibility: last.visibility, kept: history.map((one, at) => ({ ...one, version: at + 1 })) });
  }
  const words = { kind: 'DATA' as const, title: 'A piece', body: 'What it shows' };
  await database.prisma.evidence.createMany({ data: pieces.map(({ kept: history, ...piece }) => ({ ...piece, ...words, version: history.length, inspectionId: scene.id })) });
  await database.prisma.evidenceRevision.createMany({
    data: pieces.flatMap(({ id, authorId, kept: history }) => history.map(({ from, ...one }) => ({ ...one, ...words, evidenceId: id, phase: from, savedById: authorId, savedAt: new Date(), criterionIds: [] }))),
  });
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const standing = ({ kept }: Piece): (RevisionFacts & { version: number })[] => kept.map((one, index) => ({ ...one, until: kept[index + 1]?.from ?? presentPhase }));

test('who may read a revision is one rule in two forms, and never more than the piece and the revision each allow', async () => {
  const accesses = fc.record<Access>({
    viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
    inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom(...roles),
  });
  await fc.assert(
    fc.asyncProperty(accesses, fc.constantFrom(...pieces), async (access, piece) => {
      const bySight = standing(piece).filter((revision) => canSeeRevision(access, piece, revision));
      const reader = { visible: visibleTo(access), phases: readingPhases(access.role) };
      const rows = await store.page(reader, { evidenceId: piece.id, upTo: 100, size: 100 });
      const counted = await store.count(reader, piece.id);
      expect(counted).toEqual({ all: piece.kept.length, seen: rows.length });
      // The store is asked for pieces that the service has found for this reader; a piece that is not theirs has no rows to ask for.
      const pieceIsTheirs = standing(piece).some((revision) => canSeeRevision(access, piece, { ...revision, status: piece.status, visibility: piece.visibility, from: 'EVIDENCE', until: 'FOLLOW_UP' }));
      if (pieceIsTheirs) expect(rows.map(({ version }) => version)).toEqual(bySight.map(({ version }) => version).reverse());
      else expect(bySight).toEqual([]);
      const { agencyId } = access.viewer;
      expect(bySight.filter(({ status }) => status === 'DRAFT' && piece.agencyId !== agencyId)).toEqual([]);
      expect(bySight.filter(({ visibility }) => (access.role === 'BOARD_MEMBER' || access.role === 'OBSERVER') && visibility !== 'ALL_AGENCIES')).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
