import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { datasetOf, draftOf, faultsOf, importDraft, readTable, removeTable, tablesOf } from '../support/datasets.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
let police: TestUser;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  police = scene.people.police;
});
afterAll(() => app.stop());

const aPiece = async (wanted: Parameters<typeof anEvidence>[3] = {}): Promise<string> => (await anEvidence(app, scene, police, { visibility: 'OWN_AGENCY_AND_INSPECTORS', ...wanted })).id;
async function read(evidenceId: string, text: string): Promise<object> {
  const { id } = await readTable(app, police, evidenceId, { bytes: text });
  return { draftId: id, columns: (await draftOf(app, police, id)).columns };
}
async function imported(evidenceId: string, text = 'Place,Seen\nHarbourside,12\n', replaces = 0): Promise<void> {
  expect((await importDraft(app, police, { ...(await read(evidenceId, text)), replaces })).code).toBeUndefined();
}
const found = async (words: string, who = scene.people.lead): Promise<number> => (await app.ask(who, 'query ($id: ID!, $words: String!) { search(inspectionId: $id, words: $words) { totalCount } }', { id: scene.id, words })).search.totalCount;
const removals = (evidenceId: string) => app.sql<{ payload: object; actor_id: string }>("SELECT payload, actor_id FROM inspection_event WHERE type = 'dataset.removed' AND payload->>'evidenceId' = $1", [evidenceId]);

test('only those who may revise the piece may remove its table', async () => {
  const piece = await aPiece();
  await imported(piece);
  const outsider = await aUser(app, { agencyKind: 'VOLUNTARY' });
  for (const [who, code] of [[null, 'UNAUTHENTICATED'], [outsider, 'NOT_FOUND'], [scene.people.health, 'NOT_FOUND'], [scene.people.board, 'NOT_FOUND'], [scene.people.lead, 'FORBIDDEN'], [scene.people.inspector, 'FORBIDDEN']] as const) expect((await removeTable(app, who, piece)).code).toBe(code);
  expect((await tablesOf(app, police, piece)).dataset).toEqual({ version: 1 });
  expect(await removals(piece)).toEqual([]);
});

test('a removed table is shown to nobody and found by nobody, in none of its versions; who removed it and why stays', async () => {
  const piece = await aPiece();
  await imported(piece, 'Place,Seen\nQuayside,12\n');
  await imported(piece, 'Place,Seen\nLanternmoor,13\n', 1);
  expect(await found('Lanternmoor')).toBe(1);
  expect((await removeTable(app, scene.people.policeColleague, piece, { version: 2 })).data.removeDataset).toEqual({ id: piece, dataset: null, datasetRemoval: { reason: 'Sent in error', removedBy: { name: 'Paul Police' } } });

  for (const who of [police, scene.people.lead]) {
    for (const version of [undefined, 1, 2]) {
      expect((await datasetOf(app, who, piece, version)).code).toBe('NOT_FOUND');
      expect((await fetch(`${app.address}/datasets/${piece}.csv?version=${version ?? ''}`, { headers: { Cookie: who.cookie } })).status).toBe(404);
    }
    expect(await found('Lanternmoor', who)).toBe(0);
    expect(await tablesOf(app, who, piece)).toMatchObject({ dataset: null, datasetRemoval: { removedBy: { name: 'Paul Police' } }, datasetVersions: [{ version: 2, removal: { reason: 'Sent in error' } }, { version: 1, removal: { reason: 'Sent in error' } }] });
  }
  expect(await removals(piece)).toEqual([{ actor_id: scene.people.policeColleague.id, payload: { evidenceId: piece, datasetId: expect.any(String), version: 2, reason: 'Sent in error' } }]);
  // What was acknowledged is kept, though nobody is shown it.
  expect(await app.sql('SELECT r.cells FROM dataset_row r JOIN dataset d ON d.id = r.dataset_id WHERE d.evidence_id = $1 ORDER BY d.version', [piece])).toEqual([{ cells: ['Quayside', 12] }, { cells: ['Lanternmoor', 13] }]);
});

test('said again it is removed once; another person’s table is not removed with it, and the next import is the next version', async () => {
  const piece = await aPiece();
  await imported(piece);
  expect((await removeTable(app, police, piece)).code).toBeUndefined();
  expect((await removeTable(app, police, piece)).code).toBeUndefined();
  expect((await removeTable(app, police, piece, { reason: 'Another reason' })).code).toBe('NOT_FOUND');
  expect(await removals(piece)).toHaveLength(1);

  expect((await importDraft(app, police, { ...(await read(piece, 'Place,Seen\nNorth,14\n')), replaces: 1 })).code).toBe('CONFLICT');
  await imported(piece, 'Place,Seen\nNorth,14\n');
  expect((await removeTable(app, police, piece, { version: 1 })).code).toBe('CONFLICT');
  expect(await tablesOf(app, police, piece)).toMatchObject({ dataset: { version: 2 }, datasetRemoval: null, datasetVersions: [{ version: 2, removal: null }, { version: 1, removal: { reason: 'Sent in error' } }] });
});

test('one that was replaced while it was looked at is not removed, nor what took its place', async () => {
  const piece = await aPiece();
  await imported(piece);
  await imported(piece, 'Place,Seen\nBeaconfield,14\n', 1);
  const refused = await removeTable(app, police, piece, { version: 1 });
  expect([refused.code, JSON.stringify(refused)]).toEqual(['CONFLICT', expect.stringContaining('imported another table first')]);
  expect((await tablesOf(app, police, piece)).dataset).toEqual({ version: 2 });
  expect([await found('Beaconfield'), await removals(piece)]).toEqual([1, []]);
});

test('a reason is asked for, and may name nobody', async () => {
  const piece = await aPiece();
  await imported(piece);
  expect(faultsOf(await removeTable(app, police, piece, { reason: '  ' }))).toEqual([{ field: 'reason', message: 'Enter the reason' }]);
  expect(faultsOf(await removeTable(app, police, piece, { reason: 'It has the NHS number 943 476 5919' }))).toEqual([{ field: 'reason', message: expect.stringContaining('take it out') }]);
  expect((await tablesOf(app, police, piece)).dataset).toEqual({ version: 1 });
});

test('a draft’s table goes without a reason, and nobody else learns of it once the draft is submitted', async () => {
  const piece = await aPiece({ submit: false });
  await imported(piece);
  expect((await removeTable(app, police, piece, { reason: '' })).code).toBeUndefined();
  expect((await tablesOf(app, scene.people.policeColleague, piece)).datasetRemoval).toEqual({ reason: '', removedBy: { name: 'Pia Police' } });
  const { title, body, criterionIds, periodFrom, periodTo, kind, version } = (await app.features.evidence.service.find(police.viewer, piece)).record;
  await app.features.evidence.service.revise(police.viewer, { evidenceId: piece, expectedVersion: version, submit: true, kind, title, body, criterionIds, periodFrom, periodTo, visibility: 'ALL_AGENCIES' });
  for (const who of [scene.people.lead, scene.people.health]) {
    expect(await tablesOf(app, who, piece)).toMatchObject({ dataset: null, datasetRemoval: null, datasetVersions: [] });
    const { activity } = (await app.ask(who, 'query ($id: ID!) { inspection(id: $id) { activity(first: 50) { nodes { summary evidenceId } } } }', { id: scene.id })).inspection;
    expect(activity.nodes.filter(({ evidenceId, summary }) => evidenceId === piece && summary.startsWith('removed'))).toEqual([]);
  }
});

test('who removed a table is not deleted, and without their name it is removed all the same', async () => {
  const piece = await aPiece();
  await imported(piece);
  expect((await removeTable(app, scene.people.policeColleague, piece)).code).toBeUndefined();
  expect(await app.sql("SELECT confdeltype AS rule FROM pg_constraint WHERE conname = 'dataset_removed_by_id_fkey'")).toEqual([{ rule: 'r' }]);
  await app.sql('UPDATE dataset SET removed_by_id = NULL WHERE evidence_id = $1', [piece]);
  for (const who of [police, scene.people.lead]) for (const version of [undefined, 1]) expect((await datasetOf(app, who, piece, version)).code).toBe('NOT_FOUND');
});

test('in a phase that takes no changes no table is removed', async () => {
  const other = await aScene(app, { with: scene });
  const { id } = await anEvidence(app, other, police);
  await app.features.datasets.put(police.viewer, id, { name: 'seen.csv', bytes: Buffer.from('Place,Seen\nNorth,12\n'), source: 'A return' });
  await moveTo(app, other, 'SIGN_OFF');
  expect((await removeTable(app, police, id)).code).toBe('WRONG_PHASE');
});
