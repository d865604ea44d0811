import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { datasetOf, draftOf, importDraft, readTable, tablesOf } from '../support/datasets.ts';
import { eventually } from '../support/eventually.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import type { TestUser } from '../support/test-user.ts';

let app: TestApp;
let scene: Scene;
let police: TestUser;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  police = scene.people.police;
});
afterAll(() => app.stop());

async function read(piece: string, bytes: string, id?: string): Promise<{ draftId: string; columns: object[] }> {
  const { id: draftId, status } = await readTable(app, police, piece, { bytes, ...(id !== undefined && { id }) });
  expect(status).toBe(200);
  return { draftId, columns: (await draftOf(app, police, draftId)).columns };
}
/** A piece whose first table stands, and another table ready to take its place. */
async function ready(): Promise<{ piece: string; input: { draftId: string; columns: object[]; replaces: number } }> {
  const { id: piece } = await anEvidence(app, scene, police);
  expect((await importDraft(app, police, await read(piece, 'Place,Seen\nHarbourside,12\n'))).code).toBeUndefined();
  return { piece, input: { ...(await read(piece, 'Place,Seen\nQuayside,31\nNorth,32\n')), replaces: 1 } };
}

/** Imports; `between` happens once the rows are judged and before the import's transaction holds the piece. */
async function importWhile(piece: string, input: { draftId: string }, between: () => Promise<unknown>) {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT FROM evidence WHERE id = $1 FOR NO KEY UPDATE', [piece]);
    const running = importDraft(app, police, input);
    await eventually(async () => expect(await app.sql('SELECT FROM dataset_draft WHERE id = $1 AND import_told_at IS NOT NULL', [input.draftId])).toHaveLength(1));
    await between();
    await client.query('COMMIT');
    return await running;
  } finally {
    await client.end();
  }
}
async function expectRefused(answer: Awaited<ReturnType<typeof importDraft>>, piece: string): Promise<void> {
  expect(answer.code).toBe('CONFLICT');
  expect(JSON.stringify(answer.errors)).toContain('Choose the file again');
  expect((await tablesOf(app, police, piece)).datasetVersions).toEqual([{ version: 1, removal: null }]);
  expect((await datasetOf(app, police, piece)).data.dataset).toMatchObject({ version: 1, isLatest: true, rows: { nodes: [{ cells: ['Harbourside', '12'] }] } });
  expect(await app.sql('SELECT d.version FROM dataset_row r JOIN dataset d ON d.id = r.dataset_id WHERE d.evidence_id = $1', [piece])).toEqual([{ version: 1 }]);
}

test('a table that nothing happens to is imported whole', async () => {
  const { piece, input } = await ready();
  expect((await importWhile(piece, input, async () => undefined)).data.importDataset).toMatchObject({ version: 2, rowCount: 2 });
});

test('where the table that was judged is thrown away meanwhile nothing is imported, and the one before stands', async () => {
  const { piece, input } = await ready();
  await expectRefused(await importWhile(piece, input, () => app.sql('DELETE FROM dataset_draft WHERE id = $1', [input.draftId])), piece);
});

test('where the person chooses another file meanwhile, that is imported once it is judged, and not this one', async () => {
  const { piece, input } = await ready();
  let other: { draftId: string; columns: object[] } | null = null;
  await expectRefused(await importWhile(piece, input, async () => { other = await read(piece, 'Place,Seen\nSouth,41\n'); }), piece);
  expect((await importDraft(app, police, { ...other as object | null, replaces: 1 })).data.importDataset).toMatchObject({ version: 2, rowCount: 1 });
});

test('rows that were read under the same name after the judging are not imported', async () => {
  const { piece, input } = await ready();
  await expectRefused(await importWhile(piece, input, () => read(piece, 'Place,Seen\nNobody judged this,1\nNor this,2\n', input.draftId)), piece);
});

test('fewer rows than were read are never imported as the whole', async () => {
  const { piece, input } = await ready();
  await expectRefused(await importWhile(piece, input, () => app.sql('DELETE FROM dataset_draft_row WHERE draft_id = $1 AND row_no = (SELECT max(row_no) FROM dataset_draft_row WHERE draft_id = $1)', [input.draftId])), piece);
});

test('a table that somebody begins meanwhile waits for no import of another piece, and takes no rows from it', async () => {
  const { input } = await ready();
  const { id: elsewhere } = await anEvidence(app, scene, police);
  await app.sql("UPDATE dataset_draft SET created_at = created_at - interval '2 days' WHERE id = $1", [input.draftId]);
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    // As the import's own transaction does.
    await client.query('BEGIN');
    await client.query('SELECT FROM dataset_draft WHERE id = $1 FOR KEY SHARE', [input.draftId]);
    await read(elsewhere, 'Place,Seen\nSouth,41\n');
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  expect((await importDraft(app, police, input)).data.importDataset).toMatchObject({ version: 2, rowCount: 2 });
});
