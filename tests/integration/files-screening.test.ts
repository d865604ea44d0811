import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { endingOf, fileKinds, screenParts } from '@joint/shared';
import { findUnderHeadings } from '../../server/src/features/files/text/headings.ts';
import { readWords } from '../../server/src/features/files/text/readers.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aFile, aFileLookedThrough, untilLookedThrough } from '../support/factories/files.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { aDocx, aPdf, aPng, aText, anXlsx, type SampleFile } from '../support/sample-files.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { anOds, aWorkbook, odsRow } from '../support/workbooks.ts';
import { answerFindings, beginUpload, download, filesOf, removeFile } from '../support/uploads.ts';

jest.setTimeout(120_000);
let app: TestApp;
let scene: Scene;
beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const nhsNumber = '943 476 5919';
const aPiece = async (wanted: Parameters<typeof anEvidence>[3] = {}): Promise<string> => (await anEvidence(app, scene, scene.people.police, wanted)).id;
const eventsOf = (fileId: string) => app.sql<{ type: string; actor: string | null; payload: Record<string, unknown> }>(`SELECT type, actor_id AS actor, payload FROM inspection_event WHERE payload->>'fileId' = $1 ORDER BY seq`, [fileId]);
const found = async (file: SampleFile, who: 'police' | 'lead' = 'police') => {
  const evidenceId = await aPiece();
  const { id } = await aFileLookedThrough(app, scene.people.police, evidenceId, file);
  return { id, evidenceId, file: (await filesOf(app, scene.people[who], evidenceId)).files[0] };
};
const submit = (user: Scene['people']['police'], evidenceId: string, expectedVersion = 1) =>
  app.graph(user, 'mutation ($input: ReviseEvidenceInput!) { reviseEvidence(input: $input) { status } }', {
    input: { evidenceId, expectedVersion, submit: true, kind: 'DOCUMENT', title: 'Minutes', body: 'What was said.', criterionIds: [scene.criteria[0]?.id], periodFrom: '2026-01-05', periodTo: '2026-01-05', visibility: 'ALL_AGENCIES' },
  });
const searchFiles = async (user: Scene['people']['police'], words: string, { id } = scene): Promise<string[]> =>
  (await app.ask(user, 'query ($id: ID!, $words: String!) { search(inspectionId: $id, words: $words) { hits { id } } }', { id, words })).search.hits.map(({ id }: { id: string }) => id);

describe('what the words of a file are found to hold', () => {
  test.each<[string, SampleFile, string, string, string]>([
    ['a PDF by its page', aPdf(`Nurse wrote ${nhsNumber}`), 'NHS_NUMBER', 'page 1, line 1', '9•• 4•• 5•••'],
    ['Word by its line', aDocx(['Minutes', 'Born 12 March 2011 in Leeds']), 'DATE_OF_BIRTH', 'line 2', '1• M•••• 2•••'],
    ['a Word header', aDocx(['Minutes'], { 'word/header1.xml': '<w:hdr xmlns:w="x"><w:p><w:r><w:t>kay@example.org</w:t></w:r></w:p></w:hdr>' }), 'EMAIL_ADDRESS', 'a header, line 1', 'k••@e••••••.o••'],
    ['a workbook’s words', anXlsx(['UPN A301104015001']), 'UNIQUE_PUPIL_NUMBER', 'texts of the cells, line 1', 'A••••••••••••'],
    ['a workbook’s numbers, whatever prefix its program chose', anXlsx(['Name'], { 'xl/worksheets/sheet2.xml': '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c r="B7"><x:v>9434765919</x:v></x:c></x:row></x:sheetData></x:worksheet>' }), 'NHS_NUMBER', 'sheet 2, cell B7, line 1', '9•••••••••'],
    ['a workbook’s numbers by their cell', anXlsx(['Name'], { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c r="B7"><v>9434765919</v></c><c r="C7" t="s"><v>0</v></c><c r="D7"><v>12</v></c></row></sheetData></worksheet>' }), 'NHS_NUMBER', 'sheet 2, cell B7, line 1', '9•••••••••'],
    ['plain text', aText(`a\n\nb\nShe lives at LS1 4AP.`), 'POSTCODE', 'line 4', 'L•• 4••'],
  ])('%s: kind, place and masked', async (_what, sample, kind, place, masked) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'joint-inspection-test-'));
    try {
      const file = path.join(folder, 'file');
      await writeFile(file, sample.bytes);
      const { parts } = await readWords(file, fileKinds.find(({ endings }) => endings.includes(endingOf(sample.name)))?.mediaType ?? '');
      expect(screenParts(parts)).toEqual([{ kind, count: 1, places: [{ place, masked }] }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('in a workbook, days and names by the heading that they stand under, hidden sheets among them', async () => {
    const workbook = aWorkbook(
      { Cases: [['Children seen', null], ['Surname', 'DOB', 'Seen'], ['Okoye', { day: 40_979 }, { day: 46_000 }], ['Lund', null, 3]], Old: [['Date of birth'], [{ day: 40_667 }]] },
      { more: { 'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/><sheet name="Old" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>' } },
    );
    const { file } = await found(workbook);
    expect(file).toMatchObject({ isHeld: true, textStatus: 'READ' });
    expect(file?.findings.map(({ kind, count, places }: { kind: string; count: number; places: unknown }) => ({ kind, count, places }))).toEqual(expect.arrayContaining([
      { kind: 'PERSON_NAME', count: 2, places: [{ place: 'sheet “Cases”, cell A3', masked: 'O••••' }, { place: 'sheet “Cases”, cell A4', masked: 'L•••' }] },
      { kind: 'DATE_OF_BIRTH', count: 2, places: [{ place: 'sheet “Cases”, cell B3', masked: '2•••-0•-1•' }, { place: 'sheet “Old”, cell A2', masked: '2•••-0•-0•' }] },
    ]));
  });

  test.each<[string, Record<string, string>]>([
    ['has a cell that stands nowhere', { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="1A1"><v>1</v></c></row></sheetData></worksheet>' }],
    ['is missing', { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet9.xml"/></Relationships>' }],
    ['is not even listed', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }],
  ])('a workbook whose second sheet %s is held for what its words say all the same, and for what nobody looked at', async (_what, more) => {
    const { file } = await found(aWorkbook({ Cases: [['Note'], [`Nurse wrote ${nhsNumber}`]], Old: [['Seen'], [1]] }, { more }));
    expect(file).toMatchObject({ isHeld: true, textStatus: 'READ', findings: [{ kind: 'NHS_NUMBER' }, { kind: 'WORDS_NOT_READ', count: 1 }] });
  });

  const childrenOds = anOds({
    Notes: odsRow('Children seen'),
    // A remark on a heading, a cell kept as a day alone, and rows and cells that are told once for several.
    Cases: `${odsRow('', '')}<table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell><office:annotation><text:p>As on the birth certificate</text:p></office:annotation><text:p>Sur<text:span>name</text:span></text:p></table:table-cell><table:table-cell><text:p>Date<text:s/>of birth</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>Okoye</text:p></table:table-cell><table:table-cell office:date-value="2012-03-11"/></table:table-row>`,
  });
  test.each<[string, SampleFile, string, string]>([
    ['CSV', aText('Surname,First name,Date of birth,Seen\n"Okoye, now Hale",Ada,11/03/2012,2026-01-05\nLund,,12/04/2013,\n', 'children.csv'), 'cell A2', 'cell C2'],
    ['CSV with semicolons, below a title', aText('Children seen\n\nForename;Surname;DOB\nAda;Okoye;11/03/2012\nKay;;12/04/2013\n', 'children.csv'), 'cell A4', 'cell C4'],
    ['an OpenDocument spreadsheet', childrenOds, 'sheet “Cases”, cell C3', 'sheet “Cases”, cell D3'],
  ])('in %s, days and names by the heading that they stand under', async (_what, sample, name, day) => {
    const { id, file } = await found(sample);
    expect(file).toMatchObject({ isHeld: true, textStatus: 'READ' });
    expect(file?.findings.map(({ kind, places: [first] }: { kind: string; places: { place: string }[] }) => [kind, first?.place])).toEqual([['DATE_OF_BIRTH', day], ['PERSON_NAME', name]]);
    expect((await download(app, scene.people.lead, id)).status).toBe(503);
  });

  const surnames = ['Surname', 'Okoye', 'Lund', 'Bell'];
  test.each<[string, string, SampleFile, number | undefined, { count: number; isWhole: boolean }]>([
    ['a workbook', 'xlsx', aWorkbook({ Cases: surnames.map((one) => [one]), Old: [['Surname'], ['Kay']] }), undefined, { count: 4, isWhole: true }],
    ['a workbook with more cells than are looked at', 'xlsx', aWorkbook({ Cases: surnames.map((one) => [one]), Old: [['Surname'], ['Kay']] }), 3, { count: 2, isWhole: false }],
    ['CSV', 'csv', aText(surnames.join('\n')), undefined, { count: 3, isWhole: true }],
    ['CSV with more cells than are looked at', 'csv', aText(surnames.join('\n')), 3, { count: 2, isWhole: false }],
    ['CSV with a quotation mark that is never closed', 'csv', aText(`${surnames.join('\n')}\n"Kay\nHale`), undefined, { count: 3, isWhole: false }],
    ['an OpenDocument spreadsheet', 'ods', anOds({ Cases: surnames.map((one) => odsRow(one)).join('') }), undefined, { count: 3, isWhole: true }],
    ['an OpenDocument spreadsheet that says one row very often', 'ods', anOds({ Cases: odsRow('Surname') + odsRow('Kay').replace('<table:table-row', '<table:table-row table:number-rows-repeated="9000000000"') }), 50, { count: 49, isWhole: false }],
    ['an OpenDocument spreadsheet with a row that is there no times', 'ods', anOds({ Cases: odsRow('Surname') + odsRow('Kay').replace('<table:table-row', '<table:table-row table:number-rows-repeated="0"') }), undefined, { count: 0, isWhole: false }],
    ['CSV as Excel writes it, with a mark at its beginning', 'csv', aText(`\ufeff${surnames.join('\r\n')}`), undefined, { count: 3, isWhole: true }],
    ['an OpenDocument spreadsheet with a table in a cell', 'ods', anOds({ Cases: `${odsRow('Surname')}<table:table-row><table:table-cell><table:table/></table:table-cell></table:table-row>` }), undefined, { count: 0, isWhole: false }],
  ])('of %s, what was found is told, and whether that is all', async (_what, ending, sample, most, { count, isWhole }) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'joint-inspection-test-'));
    try {
      const file = path.join(folder, 'file');
      await writeFile(file, sample.bytes);
      const under = await findUnderHeadings(file, fileKinds.find(({ endings }) => endings.includes(ending))?.mediaType ?? '', most);
      expect([under.found.reduce((sum, one) => sum + one.count, 0), under.isWhole]).toEqual([count, isWhole]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('of a table that could not be looked at to its end, somebody of its agency is asked about the rest', async () => {
    const { id, file } = await found(aText(`${surnames.join('\n')}\n"Kay\nHale`, 'children.csv'));
    expect(file).toMatchObject({ isHeld: true, textStatus: 'READ', findings: [{ kind: 'PERSON_NAME', count: 3 }, { kind: 'WORDS_NOT_READ', count: 1 }] });
    const names = { kind: 'PERSON_NAME', count: 3, reason: 'NEEDED' };
    expect((await answerFindings(app, scene.people.police, id, [names])).fields).toEqual(['FILE-WORDS_NOT_READ']);
    expect((await download(app, scene.people.lead, id)).status).toBe(503);
    await answerFindings(app, scene.people.police, id, [names, { kind: 'WORDS_NOT_READ', count: 1, reason: 'NEEDED' }]);
    expect((await download(app, scene.people.lead, id)).status).toBe(200);
  });

  test('is told to its agency, and not a word of it is in the log', async () => {
    const { id, file } = await found(aPdf(`Nurse wrote ${nhsNumber}`));
    expect(file).toMatchObject({ isHeld: true, isOpen: true, textStatus: 'READ', findings: [{ kind: 'NHS_NUMBER', count: 1, places: [{ place: 'page 1, line 1', masked: '9•• 4•• 5•••' }], reason: null }] });
    const [, screened] = await eventsOf(id);
    expect(screened).toMatchObject({ type: 'file.screened', actor: null, payload: { isRead: true, found: [{ kind: 'NHS_NUMBER', count: 1 }] } });
    expect(JSON.stringify(screened?.payload)).not.toMatch(/943.?476|•/);
  });

  test('many are counted and the first told, line by line', () => {
    const [many, ...others] = screenParts([{ name: '', text: Array.from({ length: 20_000 }, () => `seen by ${nhsNumber} again`).join('\n') }]);
    expect([many?.kind, many?.count, many?.places.map(({ place }) => place), others]).toEqual(['NHS_NUMBER', 20_000, ['line 1', 'line 2', 'line 3', 'line 4', 'line 5'], []]);
  });

  test('what says nothing, and what has no words, is open to everyone who sees the piece, and says so', async () => {
    expect((await found(aText('Nobody rang the grandmother back'), 'lead')).file).toMatchObject({ isHeld: false, isOpen: true, textStatus: 'READ', findings: [] });
    expect((await found(aPng, 'lead')).file).toMatchObject({ isHeld: false, isOpen: true, textStatus: 'UNREADABLE', findings: [] });
  });

  const damaged: readonly [string, SampleFile][] = [
    ['Word in which no words are found, which may stand where no reader looks', aDocx([])],
    ['a PDF that is torn', { name: 'torn.pdf', bytes: Buffer.from('%PDF-1.4\nnothing of a PDF follows') }],
    ['Word with damaged XML after its words', aDocx(['Zebrafinch at home'], { 'word/header1.xml': '<w:hdr xmlns:w="x"><w:p><w:r><w:t>kay' })],
    ['a workbook with damaged XML', anXlsx(['Zebrafinch'], { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c' })],
  ];
  test.each(damaged)('%s is held back until somebody of its agency says that they have looked', async (_what, sample) => {
    const { people } = scene;
    const { id, evidenceId, file } = await found(sample);
    expect(file).toMatchObject({ isHeld: true, isOpen: true, textStatus: 'UNREADABLE', findings: [{ kind: 'WORDS_NOT_READ', count: 1, places: [], reason: null }] });
    for (const who of ['lead', 'inspector', 'health'] as const) {
      expect((await filesOf(app, people[who], evidenceId)).files).toMatchObject([{ isHeld: true, isOpen: false, findings: [] }]);
      expect((await download(app, people[who], id)).status).toBe(503);
    }
    const looked = (reason: string) => [{ kind: 'WORDS_NOT_READ', count: 1, reason }];
    for (const who of ['lead', 'health'] as const) expect((await answerFindings(app, people[who], id, looked('NOBODY_CAN_BE_KNOWN'))).code).toBe('FORBIDDEN');
    expect((await answerFindings(app, people.policeColleague, id, [])).fields).toEqual(['FILE-WORDS_NOT_READ']);
    expect((await answerFindings(app, people.policeColleague, id, looked('NOT_WHAT_IT_LOOKS_LIKE'))).code).toBe('INVALID_INPUT');
    const { data } = await answerFindings(app, people.policeColleague, id, looked('NOBODY_CAN_BE_KNOWN'));
    expect(data.answerFileFindings).toMatchObject({ isHeld: false, findings: [{ kind: 'WORDS_NOT_READ', reason: 'NOBODY_CAN_BE_KNOWN', answeredBy: { id: people.policeColleague.id } }] });
    expect((await download(app, people.lead, id)).status).toBe(200);
    expect((await eventsOf(id)).map(({ type, actor, payload }) => [type, actor, payload['found'] ?? payload['screened']]).slice(1)).toEqual([
      ['file.screened', null, [{ kind: 'WORDS_NOT_READ', count: 1 }]], ['file.answered', people.policeColleague.id, [{ kind: 'WORDS_NOT_READ', count: 1, reason: 'NOBODY_CAN_BE_KNOWN' }]],
    ]);
  });

  test('a draft is not submitted with a file that nobody could look through', async () => {
    const evidenceId = await aPiece({ submit: false });
    const { id } = await aFileLookedThrough(app, scene.people.police, evidenceId, damaged[1]?.[1]);
    const refused = await submit(scene.people.police, evidenceId);
    expect([refused.fields, JSON.stringify(refused)]).toEqual([['files'], expect.stringContaining('Say that you have looked through')]);
    await answerFindings(app, scene.people.police, id, [{ kind: 'WORDS_NOT_READ', count: 1, reason: 'NEEDED' }]);
    expect((await submit(scene.people.police, evidenceId)).data.reviseEvidence).toEqual({ status: 'SUBMITTED' });
  });

  test('a file whose words are never read is given up on: somebody of its agency is asked to look', async () => {
    const evidenceId = await aPiece();
    const { id } = await aFileLookedThrough(app, scene.people.police, evidenceId, aText('late words'));
    await app.sql(`UPDATE evidence_file SET text_status = 'WAITING', attached_at = attached_at - interval '2 hours' WHERE id = $1`, [id]);
    expect((await download(app, scene.people.lead, id)).status).toBe(503);
    await app.features.files.tasks.find(({ name }) => name === 'files:sweep')?.run({});
    expect((await download(app, scene.people.lead, id)).status).toBe(503);
    expect((await filesOf(app, scene.people.police, evidenceId)).files).toMatchObject([{ isHeld: true, findings: [{ kind: 'WORDS_NOT_READ' }] }]);
    // Read after all, nothing is asked any more.
    await app.features.files.tasks.find(({ name }) => name === 'files:read-text')?.run({ fileId: id });
    expect((await download(app, scene.people.lead, id)).status).toBe(200);
  });
});

describe('until somebody of the agency says why it may stay', () => {
  test('others see that there is a file, and neither open it, nor find it, nor learn what was found', async () => {
    const { id, evidenceId } = await found(aText(`Zebrafinch ${nhsNumber}`));
    const { people } = scene;
    for (const who of ['lead', 'inspector', 'health'] as const) {
      const [file] = (await filesOf(app, people[who], evidenceId)).files;
      expect(file).toMatchObject({ isHeld: true, isOpen: false, findings: [] });
      const answer = await download(app, people[who], id);
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('held back')]);
      expect(await searchFiles(people[who], 'zebrafinch')).toEqual([]);
    }
    expect((await download(app, people.policeColleague, id)).status).toBe(200);
    expect(await searchFiles(people.policeColleague, 'zebrafinch')).toEqual([id]);

    for (const who of ['lead', 'health'] as const) expect((await answerFindings(app, people[who], id, [{ kind: 'NHS_NUMBER', count: 1, reason: 'NEEDED' }])).code).toBe('FORBIDDEN');
    expect((await answerFindings(app, people.policeColleague, id, [])).fields).toEqual(['FILE-NHS_NUMBER']);
    expect((await answerFindings(app, people.policeColleague, id, [{ kind: 'NHS_NUMBER', count: 2, reason: 'NEEDED' }])).code).toBe('INVALID_INPUT');
    expect((await answerFindings(app, people.policeColleague, id, [{ kind: 'NHS_NUMBER', count: 1, reason: 'NOBODY_CAN_BE_KNOWN' }])).code).toBe('INVALID_INPUT');
    for (let time = 0; time < 2; time += 1) {
      const { data } = await answerFindings(app, people.policeColleague, id, [{ kind: 'NHS_NUMBER', count: 1, reason: 'NOT_WHAT_IT_LOOKS_LIKE' }]);
      expect(data.answerFileFindings).toMatchObject({ isHeld: false, findings: [{ reason: 'NOT_WHAT_IT_LOOKS_LIKE', answeredBy: { id: people.policeColleague.id } }] });
    }
    expect((await eventsOf(id)).map(({ type, actor, payload }) => [type, actor, payload['screened']]).slice(2)).toEqual([['file.answered', people.policeColleague.id, [{ kind: 'NHS_NUMBER', count: 1, reason: 'NOT_WHAT_IT_LOOKS_LIKE' }]]]);
    expect((await download(app, people.health, id)).status).toBe(200);
    expect(await searchFiles(people.health, 'zebrafinch')).toEqual([id]);
    // What others see is the file; why it stayed is between the agency and the log.
    expect((await filesOf(app, people.health, evidenceId)).files).toMatchObject([{ findings: [] }]);
  });

  test('a board member or an observer whom the agency employs is held back like anybody else, and so while it is being read', async () => {
    const shared = await aScene(app, { with: scene });
    const { people } = shared;
    const pairs = await Promise.all(([['policeColleague', 'board'], ['councilCoordinator', 'observer']] as const).map(async ([giver, employed]) => {
      expect(people[employed].viewer.agencyId).toBe(people[giver].viewer.agencyId);
      const { id: evidenceId } = await anEvidence(app, shared, people[giver]);
      return { giver: people[giver], employed: people[employed], evidenceId, file: await aFileLookedThrough(app, people[giver], evidenceId, aText(`Zebrafinch ${nhsNumber}`)) };
    }));
    // The board reads evidence from here on.
    await moveTo(app, shared, 'FACTUAL_ACCURACY');
    for (const textStatus of ['READ', 'WAITING']) {
      for (const { giver, employed, evidenceId, file } of pairs) {
        await app.sql('UPDATE evidence_file SET text_status = $2::"FileTextStatus" WHERE id = $1', [file.id, textStatus]);
        expect((await filesOf(app, employed, evidenceId)).files).toMatchObject([{ isHeld: true, isOpen: false, findings: [] }]);
        expect((await download(app, employed, file.id)).status).toBe(503);
        expect(await searchFiles(employed, 'zebrafinch', shared)).toEqual([]);
        expect((await download(app, giver, file.id)).status).toBe(200);
      }
    }
  });

  test('a draft is not submitted with it; with an answer, or without the file, it is', async () => {
    const [one, other] = [await aPiece({ submit: false }), await aPiece({ submit: false })];
    const [kept, removed] = [await aFileLookedThrough(app, scene.people.police, one, aText(nhsNumber, 'kept.txt')), await aFileLookedThrough(app, scene.people.police, other, aText(nhsNumber))];
    const refused = await submit(scene.people.police, one);
    expect(refused.fields).toEqual(['files']);
    await answerFindings(app, scene.people.police, kept.id, [{ kind: 'NHS_NUMBER', count: 1, reason: 'NEEDED' }]);
    await removeFile(app, scene.people.police, removed.id);
    for (const id of [one, other]) expect((await submit(scene.people.police, id)).data.reviseEvidence).toEqual({ status: 'SUBMITTED' });
    expect((await answerFindings(app, scene.people.police, removed.id, [])).code).toBe('INVALID_INPUT');
  });

  test('what was handed in is not released with it', async () => {
    const careful = await aScene(app, { with: scene });
    const { police, policeCoordinator } = careful.people;
    await app.ask(policeCoordinator, 'mutation ($input: SetReleaseInput!) { setRelease(input: $input) { id } }', { input: { inspectionId: careful.id, coordinatorReleases: true } });
    const { id } = await anEvidence(app, careful, police);
    const file = await aFileLookedThrough(app, police, id, aText(nhsNumber));
    const release = () => app.graph(policeCoordinator, 'mutation ($input: ReleaseEvidenceInput!) { releaseEvidence(input: $input) }', { input: { evidenceId: id, expectedVersion: 1 } });
    expect((await release()).fields).toEqual(['files']);
    await answerFindings(app, policeCoordinator, file.id, [{ kind: 'NHS_NUMBER', count: 1, reason: 'NEEDED' }]);
    expect((await release()).data).toEqual({ releaseEvidence: id });
  });

  test('an answer is refused once the inspection takes no evidence; the file stays held back', async () => {
    const closed = await aScene(app, { with: scene });
    const { id: evidenceId } = await anEvidence(app, closed, closed.people.police);
    const { id } = await aFileLookedThrough(app, closed.people.police, evidenceId, aText(nhsNumber));
    await moveTo(app, closed, 'SIGN_OFF');
    expect((await answerFindings(app, closed.people.police, id, [{ kind: 'NHS_NUMBER', count: 1, reason: 'NEEDED' }])).code).toBe('WRONG_PHASE');
    expect((await download(app, closed.people.lead, id)).status).toBe(503);
  });
});

test('a name that could say who a child is is refused before a byte is sent', async () => {
  const evidenceId = await aPiece();
  for (const name of ['943_476_5919.txt', 'DOB_12-03-2011.pdf', 'notes kay@example.org.docx']) {
    expect((await beginUpload(app, scene.people.police, { evidenceId, name, size: 10 })).fault).toMatch(/looks like .*another name/);
  }
  expect((await beginUpload(app, scene.people.police, { evidenceId, name: 'CH-04 chronology 2026-01-05.docx', size: 10 })).status).toBe(201);
});

test('a file removed before its words are read is left as it is', async () => {
  const evidenceId = await aPiece();
  const { id } = await aFile(app, scene.people.police, evidenceId, aText(nhsNumber));
  await removeFile(app, scene.people.police, id);
  await app.features.files.tasks.find(({ name }) => name === 'files:read-text')?.run({ fileId: id });
  await untilLookedThrough(app, id);
  expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['file.attached', 'file.removed']);
  expect((await filesOf(app, scene.people.police, evidenceId)).files).toMatchObject([{ status: 'REMOVED', isHeld: false, isOpen: false }]);
});
