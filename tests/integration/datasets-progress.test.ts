import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { draftOf, readTable, tablesOf } from '../support/datasets.ts';
import { eventually } from '../support/eventually.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { gateAbove } from '../support/gate.ts';
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

const rowsOf = async (piece: string): Promise<number> => (await app.sql<{ count: number }>('SELECT count(*)::int AS count FROM dataset_row r JOIN dataset d ON d.id = r.dataset_id WHERE d.evidence_id = $1', [piece]))[0]?.count ?? -1;

/** A table of that many rows, read for a new piece of the police. */
async function ready(rows: number): Promise<{ piece: string; input: { draftId: string; [more: string]: unknown } }> {
  const { id: piece } = await anEvidence(app, scene, police);
  const { id } = await readTable(app, police, piece, { bytes: `Place,Days\n${Array.from({ length: rows }, (_, index) => `Ward ${index},${100 + index}`).join('\n')}\n` });
  return { piece, input: { draftId: id, columns: (await draftOf(app, police, id)).columns, source: 'A return', replaces: 0 } };
}
async function importByLines(who: Pick<TestUser, 'cookie'> | null, input: object, headers: Record<string, string> = {}): Promise<{ status: number; lines: Record<string, unknown>[] }> {
  const response = await fetch(`${app.address}/datasets/imports`, { method: 'POST', body: JSON.stringify(input), headers: { 'Content-Type': 'application/json', ...(who && { Cookie: who.cookie }), ...headers } });
  return { status: response.status, lines: (await response.text()).trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('strangers, colleagues and pages of other sites import nothing by lines either', async () => {
  const { piece, input } = await ready(3);
  expect((await importByLines(null, input)).status).toBe(401);
  for (const who of [scene.people.policeColleague, scene.people.health, scene.people.lead]) expect((await importByLines(who, input)).status).toBe(404);
  expect((await importByLines(police, input, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect((await importByLines(police, input, { 'Content-Type': 'text/plain' })).status).toBe(403);
  expect(await rowsOf(piece)).toBe(0);
});

test('an import tells how many rows are written, of how many, and ends with the version', async () => {
  const { piece, input } = await ready(1_200);
  const { status, lines } = await importByLines(police, input);
  expect([status, lines]).toEqual([200, [{ rows: 0, of: 1_200 }, { rows: 500, of: 1_200 }, { rows: 1_000, of: 1_200 }, { rows: 1_200, of: 1_200 }, { version: 1 }]]);
  expect(await rowsOf(piece)).toBe(1_200);
  expect((await tablesOf(app, police, piece)).datasetImport).toBeNull();
  expect((await importByLines(police, input)).lines).toEqual([{ version: 1 }]);
});

test('a page that is opened meanwhile finds the import where it is, by its sender alone, and nothing of the table is there yet', async () => {
  const { piece, input } = await ready(1_200);
  const gate = await gateAbove(app, 'dataset_row', 1_001);
  const running = importByLines(police, input);
  try {
    await eventually(async () => expect((await tablesOf(app, police, piece)).datasetImport).toEqual({ rows: 1_000, of: 1_200, problem: null }));
    for (const who of [scene.people.policeColleague, scene.people.lead]) expect(await tablesOf(app, who, piece)).toMatchObject({ dataset: null, datasetImport: null });
    expect(await rowsOf(piece)).toBe(0);
  } finally {
    await gate.open();
  }
  expect((await running).lines.at(-1)).toEqual({ version: 1 });
  expect(await tablesOf(app, police, piece)).toMatchObject({ dataset: { version: 1 }, datasetImport: null });
});

test('a failure half way says so in the last line and to a page that is opened later, with what to do; then it can be imported', async () => {
  const { piece, input } = await ready(1_200);
  await app.sql('ALTER TABLE dataset_row ADD CONSTRAINT broken CHECK (row_no <> 1100) NOT VALID');
  const { status, lines } = await importByLines(police, input);
  expect([status, lines.at(-1)]).toEqual([200, { error: expect.objectContaining({ code: 'INTERNAL' }) }]);
  expect(await tablesOf(app, police, piece)).toMatchObject({ dataset: null, datasetImport: { of: 1_200, problem: expect.stringContaining('Import it again') } });
  expect(await rowsOf(piece)).toBe(0);
  await app.sql('ALTER TABLE dataset_row DROP CONSTRAINT broken');
  expect((await importByLines(police, input)).lines.at(-1)).toEqual({ version: 1 });
  expect((await tablesOf(app, police, piece)).datasetImport).toBeNull();
});

test('an import whose process died is not waited for', async () => {
  const { piece, input } = await ready(3);
  await app.sql("UPDATE dataset_draft SET rows_written = 1, import_told_at = now() - interval '2 minutes' WHERE id = $1", [input.draftId]);
  expect((await tablesOf(app, police, piece)).datasetImport).toMatchObject({ rows: 1, problem: expect.stringContaining('Import it again') });
});
