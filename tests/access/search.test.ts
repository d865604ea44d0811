import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceStatuses, evidenceVisibilities, phases, roles } from '@joint/shared';
import fc from 'fast-check';
import { canSee, type EvidenceFacts } from '../../server/src/features/evidence/evidence.policy.ts';
import { evidenceSearchPart } from '../../server/src/features/evidence/evidence.search.sql.ts';
import type { SeenInspection } from '../../server/src/features/inspections/index.ts';
import { canView } from '../../server/src/features/lines/lines.policy.ts';
import { attachedToLine } from '../../server/src/features/lines/lines.search.sql.ts';
import { canRead } from '../../server/src/features/narrative/narrative.policy.ts';
import { narrativeSearchPart } from '../../server/src/features/narrative/narrative.search.sql.ts';
import { createSearchStore, type SearchStore } from '../../server/src/features/search/search.store.ts';
import { toWords } from '../../server/src/features/search/search.words.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, aStatement, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aLine } from '../support/factories/line.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Piece extends EvidenceFacts {
  readonly id: string;
}

let app: TestApp;
let database: Database;
let store: SearchStore;
let scene: Scene;
let statementId: string;
let lineId: string;
const pieces: Piece[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createSearchStore(database, { parts: [evidenceSearchPart, narrativeSearchPart], byLine: attachedToLine });
  scene = await aScene(app, { phase: 'EVIDENCE' });
  for (const { userId, agencyId } of partsOfScene.map((part) => scene.people[part].viewer)) {
    for (const agency of new Set([agencyId, scene.agencies.health.id])) {
      for (const status of evidenceStatuses) {
        for (const visibility of evidenceVisibilities) pieces.push({ id: randomUUID(), agencyId: agency, authorId: userId, status, visibility });
      }
    }
  }
  await database.prisma.evidence.createMany({ data: pieces.map((piece) => ({ ...piece, inspectionId: scene.id, kind: 'DATA' as const, title: 'A statement of figures', body: 'What it shows' })) });
  statementId = (await aStatement(app, scene.id, 'STRENGTH')).id;
  lineId = await aLine(app, scene);
  await database.prisma.lineEvidence.createMany({ data: pieces.filter(({ status }) => status === 'SUBMITTED').map(({ id: evidenceId }) => ({ lineId, evidenceId, attachedById: scene.people.lead.id })) });
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

test('what is found, counted and marked is what the reader may see, by the policies of the features', async () => {
  const readers = fc.record({
    viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
    inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom(...roles),
  });
  await fc.assert(
    fc.asyncProperty(readers, fc.boolean(), async (access, isByLine) => {
      const seen: SeenInspection = { ...access, record: { id: scene.id } as SeenInspection['record'] };
      const found = await store.find(seen, { words: toWords('statem'), filter: isByLine ? { lineId } : {}, size: 1000 });
      const visible = pieces.filter((piece) => canSee(access, piece) && (!isByLine || (canView(access) && piece.status === 'SUBMITTED'))).map(({ id }) => id);
      const statements = canRead(access) && !isByLine ? [statementId] : [];
      expect(sorted(found.hits.map(({ id }) => id))).toEqual(sorted([...visible, ...statements]));
      expect([found.counts.EVIDENCE ?? 0, found.counts.STATEMENT ?? 0]).toEqual([visible.length, statements.length]);
    }),
    { numRuns: 250 },
  );
});
