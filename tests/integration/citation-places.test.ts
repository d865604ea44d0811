import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContributeEvidenceInput } from '@joint/shared';
import type { EvidenceRecord } from '../../server/src/features/evidence/index.ts';
import { draftOf, importDraft, readTable, removeTable } from '../support/datasets.ts';
import { aContribution, anEvidence } from '../support/factories/evidence.ts';
import { aFile, takeAsLookedThrough } from '../support/factories/files.ts';
import { aScene, moveTo, type Part, type Scene } from '../support/factories/inspection.ts';
import { aUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;
let scene: Scene;
let sectionId: string;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await aScene(app, { with: known });
  const { inspection } = await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { narrative { id } } }', { id: scene.id });
  sectionId = inspection.narrative[0]?.id ?? '';
});

const body = 'Officers asked at night and had to wait. Four requests in ten were answered after seven in the morning.';
const words = 'had to wait';
const from = body.indexOf(words);
const wordsOf = (version = 1): string => `words:${version}:${from}-${from + words.length}`;
const aPiece = (wanted: Partial<ContributeEvidenceInput> = {}): Promise<EvidenceRecord> => anEvidence(app, scene, scene.people.police, { body, ...wanted });
async function revise(piece: EvidenceRecord, wanted: Partial<ContributeEvidenceInput>, expectedVersion = 1): Promise<void> {
  const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, { body, ...wanted });
  await app.features.evidence.service.revise(scene.people.police.viewer, { ...content, evidenceId: piece.id, expectedVersion });
}
async function importTable(evidenceId: string, bytes = 'Month,Seen,Share\nApril 2026,"1,019",45.2%\nMay 2026,880,\n', replaces = 0): Promise<void> {
  const { id } = await readTable(app, scene.people.police, evidenceId, { bytes });
  const { columns } = await draftOf(app, scene.people.police, id);
  const { code } = await importDraft(app, scene.people.police, { draftId: id, columns, replaces });
  if (code) throw new Error(code);
}

type Cite = { readonly evidenceId: string; readonly place?: string; readonly stance?: 'SUPPORTS' | 'CONTRADICTS' };
const cite = (...cites: readonly Cite[]): Promise<void> =>
  app.features.narrative.service.compose(scene.people.lead.viewer, { sectionId, statements: [{ id: randomUUID(), kind: 'STRENGTH', text: 'Children wait at night.', cites: cites.map((one) => ({ stance: 'SUPPORTS', ...one })) }] });

const placeFields = 'place { kind code label quotation standing }';
async function citationsFor(part: Part) {
  const { inspection } = await app.ask(scene.people[part], `query ($id: ID!) { inspection(id: $id) { narrative { statements { citations { id evidenceId agency { id } evidence { title } ${placeFields} } } } } }`, { id: scene.id });
  return inspection.narrative[0]?.statements.flatMap(({ citations }) => citations) ?? [];
}
const placeFor = async (part: Part) => (await citationsFor(part))[0]?.place;
const placeQuery = 'query ($evidenceId: ID!, $code: String!) { citationPlace(evidenceId: $evidenceId, code: $code) { kind code label quotation standing } }';

describe('a citation of a part', () => {
  test('is derived from the text with its place, told with what stands there, and is one of several of a piece', async () => {
    const piece = await aPiece();
    await importTable(piece.id);
    const file = await aFile(app, scene.people.police, piece.id);
    await cite({ evidenceId: piece.id }, ...[wordsOf(), `page:${file.id}:3`, 'cell:1:B2', 'cell:1:C2', 'cell:1:C3', 'row:1:3', 'column:1:B'].map((place) => ({ evidenceId: piece.id, place })));
    const citations = await citationsFor('inspector');
    expect(citations.map(({ place }) => place && [place.kind, place.label, place.quotation, place.standing])).toEqual([
      null,
      ['WORDS', 'its words', words, 'STANDS'],
      ['PAGE', `page 3 of ${file.name}`, null, 'STANDS'],
      ['CELL', 'cell B2, Seen', '1,019', 'STANDS'],
      ['CELL', 'cell C2, Share', '45.2%', 'STANDS'],
      ['CELL', 'cell C3, Share', 'empty', 'STANDS'],
      ['ROW', 'row 3', 'Month: May 2026; Seen: 880; Share: empty', 'STANDS'],
      ['COLUMN', 'column B, Seen', null, 'STANDS'],
    ]);
    expect(new Set(citations.map(({ id }) => id)).size).toBe(8);
    expect((await app.sql<{ place: string }>('SELECT place FROM citation WHERE section_id = $1 ORDER BY position', [sectionId])).map(({ place }) => place)).toEqual(['', wordsOf(), `page:${file.id}:3`, 'cell:1:B2', 'cell:1:C2', 'cell:1:C3', 'row:1:3', 'column:1:B']);
  });

  test('counts its piece once', async () => {
    const piece = await aPiece();
    await cite({ evidenceId: piece.id, place: wordsOf() }, { evidenceId: piece.id, place: 'words:1:0-8' });
    const { inspection } = await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { narrative { statements { agencies { id } isTriangulated } balance { agency { id } cited } } } }', { id: scene.id });
    expect(inspection.narrative[0]?.statements).toEqual([{ agencies: [{ id: scene.agencies.police.id }], isTriangulated: false }]);
    expect(inspection.narrative[0]?.balance.find(({ agency }) => agency.id === scene.agencies.police.id)?.cited).toBe(1);
  });

  test('that names no place rests on the whole piece, and the same place twice is once', async () => {
    const piece = await aPiece();
    await cite(...['words:1:9-3', 'cell:1:<b>', 'Officers had to wait', wordsOf(), wordsOf()].map((place) => ({ evidenceId: piece.id, place })));
    expect((await citationsFor('lead')).map(({ place }) => place?.code)).toEqual([undefined, wordsOf()]);
  });

  test('of what the evidence never had says so, and tells nothing of another piece', async () => {
    const piece = await aPiece();
    const other = await aPiece({ visibility: 'INSPECTORS_ONLY', title: 'Kept close' });
    const file = await aFile(app, scene.people.police, other.id, { name: 'SECRET.txt', bytes: Buffer.from('Nothing here') });
    await importTable(other.id);
    await cite(...[`page:${file.id}:1`, 'cell:1:B2', 'words:9:0-3', 'words:1:19000-19010', 'row:2:1'].map((place) => ({ evidenceId: piece.id, place })));
    const citations = await citationsFor('lead');
    expect(citations.map(({ place }) => [place?.label, place?.quotation, place?.standing])).toEqual([
      ['page 1 of a file', null, 'NOT_THERE'], ['cell B2', null, 'NOT_THERE'], ['its words', null, 'NOT_THERE'], ['its words', null, 'NOT_THERE'], ['row 1', null, 'NOT_THERE'],
    ]);
    expect(JSON.stringify(citations)).not.toContain('SECRET');
  });
});

describe('who is told what stands there', () => {
  test('readers who may not see the evidence learn its agency, and neither place nor words', async () => {
    const [close, open] = [await aPiece({ visibility: 'OWN_AGENCY_AND_INSPECTORS', title: 'Kept close' }), await aPiece()];
    await importTable(close.id);
    await cite({ evidenceId: close.id, place: 'cell:1:B2' }, { evidenceId: close.id, place: wordsOf() }, { evidenceId: open.id, place: wordsOf() });
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    for (const part of ['lead', 'inspector', 'police', 'policeColleague'] as const) expect([part, (await citationsFor(part)).map(({ place }) => place?.quotation)]).toEqual([part, ['1,019', words, words]]);
    for (const part of ['health', 'councilCoordinator', 'board'] as const) {
      const citations = await citationsFor(part);
      expect([part, citations.map(({ evidence, place }) => [evidence?.title, place?.quotation])]).toEqual([part, [[undefined, undefined], [undefined, undefined], [open.title, words]]]);
      // Ids of citations are told to everybody, so that they hold no coordinates either.
      expect(JSON.stringify(citations.slice(0, 2))).not.toMatch(/B2|words:|cell:/);
      expect((await app.graph(scene.people[part], placeQuery, { evidenceId: close.id, code: 'cell:1:B2' })).code).toBe('NOT_FOUND');
    }
    const stranger = await aUser(app, { agencyKind: 'VOLUNTARY' });
    expect((await app.graph(null, placeQuery, { evidenceId: open.id, code: wordsOf() })).code).toBe('UNAUTHENTICATED');
    expect((await app.graph(stranger, placeQuery, { evidenceId: open.id, code: wordsOf() })).code).toBe('NOT_FOUND');
  });

  test('who sees a piece may ask for a part of it before it is cited; what is none is refused by its field', async () => {
    const piece = await aPiece();
    expect((await app.ask(scene.people.health, placeQuery, { evidenceId: piece.id, code: wordsOf() })).citationPlace).toEqual({ kind: 'WORDS', code: wordsOf(), label: 'its words', quotation: words, standing: 'STANDS' });
    const refused = await app.graph(scene.people.lead, placeQuery, { evidenceId: piece.id, code: 'words:1' });
    expect([refused.code, refused.errors[0]?.extensions.fields?.[0]?.field]).toEqual(['INVALID_INPUT', 'code']);
  });

  test('evidence that was narrowed after it was cited takes its words along', async () => {
    const piece = await aPiece();
    await cite({ evidenceId: piece.id, place: wordsOf() });
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    expect(await placeFor('health')).toMatchObject({ quotation: words });
    await app.sql(`UPDATE evidence SET visibility = 'OWN_AGENCY_AND_INSPECTORS' WHERE id = $1`, [piece.id]);
    expect(await placeFor('health')).toBeNull();
    expect(await placeFor('inspector')).toMatchObject({ quotation: words });
  });

  test('evidence that was withdrawn is still quoted to whoever still sees it', async () => {
    const piece = await aPiece();
    await cite({ evidenceId: piece.id, place: wordsOf() });
    await app.features.evidence.service.withdraw(scene.people.police.viewer, { evidenceId: piece.id, expectedVersion: 1, reason: 'Counted twice' });
    expect(await placeFor('lead')).toMatchObject({ quotation: words, standing: 'STANDS' });
  });
});

describe('what changed since', () => {
  test('words that were taken out are quoted from their version to whoever may read that, and said to have changed to everybody', async () => {
    const piece = await aPiece({ visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    await cite({ evidenceId: piece.id, place: wordsOf() });
    await revise(piece, { body: 'Officers asked at night.', visibility: 'ALL_AGENCIES' });
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    for (const part of ['lead', 'police'] as const) expect([part, await placeFor(part)]).toMatchObject([part, { quotation: words, standing: 'WORDS_CHANGED' }]);
    // They see the piece since it was opened to all, and not how it read before.
    for (const part of ['health', 'board'] as const) expect([part, await placeFor(part)]).toMatchObject([part, { quotation: null, standing: 'WORDS_CHANGED' }]);
  });

  test('words stand while the piece still says them, though they moved, or only its title changed', async () => {
    const piece = await aPiece();
    await cite({ evidenceId: piece.id, place: wordsOf() });
    await revise(piece, { title: 'Another title' });
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    expect(await placeFor('board')).toMatchObject({ quotation: words, standing: 'STANDS' });
    await revise(piece, { body: `In May, ${body}` }, 2);
    expect(await placeFor('lead')).toMatchObject({ quotation: words, standing: 'STANDS' });
  });

  test('nobody learns from a place what stood in a draft', async () => {
    const draft = await aPiece({ submit: false, body: 'SECRET of the draft' });
    await revise(draft, { body: 'Secretly open, and nothing of the draft' });
    for (const code of ['words:1:0-1', 'words:1:0-6', 'words:1:7-19']) expect((await app.ask(scene.people.lead, placeQuery, { evidenceId: draft.id, code })).citationPlace).toMatchObject({ quotation: null, standing: 'WORDS_CHANGED' });
    expect((await app.ask(scene.people.police, placeQuery, { evidenceId: draft.id, code: 'words:1:0-6' })).citationPlace.quotation).toBe('SECRET');
  });

  test('a table that was replaced is quoted as it was cited, to whoever may see that version', async () => {
    const piece = await aPiece({ visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    await importTable(piece.id);
    await cite({ evidenceId: piece.id, place: 'cell:1:B2' });
    await importTable(piece.id, 'Month,Seen,Share\nApril 2026,7,1%\n', 1);
    await revise(piece, { visibility: 'ALL_AGENCIES' });
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    expect(await placeFor('lead')).toMatchObject({ label: 'cell B2, Seen', quotation: '1,019', standing: 'TABLE_REPLACED' });
    for (const part of ['health', 'board'] as const) expect([part, await placeFor(part)]).toMatchObject([part, { label: 'cell B2', quotation: null, standing: 'TABLE_REPLACED' }]);
  });

  test('a table that was removed says so, and neither its figures nor the names of its columns', async () => {
    const piece = await aPiece();
    await importTable(piece.id);
    await cite(...['cell:1:B2', 'row:1:3', 'column:1:B'].map((place) => ({ evidenceId: piece.id, place })));
    expect((await removeTable(app, scene.people.police, piece.id)).code).toBeUndefined();
    for (const part of ['lead', 'inspector'] as const) expect((await citationsFor(part)).map(({ place }) => [place?.label, place?.quotation, place?.standing])).toEqual([['cell B2', null, 'TABLE_REMOVED'], ['row 3', null, 'TABLE_REMOVED'], ['column B', null, 'TABLE_REMOVED']]);
  });

  test('nobody else learns that a draft had a table that was removed before it was submitted', async () => {
    const draft = await aPiece({ submit: false });
    await importTable(draft.id);
    expect((await removeTable(app, scene.people.police, draft.id, { reason: '' })).code).toBeUndefined();
    await revise(draft, {});
    const standings = async (who: Part) => Promise.all(['cell:1:B2', 'row:1:3', 'column:1:B', 'cell:2:B2'].map(async (code) => (await app.ask(scene.people[who], placeQuery, { evidenceId: draft.id, code })).citationPlace));
    for (const who of ['lead', 'inspector', 'health'] as const) expect((await standings(who)).map(({ standing, quotation }) => [standing, quotation])).toEqual(Array.from({ length: 4 }, () => ['NOT_THERE', null]));
    expect((await standings('police')).map(({ standing }) => standing)).toEqual(['TABLE_REMOVED', 'TABLE_REMOVED', 'TABLE_REMOVED', 'NOT_THERE']);
  });

  test('a file that was removed says so under its name', async () => {
    const piece = await aPiece();
    const file = await aFile(app, scene.people.police, piece.id);
    await takeAsLookedThrough(app, file.id);
    await cite({ evidenceId: piece.id, place: `page:${file.id}:2` });
    await app.features.files.service.remove(scene.people.police.viewer, { fileId: file.id });
    expect(await placeFor('lead')).toMatchObject({ label: `page 2 of ${file.name}`, quotation: null, standing: 'FILE_REMOVED' });
  });
});

test('a version of the narrative tells the places that it cited then', async () => {
  const piece = await aPiece();
  await cite({ evidenceId: piece.id, place: wordsOf() }, { evidenceId: piece.id, place: 'words:1:0-8' });
  const version = randomUUID();
  await app.ask(scene.people.lead, 'mutation ($input: SaveNarrativeVersionInput!) { saveNarrativeVersion(input: $input) { id } }', { input: { id: version, inspectionId: scene.id, name: 'With places' } });
  const { narrativeVersion } = await app.ask(scene.people.inspector, `query ($id: ID!) { narrativeVersion(id: $id) { sections { statements { citations { id ${placeFields} } } } } }`, { id: version });
  const citations = narrativeVersion.sections.flatMap(({ statements }) => statements).flatMap((statement) => statement.citations);
  expect(citations.map(({ place }) => place?.quotation)).toEqual([words, 'Officers']);
  expect(citations.map(({ id }) => id)).toEqual((await citationsFor('lead')).map(({ id }) => id));
});
