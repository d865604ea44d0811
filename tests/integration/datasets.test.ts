import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { datasetLimits, type DatasetColumn } from '@joint/shared';
import { checkDraft, datasetOf, draftOf, faultsOf, importDraft, readTable } from '../support/datasets.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { aWorkbook, sayingSize } from '../support/workbooks.ts';

let app: TestApp;
let scene: Scene;
let police: TestUser;
/** A piece of the police that only they and the inspectors see. */
let evidenceId: string;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  police = scene.people.police;
  evidenceId = await aPiece();
});
afterAll(() => app.stop());

const aPiece = async (wanted: Parameters<typeof anEvidence>[3] = {}): Promise<string> => (await anEvidence(app, scene, police, { visibility: 'OWN_AGENCY_AND_INSPECTORS', ...wanted })).id;
const csv = 'Month,Agency,Contacts,Referrals\r\nApril 2026,Police,507,121\r\nApril 2026,Schools,260,48\r\nMay 2026,Police,"1,019",230\r\n';
const countOf = async (what: string): Promise<number> => (await app.sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${what}`))[0]?.count ?? -1;
const everything = () => Promise.all([countOf('dataset'), countOf('dataset_row'), countOf("inspection_event WHERE type LIKE 'dataset.%'")]);
async function read(bytes: Buffer | string, name?: string, id = evidenceId): Promise<{ id: string; columns: DatasetColumn[] }> {
  const reading = await readTable(app, police, id, { bytes, ...(name !== undefined && { name }) });
  if (reading.error) throw new Error(JSON.stringify(reading.error));
  const { columns } = await draftOf(app, police, reading.id);
  return { id: reading.id, columns: columns.map(({ role, ...column }) => ({ ...column, role: role ?? null })) };
}

describe('who may import', () => {
  test('strangers, other agencies and people who may not change the evidence cannot have a table read, check it or import it', async () => {
    const outsider = await aUser(app, { agencyKind: 'VOLUNTARY' });
    const before = [await everything(), await countOf('dataset_draft')];
    expect(await readTable(app, null, evidenceId, { bytes: csv })).toMatchObject({ status: 401, error: { code: 'UNAUTHENTICATED' } });
    for (const who of [outsider, scene.people.health, scene.people.councilCoordinator, scene.people.board, scene.people.observer]) expect(await readTable(app, who, evidenceId, { bytes: csv })).toMatchObject({ status: 404, error: { code: 'NOT_FOUND' } });
    for (const who of [scene.people.lead, scene.people.inspector]) expect(await readTable(app, who, evidenceId, { bytes: csv })).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
    expect([await everything(), await countOf('dataset_draft')]).toEqual(before);

    const { id, columns } = await read(csv);
    for (const who of [null, outsider, scene.people.policeColleague, scene.people.lead]) {
      const refused = who === null ? 'UNAUTHENTICATED' : 'NOT_FOUND';
      expect((await app.graph(who, 'query ($id: ID!) { datasetDraft(id: $id) { id } }', { id })).code).toBe(refused);
      expect((await checkDraft(app, who, id, columns)).code).toBe(refused);
      expect((await importDraft(app, who, { draftId: id, columns })).code).toBe(refused);
    }
    expect(await everything()).toEqual(before[0]);
  });

  test('a page of another site cannot have a table read', async () => {
    expect((await readTable(app, police, evidenceId, { bytes: csv, headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
    expect((await readTable(app, police, evidenceId, { bytes: csv, headers: { 'Content-Type': 'text/plain' } })).status).toBe(403);
  });

  test('evidence that takes no changes takes no table: another phase, a withdrawn piece, another kind', async () => {
    const document = await aPiece({ kind: 'DOCUMENT' });
    expect((await readTable(app, police, document, { bytes: csv })).fault).toContain('kind “Data”');
    const withdrawn = await aPiece();
    const early = await read(csv, undefined, withdrawn);
    await app.features.evidence.service.withdraw(police.viewer, { evidenceId: withdrawn, expectedVersion: 1, reason: 'Sent in error' });
    expect((await readTable(app, police, withdrawn, { bytes: csv })).error?.code).toBe('FORBIDDEN');
    expect((await importDraft(app, police, { draftId: early.id, columns: early.columns })).code).toBe('FORBIDDEN');
    const other = await aScene(app, { with: scene });
    const { id } = await anEvidence(app, other, police);
    await moveTo(app, other, 'SIGN_OFF');
    expect((await readTable(app, police, id, { bytes: csv })).error?.code).toBe('WRONG_PHASE');
  });

  test('a dataset is seen by whoever sees its evidence, and by nobody else; a draft by its agency alone', async () => {
    const piece = await aPiece({ submit: false });
    const { id, columns } = await read(csv, undefined, piece);
    await importDraft(app, police, { draftId: id, columns });
    const whole = 'query ($id: ID!) { evidence(id: $id) { dataset { version } datasetAbilities { import } } }';
    expect((await app.graph(scene.people.policeColleague, whole, { id: piece })).data.evidence).toEqual({ dataset: { version: 1 }, datasetAbilities: { import: true } });
    for (const who of [scene.people.lead, scene.people.health]) {
      expect((await datasetOf(app, who, piece)).code).toBe('NOT_FOUND');
      expect((await fetch(`${app.address}/datasets/${piece}.csv`, { headers: { Cookie: who.cookie } })).status).toBe(404);
    }
    expect((await fetch(`${app.address}/datasets/${piece}.csv`)).status).toBe(401);
  });
});

describe('reading', () => {
  test('a CSV becomes columns with types and rows with the addresses of the spreadsheet', async () => {
    const { id } = await read(csv);
    expect(await draftOf(app, police, id)).toMatchObject({
      name: 'figures.csv', sheet: null, headerRow: 1, rowCount: 3, notes: [],
      columns: [{ key: 'A', name: 'Month', type: 'TEXT' }, { key: 'B', name: 'Agency', type: 'TEXT' }, { key: 'C', name: 'Contacts', type: 'WHOLE_NUMBER' }, { key: 'D', name: 'Referrals', type: 'WHOLE_NUMBER' }],
      sample: [{ rowNo: 2, cells: ['April 2026', 'Police', '507', '121'] }, { rowNo: 3 }, { rowNo: 4, cells: ['May 2026', 'Police', '1,019', '230'] }],
    });
  });

  test.each<[what: string, bytes: Buffer]>([
    ['a mark and semicolons', Buffer.from('\ufeffName;Share;Seen\nÉcole;45,5%;3/6/2026\nB;12%;4 June 2026\n'.replace('45,5', '45.5'))],
    ['older Windows', Buffer.from('Name,Share,Seen\nÉcole,45.5%,3/6/2026\nB,12%,4 June 2026\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffName\tShare\tSeen\nÉcole\t45.5%\t3/6/2026\nB\t12%\t4 June 2026\n', 'utf16le')],
    ['a title and an empty row above', Buffer.from('Return for June\n\nName,Share,Seen\n"École",45.5%,3/6/2026\n\nB,12%,4 June 2026\n')],
  ])('%s', async (_what, bytes) => {
    const piece = await aPiece();
    const { id, columns } = await read(bytes, undefined, piece);
    expect(columns.map(({ name, type }) => [name, type])).toEqual([['Name', 'TEXT'], ['Share', 'PERCENTAGE'], ['Seen', 'DATE']]);
    await importDraft(app, police, { draftId: id, columns });
    expect((await datasetOf(app, police, piece)).data.dataset.rows.nodes.map(({ cells }: { cells: unknown[] }) => cells)).toEqual([['École', '45.5', '2026-06-03'], ['B', '12', '2026-06-04']]);
  });

  test('a workbook is read by the values it stores, and says that there were formulas', async () => {
    const book = aWorkbook({
      Notes: [['Read', 'me'], ['a', 'b']],
      Figures: [['Area', 'Day', 'Share', 'Total'], ['North', { day: 46176 }, { percentage: 0.452 }, { formula: 'SUM(A1:A9)', value: 912 }], ['=cmd()', { day: 46177 }, { percentage: 0.1 }, { formula: 'X' }]],
    });
    const reading = await readTable(app, police, evidenceId, { ...book, sheet: 'Figures' });
    const draft = await draftOf(app, police, reading.id);
    expect(draft).toMatchObject({ sheet: 'Figures', sheets: ['Notes', 'Figures'], notes: [expect.stringMatching(/^2 cells hold formulas.*values are taken/), expect.stringMatching(/^1 of the formulas have no value/)] });
    expect(draft.sample).toEqual([{ rowNo: 2, cells: ['North', '2026-06-03', '45.2%', '912'] }, { rowNo: 3, cells: ['=cmd()', '2026-06-04', '10%', null] }]);
    expect(draft.columns.map(({ type }: { type: string }) => type)).toEqual(['TEXT', 'DATE', 'PERCENTAGE', 'WHOLE_NUMBER']);
  });

  test.each<[what: string, name: string, bytes: Buffer | string, fault: RegExp]>([
    ['macros by name', 'figures.xlsm', 'PK', /may hold macros/],
    ['macros by content', 'figures.xlsx', aWorkbook({ A: [['x', 'y'], [1, 2]] }, { more: { 'xl/vbaProject.bin': 'x' } }).bytes, /macros/],
    ['another kind', 'letter.pdf', '%PDF', /no table that can be read/],
    ['a workbook that is none', 'figures.xlsx', 'a,b\n1,2\n', /not what its name says/],
    ['a CSV that is a workbook', 'figures.csv', aWorkbook({ A: [['x', 'y'], [1, 2]] }).bytes, /not what its name says/],
    ['nothing', 'figures.csv', '', /is empty/],
    ['no table', 'figures.csv', 'one\ntwo\n', /no table/],
    ['no rows', 'figures.csv', 'a,b\n', /nothing below/],
    ['a cell outside', 'figures.csv', 'a,b\n1,2,3\n', /^Cell C2 .* without a name/],
    ['a long cell', 'figures.csv', `a,b\n1,${'x'.repeat(datasetLimits.cell + 1)}\n`, /^Cell B2 has more than 1,000/],
    ['too many columns', 'figures.csv', `${Array.from({ length: 101 }, (_, i) => `c${i}`).join(',')}\n1,2\n`, /101 columns/],
    ['an open quotation mark', 'figures.csv', 'a,b\n"1,2\n3,4\n', /quotation mark/],
  ])('refused: %s', async (_what, name, bytes, fault) => {
    const before = await countOf('dataset_draft');
    expect((await readTable(app, police, await aPiece(), { name, bytes })).fault).toMatch(fault);
    expect(await countOf('dataset_draft')).toBe(before);
  });

  test('a workbook that unpacks without end is not opened, whether its list of parts says so or not', async () => {
    const small = aWorkbook({ A: [['x', 'y'], [1, 2]] });
    for (const size of [600 * 1024 ** 2, 300 * 1024 ** 2]) expect((await readTable(app, police, await aPiece(), sayingSize(small, 'xl/worksheets/sheet1.xml', size))).fault).toContain('unpacks to far more');
    expect((await readTable(app, police, await aPiece(), sayingSize(small, 'xl/worksheets/sheet1.xml', 10))).fault).toContain('is damaged');
    const rows = `<worksheet><sheetData>${'<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row>'.repeat(60_000)}</sheetData></worksheet>`;
    const many = aWorkbook({ A: [] }, { more: { 'xl/worksheets/sheet1.xml': rows } });
    expect((await readTable(app, police, await aPiece(), many)).fault).toContain('more than 20,000 rows');
    const twice = aWorkbook({ A: [] }, { more: { 'xl/worksheets/sheet1.xml': rows.replaceAll('<row>', '<row r="1">') } });
    expect((await readTable(app, police, await aPiece(), twice)).fault).toContain('is damaged');
    expect(await countOf('dataset_draft_row')).toBe(await countOf('dataset_draft_row r JOIN dataset_draft d ON d.id = r.draft_id WHERE d.read_at IS NOT NULL'));
  }, 60_000);
});

describe('importing', () => {
  test('is one event and one dataset; sent again it is imported once; another takes its place and keeps it', async () => {
    const piece = await aPiece();
    const first = await read(csv, undefined, piece);
    const columns = first.columns.map((column) => ({ ...column, ...(column.key === 'D' && { role: 'NUMERATOR' as const }), ...(column.key === 'C' && { unit: 'contacts', role: 'DENOMINATOR' as const }) }));
    const sent = { draftId: first.id, columns };
    expect((await importDraft(app, police, sent)).data.importDataset).toMatchObject({ id: first.id, version: 1, rowCount: 3, isLatest: true });
    expect((await importDraft(app, police, sent)).data.importDataset).toMatchObject({ id: first.id, version: 1 });
    const events = () => app.sql<{ payload: Record<string, unknown> }>("SELECT payload FROM inspection_event WHERE type = 'dataset.imported' AND payload->>'evidenceId' = $1 ORDER BY seq", [piece]);
    expect((await events()).map(({ payload }) => payload)).toEqual([{ evidenceId: piece, datasetId: first.id, version: 1, rows: 3, columns: 4, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);

    const second = await read(csv.replace('507', '508'), undefined, piece);
    expect((await importDraft(app, police, { draftId: second.id, columns: second.columns })).code).toBe('CONFLICT');
    expect((await importDraft(app, police, { draftId: second.id, columns: second.columns, replaces: 1 })).data.importDataset).toMatchObject({ version: 2 });
    expect((await datasetOf(app, scene.people.lead, piece)).data.dataset).toMatchObject({ version: 2, isLatest: true, rows: { nodes: [{ rowNo: 2, cells: ['April 2026', 'Police', '508', '121'] }, {}, {}] } });
    expect((await datasetOf(app, scene.people.lead, piece, 1)).data.dataset).toMatchObject({ version: 1, isLatest: false, rows: { nodes: [{ cells: ['April 2026', 'Police', '507', '121'] }, {}, {}] } });
    expect(await events()).toHaveLength(2);
    expect(await countOf(`dataset_draft WHERE evidence_id = '${piece}'`)).toBe(0);
  });

  test('what stood while it was a draft stays its agency’s after it was submitted and replaced', async () => {
    const piece = await aPiece({ submit: false });
    const one = await read(csv, undefined, piece);
    await importDraft(app, police, { draftId: one.id, columns: one.columns });
    const two = await read(csv, undefined, piece);
    await importDraft(app, police, { draftId: two.id, columns: two.columns, replaces: 1 });
    const { record } = await app.features.evidence.service.find(police.viewer, piece);
    const { title, body, criterionIds, periodFrom, periodTo, kind, version } = record;
    await app.features.evidence.service.revise(police.viewer, { evidenceId: piece, expectedVersion: version, submit: true, kind, title, body, criterionIds, periodFrom, periodTo, visibility: 'ALL_AGENCIES' });
    expect((await datasetOf(app, scene.people.health, piece)).data.dataset.version).toBe(2);
    expect((await datasetOf(app, scene.people.health, piece, 1)).code).toBe('NOT_FOUND');
    expect((await datasetOf(app, scene.people.lead, piece, 1)).code).toBe('NOT_FOUND');
    expect((await datasetOf(app, scene.people.policeColleague, piece, 1)).data.dataset.version).toBe(1);
  });

  test('faults name the cell and the remedy, and nothing of the table is imported', async () => {
    const piece = await aPiece();
    const { id, columns } = await read('Area,Waiting\nNorth,12\nSouth,n/a\nEast,2.5\nWest,40\nPort,31\nHill,#N/A\nDale,19\n', undefined, piece);
    const before = await everything();
    const wrong = columns.map((column) => (column.key === 'B' ? { ...column, type: 'WHOLE_NUMBER' as const } : column));
    const check = (await checkDraft(app, police, id, wrong)).data.checkDataset;
    expect(check).toMatchObject({ faultCount: 3, faults: [
      { address: 'B3', message: 'Cell B3: “n/a” is not a number. Leave it empty or correct it' },
      { address: 'B4', message: expect.stringContaining('Cell B4: “2.5” is not a whole number') },
      { address: 'B7', message: expect.stringContaining('“#N/A” is an error of the spreadsheet') },
    ] });
    expect(faultsOf(await importDraft(app, police, { draftId: id, columns: wrong }))).toEqual(check.faults.map(({ message }: { message: string }) => ({ field: 'rows', message })));
    expect(await everything()).toEqual(before);
  });

  test('nothing is half imported after a fault in row 9,999, in a cell or of the database', async () => {
    const piece = await aPiece();
    const rows = Array.from({ length: 10_000 }, (_, index) => [`CH-${index}`, index + 2 === 9_999 ? 'n/a' : 100 + index] as const);
    const table = (values: readonly (readonly (string | number)[])[]) => `Child,Days\n${values.map((row) => row.join(',')).join('\n')}\n`;
    const before = await everything();
    const bad = await read(table(rows), undefined, piece);
    expect(faultsOf(await importDraft(app, police, { draftId: bad.id, columns: bad.columns }))).toEqual([{ field: 'rows', message: 'Cell B9999: “n/a” is not a number. Leave it empty or correct it' }]);
    expect(await everything()).toEqual(before);

    const good = await read(table(rows.map(([child], index) => [child, 100 + index])), undefined, piece);
    await app.sql('ALTER TABLE dataset_row ADD CONSTRAINT broken CHECK (row_no <> 9999) NOT VALID');
    expect((await importDraft(app, police, { draftId: good.id, columns: good.columns })).code).toBe('INTERNAL');
    expect(await everything()).toEqual(before);
    await app.sql('ALTER TABLE dataset_row DROP CONSTRAINT broken');
    expect((await importDraft(app, police, { draftId: good.id, columns: good.columns })).data.importDataset).toMatchObject({ version: 1, rowCount: 10_000 });
  }, 60_000);

  test('counts of 1 to 4 ask first, each number of them anew, and the answer is logged', async () => {
    const piece = await aPiece();
    const { id, columns } = await read('Area,Children\nNorth,12\nSouth,3\nEast,1\nWest,0\n', undefined, piece);
    expect((await checkDraft(app, police, id, columns)).data.checkDataset).toMatchObject({ smallNumbers: 2, smallNumbersAt: ['B3', 'B4'] });
    const before = await everything();
    for (const smallNumbers of [undefined, { count: 1, reason: 'NEEDED' }]) expect(faultsOf(await importDraft(app, police, { draftId: id, columns, smallNumbers }))).toEqual([{ field: 'smallNumbers', message: expect.stringContaining('2 cells are counts of 1 to 4') }]);
    expect((await importDraft(app, police, { draftId: id, columns, smallNumbers: { count: 2, reason: 'OF_A_SERVICE' } })).code).toBe('INVALID_INPUT');
    expect(await everything()).toEqual(before);
    expect((await importDraft(app, police, { draftId: id, columns, smallNumbers: { count: 2, reason: 'NOBODY_CAN_BE_KNOWN' } })).data.importDataset.smallNumbers).toBe(2);
    const [event] = await app.sql<{ payload: object }>("SELECT payload FROM inspection_event WHERE payload->>'datasetId' = $1", [id]);
    expect(event?.payload).toMatchObject({ smallNumbers: { count: 2, reason: 'NOBODY_CAN_BE_KNOWN' } });
  });

  test('two who import at once: one is told, neither is lost', async () => {
    const piece = await aPiece();
    const colleague = scene.people.policeColleague;
    const mine = await read(csv, undefined, piece);
    const theirs = await readTable(app, colleague, piece, { bytes: csv });
    const answers = await Promise.all([importDraft(app, police, { draftId: mine.id, columns: mine.columns }), importDraft(app, colleague, { draftId: theirs.id, columns: mine.columns })]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', undefined]);
    expect(await countOf(`dataset WHERE evidence_id = '${piece}'`)).toBe(1);
    expect(await countOf(`dataset_draft WHERE evidence_id = '${piece}'`)).toBe(1);
  });
});

describe('looking at it', () => {
  let piece: string;
  beforeAll(async () => {
    piece = await aPiece();
    const text = `Area,Kind,Seen,All\n${Array.from({ length: 60 }, (_, index) => `${index % 2 ? 'North' : 'South'},k${index % 40},${index % 7 === 0 ? '' : 10 + (index * 37) % 50},100`).join('\n')}\nEast,=1+1,20,100\n`;
    const { id, columns } = await read(text, undefined, piece);
    await importDraft(app, police, { draftId: id, columns: columns.map((column) => ({ ...column, role: column.key === 'C' ? 'NUMERATOR' : column.key === 'D' ? 'DENOMINATOR' : null })) });
  });
  const rowsOf = async (variables: object): Promise<{ nodes: { rowNo: number; cells: unknown[] }[]; pageInfo: { endCursor?: string | null; hasNextPage: boolean } }> =>
    (await app.ask(scene.people.lead, 'query ($id: ID!, $first: Int!, $after: Int, $order: DatasetOrder) { dataset(evidenceId: $id) { rows(first: $first, after: $after, order: $order) { nodes { rowNo cells } pageInfo { endCursor hasNextPage } } } }', { id: piece, ...variables })).dataset.rows;

  test.each([null, { key: 'C' }, { key: 'C', descending: true }, { key: 'A' }, { key: 'B', descending: true }])('pages in the order %j hold every row once', async (order) => {
    const whole = await rowsOf({ first: 100, order });
    const seen: number[] = [];
    let after: number | null = null;
    do {
      const page = await rowsOf({ first: 7, after, order });
      seen.push(...page.nodes.map(({ rowNo }) => rowNo));
      after = page.pageInfo.hasNextPage ? Number(page.pageInfo.endCursor) : null;
    } while (after !== null);
    expect(seen).toEqual(whole.nodes.map(({ rowNo }) => rowNo));
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 61 }, (_, index) => index + 2));
    if (order?.key === 'C') {
      const figures = whole.nodes.flatMap(({ cells }) => (cells[2] === null ? [] : [Number(cells[2])]));
      expect(figures).toEqual([...figures].sort((a, b) => (order.descending ? b - a : a - b)));
    }
  });

  test('a chart sums a measure, or makes the rate of numerator and denominator, and says what it leaves out', async () => {
    const chart = async (key: string | null, by: string) => (await app.graph(scene.people.lead, 'query ($id: ID!, $key: String, $by: String!) { dataset(evidenceId: $id) { chart(key: $key, by: $by) { more bars { label value rows } } } }', { id: piece, key, by })).data?.dataset?.chart;
    expect(await chart('D', 'A')).toEqual({ more: 0, bars: [{ label: 'South', value: 3_000, rows: 30 }, { label: 'North', value: 3_000, rows: 30 }, { label: 'East', value: 100, rows: 1 }] });
    expect((await chart(null, 'A')).bars.at(-1)).toEqual({ label: 'East', value: 20, rows: 1 });
    expect(await chart('D', 'B')).toMatchObject({ more: 11, bars: { length: datasetLimits.bars } });
    expect((await app.graph(scene.people.lead, 'query ($id: ID!) { dataset(evidenceId: $id) { chart(key: "A", by: "B") { more } } }', { id: piece })).code).toBe('INVALID_INPUT');
  });

  test('the download is CSV that no spreadsheet runs, and reads back as it was', async () => {
    const response = await fetch(`${app.address}/datasets/${piece}.csv`, { headers: { Cookie: scene.people.lead.cookie } });
    expect([response.status, response.headers.get('Content-Disposition')]).toEqual([200, 'attachment; filename="figures (version 1).csv"']);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString()).toContain(`East,"'=1+1",20,100\r\n`);
    const again = await aPiece();
    const { id, columns } = await read(bytes, undefined, again);
    await importDraft(app, police, { draftId: id, columns });
    const cellsOf = async (of: string) => (await app.sql('SELECT row_no, cells FROM dataset_row r JOIN dataset d ON d.id = r.dataset_id WHERE d.evidence_id = $1 ORDER BY row_no', [of]));
    expect(await cellsOf(again)).toEqual(await cellsOf(piece));
  });

  test('an unknown piece or version is not there', async () => {
    expect((await datasetOf(app, police, randomUUID())).code).toBe('NOT_FOUND');
    expect((await datasetOf(app, police, piece, 9)).code).toBe('NOT_FOUND');
  });
});
