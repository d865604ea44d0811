import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceStatuses, evidenceVisibilities, phases, roles } from '@joint/shared';
import fc from 'fast-check';
import { evidenceMatrixPart } from '../../server/src/features/evidence/evidence.matrix.sql.ts';
import { canSee, type EvidenceFacts } from '../../server/src/features/evidence/evidence.policy.ts';
import type { SeenInspection } from '../../server/src/features/inspections/index.ts';
import { createMatrixStore, type MatrixCount, type MatrixStore } from '../../server/src/features/matrix/matrix.store.ts';
import { narrativeMatrixPart } from '../../server/src/features/narrative/narrative.matrix.sql.ts';
import { canRead } from '../../server/src/features/narrative/narrative.policy.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, aStatement, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Piece extends EvidenceFacts {
  readonly id: string;
  readonly criterionIds: readonly string[];
  readonly isCited: boolean;
}

let app: TestApp;
let database: Database;
let store: MatrixStore;
let scene: Scene;
let citedOn: string;
const pieces: Piece[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createMatrixStore(database, [evidenceMatrixPart, narrativeMatrixPart]);
  scene = await aScene(app, { phase: 'EVIDENCE' });
  const [first = '', second = ''] = scene.criteria.map(({ id }) => id);
  citedOn = first;
  for (const { userId, agencyId } of partsOfScene.map((part) => scene.people[part].viewer)) {
    for (const status of evidenceStatuses) {
      for (const visibility of evidenceVisibilities) {
        const criterionIds = pieces.length % 3 === 0 ? [first, second] : [second];
        pieces.push({ id: randomUUID(), agencyId, authorId: userId, status, visibility, criterionIds, isCited: status !== 'DRAFT' && pieces.length % 2 === 0 });
      }
    }
  }
  const rows = pieces.map(({ criterionIds: _criteria, isCited: _cited, ...piece }) => ({ ...piece, inspectionId: scene.id, kind: 'DATA' as const, title: 'A piece', body: 'What it shows' }));
  await database.prisma.evidence.createMany({ data: rows });
  await database.prisma.evidenceCriterion.createMany({ data: pieces.flatMap(({ id, criterionIds }) => criterionIds.map((criterionId) => ({ evidenceId: id, criterionId }))) });
  const { sectionId, id: statementId } = await aStatement(app, scene.id, 'STRENGTH');
  const cited = pieces.filter(({ isCited }) => isCited);
  await database.prisma.citation.createMany({ data: cited.map(({ id: evidenceId }, position) => ({ sectionId, statementId, evidenceId, stance: position % 2 === 0 ? 'SUPPORTS' as const : 'CONTRADICTS' as const, position })) });
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const sorted = (rows: readonly MatrixCount[]): string[] => rows.map(({ agencyId, criterionId, measure, count }) => [agencyId, criterionId, measure, count].join()).sort();

function counted(edges: readonly Omit<MatrixCount, 'count'>[]): MatrixCount[] {
  const counts = new Map<string, MatrixCount>();
  for (const edge of edges) {
    const key = [edge.agencyId, edge.criterionId, edge.measure].join();
    counts.set(key, { ...edge, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

test('each reader’s counts are those of the pieces they may see, and of citations where they may read the narrative', async () => {
  const readers = fc.record({
    viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
    inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
    role: fc.constantFrom(...roles),
  });
  await fc.assert(
    fc.asyncProperty(readers, async (access) => {
      const seen: SeenInspection = { ...access, record: { id: scene.id } as SeenInspection['record'] };
      const visible = pieces.filter((piece) => canSee(access, piece) && piece.status !== 'WITHDRAWN');
      const given = visible.flatMap(({ agencyId, status, criterionIds }) => criterionIds.map((criterionId) => ({ agencyId, criterionId, measure: status === 'SUBMITTED' ? 'sent' : 'drafts' })));
      const standing = pieces.filter(({ isCited }) => isCited).map((piece, position) => ({ ...piece, position })).filter(({ status }) => status === 'SUBMITTED');
      const edges = !canRead(access) ? [] : standing.flatMap(({ agencyId, position }) =>
        ['cited', ...(position % 2 === 0 ? ['supporting'] : [])].map((measure) => ({ agencyId, criterionId: citedOn, measure })));
      const [counts = []] = await store.counts([seen]);
      expect(sorted(counts)).toEqual(sorted(counted([...given, ...edges])));
      expect(store.measuresOpenTo(seen).includes('cited')).toBe(canRead(access));
    }),
    { numRuns: 250 },
  );
});
