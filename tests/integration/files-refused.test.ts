import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileLimits } from '@joint/shared';
import { anEvidence } from '../support/factories/evidence.ts';
import { aFile } from '../support/factories/files.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { aBomb, aDocx, aPdf, aPng, aProgram, aText, type SampleFile } from '../support/sample-files.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { askUpload, attach, beginUpload, cancelUpload, fileIdOf, filesOf, locationOf, removeFile, sendBytes, uploadWhole } from '../support/uploads.ts';

let app: TestApp;
let scene: Scene;
/** A piece of the police that only they and the inspectors see. */
let evidenceId: string;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  evidenceId = await aPiece();
});
afterAll(() => app.stop());

const aPiece = async (): Promise<string> => (await anEvidence(app, scene, scene.people.police, { visibility: 'OWN_AGENCY_AND_INSPECTORS' })).id;
const pdf = aPdf('Forty referrals waited until morning');
const wanted = (file: SampleFile = pdf) => ({ evidenceId, name: file.name, size: file.bytes.length });

describe('what may not be attached', () => {
  test.each<[string, SampleFile, RegExp]>([
    ['a program with the name of a PDF', aProgram('report.pdf'), /not a file that can be attached.*\.exe/],
    ['text with the name of a PDF', aText('echo hello', 'report.pdf'), /not what its name says: its content is Plain text/],
    ['a Word document with the name of a workbook', { ...aDocx(['x']), name: 'figures.xlsx' }, /its content is Word document/],
    ['a page of HTML with the name of text', aText('<?xml version="1.0"?><svg onload="alert(1)"/>', 'picture.txt'), /not a file that can be attached/],
    ['bytes that are nothing', { name: 'notes.txt', bytes: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]) }, /could not be recognised/],
    ['a document with macros', aDocx(['x'], { 'word/vbaProject.bin': 'x' }), /macros/],
    ['a Word document that unpacks to more than a document holds', aBomb('docx'), /unpacks to far more/],
    ['a workbook that does', aBomb('xlsx'), /unpacks to far more/],
    ['a damaged document', { name: 'minutes.docx', bytes: aDocx(['x']).bytes.subarray(0, -30) }, /damaged/],
  ])('%s', async (_what, file, says) => {
    const id = await aPiece();
    const { status, fault, fileId } = await uploadWhole(app, scene.people.police, id, file);
    expect([status, fault]).toEqual([422, expect.stringMatching(says)]);
    expect((await attach(app, scene.people.police, fileId)).code).toBe('NOT_FOUND');
    expect(await filesOf(app, scene.people.police, id)).toEqual({ files: [], unfinishedUploads: [] });
    expect(app.bytesAt(fileId)).toBe(false);
  });

  test.each<[string, { name?: string; size?: number }, RegExp]>([
    ['nothing at all', { size: 0 }, /is empty/], ['5 GB', { size: 5 * 1024 ** 3 }, /is 5 GB. It must be 1 GB or smaller/],
    ['a kind that is not on the list', { name: 'tool.exe' }, /kind that cannot be attached/], ['a name without an ending', { name: 'report' }, /kind that cannot be attached/],
  ])('%s is refused before a byte is sent', async (_what, change, says) => {
    const { status, fault } = await beginUpload(app, scene.people.police, { ...wanted(), ...change });
    expect([status, fault]).toEqual([422, expect.stringMatching(says)]);
  });

  test('more bytes than were announced, and an upload that will not say how many there are', async () => {
    const location = locationOf(await beginUpload(app, scene.people.police, { ...wanted(), size: 100 }));
    expect((await sendBytes(app, scene.people.police, location, 0, pdf.bytes)).status).toBe(413);
    expect((await askUpload(app, scene.people.police, location)).headers.get('Upload-Offset')).toBe('0');
    const endless = await fetch(`${app.address}/uploads`, { method: 'POST', headers: { Cookie: scene.people.police.cookie, 'Tus-Resumable': '1.0.0', 'Upload-Defer-Length': '1', 'Upload-Metadata': `filename ${btoa('a.pdf')},evidenceId ${btoa(evidenceId)}` } });
    expect(endless.status).toBe(422);
  });

  test.each([
    ['../../../etc/passwd.txt', 'passwd.txt'], ['C:\\Users\\Ada\\notes.txt', 'notes.txt'], ['..\\..\\.txt', 'txt'], ['re\u202Etxt.exe.txt', 'retxt.exe.txt'], ['a\u0000b\n.txt', 'ab.txt'], [`${'x'.repeat(300)}.txt`, `${'x'.repeat(146)}.txt`],
  ])('a name that plays tricks is kept as a plain name: %j', async (name, kept) => {
    const file = aText('Some words', name);
    const begun = await beginUpload(app, scene.people.police, { evidenceId, name, size: file.bytes.length });
    if (kept === 'txt') return expect(begun.fault).toMatch(/kind that cannot/);
    const location = locationOf(begun);
    expect(location).toMatch(/^\/uploads\/[0-9a-f-]{36}$/);
    await sendBytes(app, scene.people.police, location, 0, file.bytes);
    const { data } = await attach(app, scene.people.police, fileIdOf(location));
    expect(data.attachFile.name).toBe(kept);
    await removeFile(app, scene.people.police, fileIdOf(location));
  });

  test('addresses that play tricks lead nowhere', async () => {
    for (const path of ['/uploads/..%2F..%2Fetc', '/uploads/%00', '/files/..%2F..%2Fpackage.json', '/files/x', '/uploads/x.json']) {
      const { status } = await fetch(`${app.address}${path}`, { method: path.startsWith('/files') ? 'GET' : 'HEAD', headers: { Cookie: scene.people.police.cookie, 'Tus-Resumable': '1.0.0' } });
      expect([path, status]).toEqual([path, 404]);
    }
  });

  test('more files than a piece may have', async () => {
    const id = await aPiece();
    const spare = await uploadWhole(app, scene.people.police, id, aText('one too many'));
    for (let count = 0; count < fileLimits.perEvidence; count += 1) await aFile(app, scene.people.police, id, { ...aPng, name: `${count}.png` });
    expect((await beginUpload(app, scene.people.police, { ...wanted(), evidenceId: id })).fault).toMatch(/20 files already/);
    expect((await attach(app, scene.people.police, spare.fileId)).fields).toEqual(['file']);
  });

  test('more uploads at a time than a person may have', async () => {
    const busy = await aScene(app);
    const { id } = await anEvidence(app, busy, busy.people.police);
    const begin = () => beginUpload(app, busy.people.police, { ...wanted(), evidenceId: id });
    const answers = await Promise.all(Array.from({ length: fileLimits.unfinished + 3 }, begin));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(fileLimits.unfinished);
    expect((await begin()).error?.code).toBe('TOO_MANY_REQUESTS');
    const begun = answers.find(({ status }) => status === 201);
    if (begun) await cancelUpload(app, busy.people.police, locationOf(begun));
    expect((await begin()).status).toBe(201);
    expect((await beginUpload(app, scene.people.police, wanted())).status).toBe(201);
  });
});

