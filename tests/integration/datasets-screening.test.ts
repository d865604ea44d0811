import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DatasetColumn } from '@joint/shared';
import { draftOf, faultsOf, importDraft, readTable } from '../support/datasets.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
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

const csv = 'Month,Agency,Contacts,Referrals\r\nApril 2026,Police,507,121\r\nApril 2026,Schools,260,48\r\n';
const aPiece = async (): Promise<string> => (await anEvidence(app, scene, police)).id;
const everything = () => Promise.all(['dataset', 'dataset_row', "inspection_event WHERE type LIKE 'dataset.%'"].map((what) => app.sql(`SELECT count(*)::int AS count FROM ${what}`)));
async function read(bytes: string, evidenceId: string): Promise<{ id: string; columns: DatasetColumn[] }> {
  const { id } = await readTable(app, police, evidenceId, { bytes });
  const { columns } = await draftOf(app, police, id);
  return { id, columns: columns.map(({ role, ...column }) => ({ ...column, role: role ?? null })) };
}

test('cells and headings that could say who somebody is are told by column, ask first, and the answers are logged without a word of them', async () => {
  const piece = await aPiece();
  const { id, columns } = await read('Child,NHS number,Surname,Note\nCH-04,943 476 5919,Smith,Seen at home\nCH-05,9434765919,Khan,Moved to LS1 4AP\nCH-06,,Ng,Ring 12 times\n', piece);
  const { findings } = await draftOf(app, police, id);
  expect(findings).toEqual([
    { column: 'B', kind: 'NHS_NUMBER', count: 2, first: 'B2', masked: '9•• 4•• 5•••' },
    { column: 'C', kind: 'PERSON_NAME', count: 3, first: 'C2', masked: 'S••••' },
    { column: 'D', kind: 'POSTCODE', count: 1, first: 'D3', masked: 'M•••• t• L•• 4••' },
  ]);
  const before = await everything();
  const answers = findings.map(({ column, kind, count }: { column: string; kind: string; count: number }) => ({ column, kind, count, reason: 'NEEDED' }));
  const refused = await importDraft(app, police, { draftId: id, columns, screening: answers.slice(1) });
  expect(faultsOf(refused)).toEqual([{ field: 'screening.B.NHS_NUMBER', message: 'Column B: 2 places look like an NHS number: take them out, or say why they may stay' }]);
  expect(faultsOf(await importDraft(app, police, { draftId: id, columns, screening: [{ ...answers[0], count: 1 }, ...answers.slice(1)] }))).toHaveLength(1);
  expect((await importDraft(app, police, { draftId: id, columns, screening: [{ ...answers[0], reason: 'NOBODY_CAN_BE_KNOWN' }, ...answers.slice(1)] })).code).toBe('INVALID_INPUT');
  expect(await everything()).toEqual(before);
  expect((await importDraft(app, police, { draftId: id, columns, screening: answers })).data.importDataset).toMatchObject({ version: 1 });
  const [event] = await app.sql<{ payload: object }>("SELECT payload FROM inspection_event WHERE payload->>'datasetId' = $1", [id]);
  expect(event?.payload).toMatchObject({ screened: answers });
  expect(JSON.stringify(event?.payload)).not.toMatch(/943.?476|Smith|LS1|•/);
});

test('what is written about a table, and its name, say nobody’s name or number at all', async () => {
  const piece = await aPiece();
  const { id, columns } = await read(csv, piece);
  expect(faultsOf(await importDraft(app, police, { draftId: id, columns, source: 'Return of kay@example.org' }))).toEqual([{ field: 'source', message: expect.stringContaining('say it without') }]);
  expect(faultsOf(await importDraft(app, police, { draftId: id, columns: columns.map((column) => (column.key === 'C' ? { ...column, unit: 'NHS 943 476 5919' } : column)) }))).toEqual([{ field: 'columns.2.unit', message: expect.stringContaining('an NHS number') }]);
  expect((await readTable(app, police, piece, { bytes: csv, name: 'DOB_12-03-2011.csv' })).fault).toContain('looks like a date of birth');
});
