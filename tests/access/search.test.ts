import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceStatuses, evidenceVisibilities, phases, roles } from '@joint/shared';
import fc from 'fast-check';
import { canSee, type EvidenceFacts } from '../../server/src/features/evidence/evidence.policy.ts';
import { evidenceSearchPart } from '../../server/src/features/evidence/evidence.search.sql.ts';
import { canOpen, isOwn, type FileFacts } from '../../server/src/features/files/files.policy.ts';
import { filesSearchPart } from '../../server/src/features/files/files.search.sql.ts';
import type { SeenInspection } from '../../server/src/features/inspections/index.ts';
import { canView } from '../../server/src/features/lines/lines.policy.ts';
import { attachedToLine } from '../../server/src/features/lines/lines.search.sql.ts';
import { canRead } from '../../server/src/features/narrative/narrative.policy.ts';
import { narrativeSearchPart } from '../../server/src/features/narrative/narrative.search.sql.ts';
import { createSearchStore, type SearchStore } from '../../server/src/features/search/search.store.ts';
import { comparedLetters } from '../../server/src/features/search/search.spelling.ts';
import { createSuggest } from '../../server/src/features/search/search.suggestions.ts';
import { toWords } from '../../server/src/features/search/search.words.ts';
import { connectDatabase, type Database } from '../../server/src/platform/database.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { aScene, aStatement, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aLine } from '../support/factories/line.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

interface Piece extends EvidenceFacts {
  readonly id: string;
  /** Stands in this piece alone, and is near to those of the other pieces. */
  readonly word: string;
}

let app: TestApp;
let database: Database;
let store: SearchStore;
let scene: Scene;
let statementId: string;
let lineId: string;
const wordOf = (index: number): string => `quo${String(index).padStart(3, '0').replace(/\d/g, (digit) => 'bdfgklmnpr'[Number(digit)] ?? '')}za`;
const pieces: Piece[] = [];
/** Every piece has a file in each of these states, each with the same words. */
const states: readonly FileFacts[] = [
  { status: 'ATTACHED', scan: 'CLEAN', textStatus: 'READ', openFindings: 0 }, { status: 'ATTACHED', scan: 'NOT_SCANNED', textStatus: 'READ', openFindings: 1 }, { status: 'ATTACHED', scan: 'NOT_SCANNED', textStatus: 'WAITING', openFindings: 0 },
  { status: 'ATTACHED', scan: 'WAITING', textStatus: 'WAITING', openFindings: 0 }, { status: 'REMOVED', scan: 'CLEAN', textStatus: 'NONE', openFindings: 0 },
];
const files: { readonly id: string; readonly piece: Piece; readonly facts: FileFacts }[] = [];

beforeAll(async () => {
  app = await startTestApp();
  database = connectDatabase(app.databaseUrl, 2, createLogger('silent'));
  store = createSearchStore(database, { parts: [evidenceSearchPart, narrativeSearchPart], byLine: attachedToLine });
  scene = await aScene(app, { phase: 'EVIDENCE' });
  for (const { userId, agencyId } of partsOfScene.map((part) => scene.people[part].viewer)) {
    for (const agency of new Set([agencyId, scene.agencies.health.id])) {
      for (const status of evidenceStatuses) {
        for (const visibility of evidenceVisibilities) pieces.push({ id: randomUUID(), word: wordOf(pieces.length), agencyId: agency, authorId: userId, status, visibility });
      }
    }
  }
  await database.prisma.evidence.createMany({ data: pieces.map(({ word, ...piece }) => ({ ...piece, inspectionId: scene.id, kind: 'DATA' as const, title: 'A statement of figures', body: `What it shows of ${word}` })) });
  files.push(...pieces.flatMap((piece) => states.map((facts) => ({ id: randomUUID(), piece, facts }))));
  const at = new Date();
  await database.prisma.evidenceFile.createMany({
    data: files.map(({ id, piece, facts: { openFindings: _openFindings, ...facts } }) => ({
      id, evidenceId: piece.id, addedById: piece.authorId, name: 'minutes.txt', size: 12, mediaType: 'text/plain', sha256: 'of the file', attachedAt: at, removedAt: facts.status === 'REMOVED' ? at : null, ...facts,
    })),
  });
  await database.prisma.evidenceFileText.createMany({ data: files.map(({ id: fileId }) => ({ fileId, text: 'A zebrafinch at home', isCut: false })) });
  await database.prisma.evidenceFileFinding.createMany({ data: files.filter(({ facts }) => facts.openFindings > 0).map(({ id: fileId }) => ({ fileId, kind: 'NHS_NUMBER', count: 1, places: [] })) });
  statementId = (await aStatement(app, scene.id, 'STRENGTH')).id;
  lineId = await aLine(app, scene);
  await database.prisma.lineEvidence.createMany({ data: pieces.filter(({ status }) => status === 'SUBMITTED').map(({ id: evidenceId }) => ({ lineId, evidenceId, attachedById: scene.people.lead.id })) });
});
afterAll(async () => {
  await database.stop();
  await app.stop();
});

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

const readers = () => fc.record({
  viewer: fc.constantFrom(...partsOfScene.map((part) => scene.people[part].viewer)),
  inspection: fc.record({ id: fc.constant(scene.id), phase: fc.constantFrom(...phases), unannounced: fc.boolean() }),
  role: fc.constantFrom(...roles),
});

test('what is found, counted and marked is what the reader may see, by the policies of the features', async () => {
  await fc.assert(
    fc.asyncProperty(readers(), fc.boolean(), async (access, isByLine) => {
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

test('the words of a file are found by whoever may open it, and by nobody else', async () => {
  const ofFiles = createSearchStore(database, { parts: [filesSearchPart], byLine: attachedToLine });
  await fc.assert(
    fc.asyncProperty(readers(), async (access) => {
      const seen: SeenInspection = { ...access, record: { id: scene.id } as SeenInspection['record'] };
      const found = await ofFiles.find(seen, { words: toWords('zebrafinch'), filter: {}, size: 10_000 });
      const open = files.filter(({ piece, facts }) => canSee(access, piece) && canOpen(facts, isOwn(access, piece))).map(({ id }) => id);
      expect(sorted(found.hits.map(({ id }) => id))).toEqual(sorted(open));
      expect(await ofFiles.unknownWords(seen, ['zebrafinch'])).toHaveLength(open.length > 0 ? 0 : 1);
    }),
    { numRuns: 100 },
  );
});

test('a word is held against stems near it in length, and against no more than a moment allows', async () => {
  const { id: inspectionId, people: { lead } } = await aScene(app, { with: scene });
  const wordOfLength = (length: number, index: number): string => `${Array.from({ length: length - 2 }, (_none, place) => 'bdfgklmnpr'[Math.floor(index / 10 ** (place % 4)) % 10]).join('')}za`;
  const bodies = [[8, 400], [19, 400], [20, 400], [30, 600], [30, 600], [33, 400], [34, 400]].map(([length = 0, many = 0], part) => Array.from({ length: many }, (_none, index) => wordOfLength(length, part * 1000 + index)).join(' '));
  await database.prisma.evidence.createMany({ data: bodies.map((body) => ({ id: randomUUID(), inspectionId, agencyId: lead.viewer.agencyId, authorId: lead.id, kind: 'DATA' as const, status: 'SUBMITTED' as const, visibility: 'ALL_AGENCIES' as const, title: 'Words', body })) });
  const seen = { viewer: lead.viewer, inspection: { id: inspectionId, phase: 'EVIDENCE', unannounced: false }, role: 'LEAD_INSPECTOR', record: { id: inspectionId } } as unknown as SeenInspection;
  const lengthsNear = async (word: string): Promise<number[]> => (await store.unknownWords(seen, [word])).flatMap(({ near }) => near.map(([stem]) => stem.length));
  const near = await lengthsNear(`${'q'.repeat(28)}zo`);
  expect(near).toHaveLength(Math.floor(comparedLetters / 30 ** 2));
  expect(new Set(near)).toEqual(new Set([30]));
  expect([...new Set(await lengthsNear(`${'q'.repeat(20)}zo`))].sort()).toEqual([19, 20]);
});

test('a misspelled word is answered with a word that the reader may see, and with none where they may see none', async () => {
  const suggest = createSuggest(store);
  await fc.assert(
    fc.asyncProperty(readers(), fc.nat(pieces.length - 1), async (access, index) => {
      const seen: SeenInspection = { ...access, record: { id: scene.id } as SeenInspection['record'] };
      const visible = pieces.filter((piece) => canSee(access, piece)).map(({ word }) => word);
      const word = pieces[index]?.word ?? '';
      const suggestion = await suggest(seen, `${word.slice(0, -1)}e`, {});
      if (visible.includes(word)) expect(suggestion).toEqual({ words: word, totalCount: 1 });
      else expect([undefined, ...visible]).toContain(suggestion?.words);
      expect(visible).toEqual(expect.arrayContaining((await store.unknownWords(seen, ['quobbbzi'])).flatMap(({ near }) => near.map(([stem]) => stem)).filter((stem) => stem.startsWith('quo'))));
    }),
    { numRuns: 40 },
  );
});
