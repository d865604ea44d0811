import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aFile, takeAsLookedThrough } from '../support/factories/files.ts';
import { aScene, moveTo, type Part, type Scene } from '../support/factories/inspection.ts';
import { aUser } from '../support/factories/people.ts';
import { aDocx, aPdf, aPng, aText, aWav, anXlsx, type SampleFile } from '../support/sample-files.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { askUpload, attach, beginUpload, cancelUpload, download, fileIdOf, filesOf, locationOf, removeFile, sendBytes, uploadWhole } from '../support/uploads.ts';

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
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const countOf = async (what: string): Promise<number> => (await app.sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${what}`))[0]?.count ?? -1;
const eventsOf = (fileId: string) => app.sql<{ type: string; payload: object }>(`SELECT type, payload FROM inspection_event WHERE payload->>'fileId' = $1 ORDER BY seq`, [fileId]);

describe('who may upload', () => {
  test('strangers, other agencies and people who may not change the evidence cannot even begin', async () => {
    const outsider = await aUser(app, { agencyKind: 'VOLUNTARY' });
    const before = await countOf('evidence_file');
    expect((await beginUpload(app, null, wanted())).error?.code).toBe('UNAUTHENTICATED');
    expect((await beginUpload(app, outsider, wanted())).error?.code).toBe('NOT_FOUND');
    for (const part of ['health', 'councilCoordinator', 'board', 'observer'] as const) expect([part, (await beginUpload(app, scene.people[part], wanted())).error?.code]).toEqual([part, 'NOT_FOUND']);
    for (const part of ['lead', 'inspector'] as const) expect([part, (await beginUpload(app, scene.people[part], wanted())).error?.code]).toEqual([part, 'FORBIDDEN']);
    expect((await beginUpload(app, scene.people.police, { ...wanted(), evidenceId: randomUUID() })).error?.code).toBe('NOT_FOUND');
    expect(await countOf('evidence_file')).toBe(before);
  });

  test('nobody else sees, goes on with, attaches or cancels an upload, not even a colleague', async () => {
    const location = locationOf(await beginUpload(app, scene.people.police, wanted()));
    for (const who of [null, scene.people.policeColleague, scene.people.lead]) {
      const refused = who === null ? 401 : 404;
      expect((await askUpload(app, who, location)).status).toBe(refused);
      expect((await sendBytes(app, who, location, 0, pdf.bytes)).status).toBe(refused);
      expect((await cancelUpload(app, who, location)).status).toBe(refused);
    }
    expect((await filesOf(app, scene.people.policeColleague, evidenceId)).unfinishedUploads).toEqual([]);
    expect((await askUpload(app, scene.people.police, location)).headers.get('Upload-Offset')).toBe('0');
    await sendBytes(app, scene.people.police, location, 0, pdf.bytes);
    expect((await attach(app, scene.people.policeColleague, fileIdOf(location))).code).toBe('NOT_FOUND');
    expect((await attach(app, null, fileIdOf(location))).code).toBe('UNAUTHENTICATED');
    await cancelUpload(app, scene.people.police, location);
  });

  test('a page of another site cannot upload, cancel or be told that it may', async () => {
    const crossSite = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' };
    expect((await beginUpload(app, scene.people.police, wanted(), crossSite)).status).toBe(403);
    const simple = await fetch(`${app.address}/uploads`, { method: 'POST', headers: { Cookie: scene.people.police.cookie, 'Content-Type': 'text/plain' }, body: 'x' });
    expect(simple.status).toBe(412);
    const preflight = await fetch(`${app.address}/uploads`, { method: 'OPTIONS', headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' } });
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const location = locationOf(await beginUpload(app, scene.people.police, wanted()));
    expect((await cancelUpload(app, scene.people.police, location, crossSite)).status).toBe(403);
    expect((await fetch(new URL(location, app.address), { method: 'DELETE', headers: { Cookie: scene.people.police.cookie } })).status).toBe(403);
    expect((await beginUpload(app, scene.people.police, wanted(), { Origin: 'https://elsewhere.example' })).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test('evidence that takes no changes takes no files: another phase, and a withdrawn piece', async () => {
    const other = await aScene(app, { with: scene });
    const { id } = await anEvidence(app, other, scene.people.police);
    const [early, late] = [await uploadWhole(app, scene.people.police, id, pdf), await uploadWhole(app, scene.people.police, id, pdf)];
    await attach(app, scene.people.police, early.fileId);
    await app.features.evidence.service.withdraw(scene.people.police.viewer, { evidenceId: id, expectedVersion: 1, reason: 'Sent in error' });
    const refused = await attach(app, scene.people.police, late.fileId);
    expect([refused.code, refused.errors[0]?.message]).toEqual(['FORBIDDEN', expect.stringContaining('withdrawn')]);
    expect((await beginUpload(app, scene.people.police, { ...wanted(), evidenceId: id })).error?.code).toBe('FORBIDDEN');
    expect((await removeFile(app, scene.people.police, early.fileId)).code).toBe('FORBIDDEN');
    expect((await filesOf(app, scene.people.police, id)).files.map((file) => file.id)).toEqual([early.fileId]);

    const { id: standing } = await anEvidence(app, other, scene.people.police);
    await moveTo(app, other, 'SIGN_OFF');
    expect((await beginUpload(app, scene.people.police, { ...wanted(), evidenceId: standing })).error?.code).toBe('WRONG_PHASE');
  });

  test('somebody who is removed from the inspection in the middle of an upload cannot go on, and nothing is attached', async () => {
    const other = await aScene(app, { with: scene });
    const { id } = await anEvidence(app, other, scene.people.health);
    const location = locationOf(await beginUpload(app, scene.people.health, { ...wanted(), evidenceId: id }));
    const whole = await uploadWhole(app, scene.people.health, id, pdf);
    await sendBytes(app, scene.people.health, location, 0, pdf.bytes.subarray(0, 100));
    await app.features.inspections.service.removeMember(other.people.lead.viewer, { inspectionId: other.id, userId: scene.people.health.id });
    expect((await sendBytes(app, scene.people.health, location, 100, pdf.bytes.subarray(100))).error?.code).toBe('NOT_FOUND');
    expect((await attach(app, scene.people.health, whole.fileId)).code).toBe('NOT_FOUND');
    expect((await filesOf(app, scene.people.lead, id)).files).toEqual([]);
  });
});

describe('attaching', () => {
  test('a file becomes part of the evidence with its size, type and SHA-256, in one transaction with its event', async () => {
    const id = await aPiece();
    const { fileId, status } = await uploadWhole(app, scene.people.police, id, pdf);
    expect(status).toBe(204);
    expect(await filesOf(app, scene.people.police, id)).toEqual({ files: [], unfinishedUploads: [{ id: fileId, name: pdf.name, size: pdf.bytes.length }] });
    expect(await eventsOf(fileId)).toEqual([]);
    const { data } = await attach(app, scene.people.police, fileId);
    const expected = {
      id: fileId, name: 'report.pdf', size: pdf.bytes.length, mediaType: 'application/pdf', sha256: sha256(pdf.bytes), status: 'ATTACHED', scan: 'NOT_SCANNED', isOpen: true, isHeld: true, textStatus: 'WAITING',
      attachedAt: expect.any(String), removedAt: null, addedBy: { id: scene.people.police.id }, removedBy: null,
    };
    expect(data.attachFile).toEqual(expected);
    // Its words are being looked through meanwhile; until they are, others see it and do not open it.
    const { sha256: _sha256, isOpen: _isOpen, isHeld: _isHeld, textStatus: _textStatus, ...same } = expected;
    expect(await filesOf(app, scene.people.lead, id)).toMatchObject({ files: [same], unfinishedUploads: [] });
    expect((await eventsOf(fileId)).slice(0, 1)).toEqual([{ type: 'file.attached', payload: { evidenceId: id, fileId, sha256: sha256(pdf.bytes), size: pdf.bytes.length } }]);
  });

  test('asked again it is attached once', async () => {
    const { fileId } = await uploadWhole(app, scene.people.police, evidenceId, pdf);
    const answers = await Promise.all([attach(app, scene.people.police, fileId), attach(app, scene.people.police, fileId)]);
    expect(answers.map(({ data }) => data.attachFile.id)).toEqual([fileId, fileId]);
    expect(await eventsOf(fileId)).toHaveLength(1);
  });

  test('an upload cut at 99 % goes on from there, and its hash is that of the whole', async () => {
    const bytes = Buffer.concat([pdf.bytes, Buffer.alloc(3 * 1024 ** 2, '%')]);
    const location = locationOf(await beginUpload(app, scene.people.police, { evidenceId, name: 'large.pdf', size: bytes.length }));
    const cut = Math.floor(bytes.length * 0.99);
    await cutOff(location, bytes, cut);
    const { headers } = await askUpload(app, scene.people.police, location);
    const offset = Number(headers.get('Upload-Offset'));
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(cut);
    expect((await attach(app, scene.people.police, fileIdOf(location))).fields).toEqual(['file']);
    expect((await sendBytes(app, scene.people.police, location, offset, bytes.subarray(offset))).status).toBe(204);
    expect((await attach(app, scene.people.police, fileIdOf(location))).data.attachFile).toMatchObject({ size: bytes.length, sha256: sha256(bytes) });
  });

  test('a file that was begun and finished in several parts is whole', async () => {
    const location = locationOf(await beginUpload(app, scene.people.police, wanted()));
    await sendBytes(app, scene.people.police, location, 0, pdf.bytes.subarray(0, 200));
    expect((await sendBytes(app, scene.people.police, location, 100, pdf.bytes.subarray(100))).status).toBe(409);
    await sendBytes(app, scene.people.police, location, 200, pdf.bytes.subarray(200));
    expect((await attach(app, scene.people.police, fileIdOf(location))).data.attachFile.sha256).toBe(sha256(pdf.bytes));
  });

  test.each<[string, SampleFile, string]>([
    ['PDF', aPdf('x'), 'application/pdf'], ['Word', aDocx(['x']), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Excel', anXlsx(['x']), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['text', aText('Twelve calls, none returned\n'), 'text/plain'],
    ['a table', aText('month;calls\nJan;12\n', 'calls.CSV'), 'text/csv'], ['an old table in Latin letters', { name: 'calls.csv', bytes: Buffer.from('Stra\xdfe;1\r\n', 'latin1') }, 'text/csv'], ['an image', aPng, 'image/png'],
  ])('%s is recognised by its content', async (_what, file, mediaType) => {
    const { fileId } = await uploadWhole(app, scene.people.police, await aPiece(), file);
    expect((await attach(app, scene.people.police, fileId)).data.attachFile.mediaType).toBe(mediaType);
  });
});

/** Sends the head of a request whose body never ends as announced, and hangs up. */
async function cutOff(location: string, bytes: Buffer, cut: number): Promise<void> {
  const { request } = await import('node:http');
  const sent = request(new URL(location, app.address), {
    method: 'PATCH',
    headers: { Cookie: scene.people.police.cookie, 'Tus-Resumable': '1.0.0', 'Upload-Offset': 0, 'Content-Type': 'application/offset+octet-stream', 'Content-Length': bytes.length },
  });
  sent.on('error', () => undefined);
  await new Promise<void>((resolve) => { sent.write(bytes.subarray(0, cut), () => resolve()); });
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  sent.destroy();
}

describe('opening', () => {
  let fileId: string;
  beforeAll(async () => {
    ({ id: fileId } = await aFile(app, scene.people.police, evidenceId, pdf));
    await takeAsLookedThrough(app, fileId);
  });

  test('whoever may see the evidence gets the bytes; nobody else learns that they are there', async () => {
    const readers: readonly Part[] = ['police', 'policeColleague', 'policeCoordinator', 'lead', 'inspector'];
    for (const part of readers) expect(Buffer.from(await (await download(app, scene.people[part], fileId)).arrayBuffer()).equals(pdf.bytes)).toBe(true);
    for (const part of ['health', 'councilCoordinator', 'board', 'observer'] as const) expect([part, (await download(app, scene.people[part], fileId)).status]).toEqual([part, 404]);
    expect((await download(app, null, fileId)).status).toBe(401);
    expect((await download(app, await aUser(app, { isAdministrator: true }), fileId)).status).toBe(404);
  });

  test('its headers let nothing in it run, and nobody between keep it', async () => {
    const { headers } = await download(app, scene.people.lead, fileId);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'cache-control', 'content-security-policy', 'cross-origin-resource-policy', 'etag'].map((name) => [name, headers.get(name)]))).toEqual({
      'content-type': 'application/pdf', 'content-disposition': 'attachment; filename=report.pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store, no-transform',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'", 'cross-origin-resource-policy': 'same-origin', etag: `"${sha256(pdf.bytes)}"`,
    });
  });

  test.each([
    ['bytes=0-3', 206, 'bytes 0-3/', '%PDF'], ['bytes=-6', 206, null, '%%EOF\n'], ['bytes=999999-', 416, 'bytes */', null], ['bytes=0-1,4-5', 200, null, null], ['nonsense', 200, null, null],
  ] as const)('a part of it, asked for by %s', async (range, status, contentRange, text) => {
    const answer = await download(app, scene.people.lead, fileId, { Range: range });
    expect(answer.status).toBe(status);
    if (contentRange) expect(answer.headers.get('content-range')).toContain(contentRange);
    if (text) expect(await answer.text()).toBe(text);
  });

  test('a part of what has changed since is the whole; HEAD tells the size alone', async () => {
    expect((await download(app, scene.people.lead, fileId, { Range: 'bytes=0-3', 'If-Range': '"another"' })).status).toBe(200);
    const head = await download(app, scene.people.lead, fileId, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(pdf.bytes.length), '']);
  });

  test('a recording is played in parts, each with what it is and where it stands', async () => {
    const wav = aWav(2);
    const { id } = await aFile(app, scene.people.police, evidenceId, wav);
    await takeAsLookedThrough(app, id);
    const [first, later] = [await download(app, scene.people.lead, id, { Range: 'bytes=0-' }), await download(app, scene.people.inspector, id, { Range: 'bytes=8000-8999' })];
    expect([first.status, later.status]).toEqual([206, 206]);
    for (const { headers } of [first, later]) expect([headers.get('content-type'), headers.get('accept-ranges'), headers.get('x-content-type-options')]).toEqual(['audio/wav', 'bytes', 'nosniff']);
    expect(later.headers.get('content-range')).toBe(`bytes 8000-8999/${wav.bytes.length}`);
    expect(Buffer.from(await first.arrayBuffer()).equals(wav.bytes)).toBe(true);
    expect(Buffer.from(await later.arrayBuffer()).equals(wav.bytes.subarray(8000, 9000))).toBe(true);
  });

  test('a part is refused as the whole is, word for word, and tells nothing of the file', async () => {
    const { id } = await aFile(app, scene.people.police, evidenceId, aWav(1));
    const refused = async (who: Parameters<typeof download>[1], method: string, headers: Record<string, string>) => {
      const answer = await download(app, who, id, headers, method);
      return { status: answer.status, body: await answer.text(), told: ['content-range', 'content-disposition', 'accept-ranges'].filter((name) => answer.headers.has(name)) };
    };
    const { health, councilCoordinator, board, observer } = scene.people;
    for (const who of [null, health, councilCoordinator, board, observer]) {
      const whole = await refused(who, 'GET', {});
      expect(whole).toMatchObject({ status: who ? 404 : 401, told: [] });
      for (const Range of ['bytes=0-3', 'bytes=-6', 'bytes=999999-', 'nonsense']) expect(await refused(who, 'GET', { Range })).toEqual(whole);
      expect(await refused(who, 'HEAD', { Range: 'bytes=0-3' })).toEqual({ ...whole, body: '' });
    }
  });

  test('what was playing stops with the right to see it: the next part is refused', async () => {
    const narrowed = await aPiece();
    const { id } = await aFile(app, scene.people.police, narrowed, aWav(1));
    expect((await download(app, scene.people.policeColleague, id, { Range: 'bytes=0-99' })).status).toBe(206);
    await app.sql("UPDATE evidence SET visibility = 'INSPECTORS_ONLY' WHERE id = $1", [narrowed]);
    expect((await download(app, scene.people.policeColleague, id, { Range: 'bytes=100-199' })).status).toBe(404);
    await removeFile(app, scene.people.police, id);
    expect((await download(app, scene.people.lead, id, { Range: 'bytes=100-199' })).status).toBe(404);
  });

  test('an upload that is not attached cannot be opened, even by its owner', async () => {
    const { fileId: unattached } = await uploadWhole(app, scene.people.police, evidenceId, pdf);
    expect((await download(app, scene.people.police, unattached)).status).toBe(404);
  });
});

describe('removing', () => {
  test('others are refused; the record stays with who and when, the content goes', async () => {
    const id = await aPiece();
    const { id: fileId } = await aFile(app, scene.people.police, id, pdf);
    const outsider = await aUser(app, { agencyKind: 'VOLUNTARY' });
    expect([(await removeFile(app, null, fileId)).code, (await removeFile(app, outsider, fileId)).code, (await removeFile(app, scene.people.health, fileId)).code, (await removeFile(app, scene.people.lead, fileId)).code])
      .toEqual(['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN']);

    const { data } = await removeFile(app, scene.people.policeColleague, fileId);
    expect(data.removeFile).toMatchObject({ status: 'REMOVED', isOpen: false, removedAt: expect.any(String), removedBy: { id: scene.people.policeColleague.id }, sha256: sha256(pdf.bytes) });
    await removeFile(app, scene.people.police, fileId);
    expect((await eventsOf(fileId)).map(({ type }) => type)).toEqual(['file.attached', 'file.removed']);
    expect((await download(app, scene.people.police, fileId)).status).toBe(404);
    expect((await filesOf(app, scene.people.lead, id)).files).toMatchObject([{ id: fileId, status: 'REMOVED' }]);
    // Its turn comes after the words of the other files of these tests were read, which takes long on a busy machine.
    await eventually(() => expect(app.bytesAt(fileId)).toBe(false), 60_000);
  }, 90_000);
});
