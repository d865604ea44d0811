import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { aFile } from '../support/factories/files.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { eventually } from '../support/eventually.ts';
import { aDocx, aPdf, aText, anXlsx, eicar, type SampleFile } from '../support/sample-files.ts';
import { givenUp } from '../support/jobs.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { askUpload, attach, beginUpload, download, fileIdOf, filesOf, locationOf, sendBytes, uploadWhole } from '../support/uploads.ts';

jest.setTimeout(90_000);

/** As much of clamd as the protocol needs: it finds the EICAR test file, and can be made to be silent. */
async function aScanner(): Promise<{ url: string; scanned: () => number; be: (state: 'awake' | 'asleep') => void; stop: () => void }> {
  let [isAwake, scanned] = [true, 0];
  const server: Server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (!isAwake) return void socket.destroy();
      heard = Buffer.concat([heard, chunk]);
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
      scanned += 1;
      expect(heard.subarray(0, 10).toString()).toBe('zINSTREAM\0');
      socket.end(heard.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE') ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => { server.once('listening', resolve); });
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, scanned: () => scanned,
    be: (state) => { isAwake = state === 'awake'; }, stop: () => void server.close(),
  };
}

const textOf = async (app: TestApp, fileId: string) =>
  (await app.sql<{ status: string; text: string | null; isCut: boolean | null }>('SELECT f.text_status AS status, t.text, t.is_cut AS "isCut" FROM evidence_file f LEFT JOIN evidence_file_text t ON t.file_id = f.id WHERE f.id = $1', [fileId]))[0];
/** A thread that runs from its sources takes long to start on a busy machine. */
const inItsTime = <T>(check: () => Promise<T>): Promise<T> => eventually(check, 45_000);
const textStatus = (app: TestApp, fileId: string, status: string) => inItsTime(async () => {
  const text = await textOf(app, fileId);
  expect(text?.status).toBe(status);
  return text;
});
const eventsOf = (app: TestApp, fileId: string) => app.sql<{ type: string; actor_id: string | null }>(`SELECT type, actor_id FROM inspection_event WHERE payload->>'fileId' = $1 ORDER BY seq`, [fileId]);
const matches = async (app: TestApp, words: string) =>
  (await app.sql<{ id: string }>(`SELECT file_id AS id FROM evidence_file_text WHERE search @@ websearch_to_tsquery('english', $1)`, [words])).map(({ id }) => id);

describe('without a scanner', () => {
  let app: TestApp;
  let scene: Scene;
  let evidenceId: string;
  beforeAll(async () => {
    app = await startTestApp();
    scene = await aScene(app);
    evidenceId = (await anEvidence(app, scene, scene.people.police)).id;
  });
  afterAll(() => app.stop());

  test('everybody signed in can learn that files are not scanned', async () => {
    expect((await app.ask(scene.people.lead, '{ fileSettings { isScanned } }')).fileSettings).toEqual({ isScanned: false });
  });

  test.each<[string, SampleFile, string]>([
    ['a PDF', aPdf('Seventeen referrals were mislaid'), 'referral mislaid'], ['Word', aDocx(['First line', 'Strategy meetings happened late']), '"strategy meeting" late'],
    ['Excel', anXlsx(['Unanswered contacts', 'Quarter two']), 'unanswered contact'], ['plain text', aText('Nobody rang the grandmother back'), 'grandmother rang'],
    ['Latin letters', { name: 'b.csv', bytes: Buffer.from('caf\xe9;nightshift\r\n', 'latin1') }, 'café nightshift'],
  ])('the words of %s are found, in any form of them', async (_what, file, words) => {
    const { id } = await aFile(app, scene.people.police, evidenceId, file);
    await textStatus(app, id, 'READ');
    expect(await matches(app, words)).toEqual([id]);
  });

  test('what lies about its size unpacked, or defines words that grow, is not read; everything goes on', async () => {
    const lying = aDocx(['x'.repeat(5_000_000)]).bytes;
    for (const [signature, place] of [[0x04034b50, 22], [0x02014b50, 24]] as const) {
      for (let at = 0; at < lying.length - 46; at += 1) {
        const nameAt = at + (signature === 0x04034b50 ? 30 : 46);
        if (lying.readUInt32LE(at) === signature && lying.subarray(nameAt, nameAt + 17).toString() === 'word/document.xml') lying.writeUInt32LE(200, at + place);
      }
    }
    const growing = aDocx([], { 'word/footnotes.xml': '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>' });
    for (const file of [{ name: 'lying.docx', bytes: lying }, growing]) {
      const { id } = await aFile(app, scene.people.police, evidenceId, file);
      expect(await textStatus(app, id, 'UNREADABLE')).toMatchObject({ text: null });
    }
    expect((await app.graph(scene.people.lead, '{ viewer { email } }')).code).toBeUndefined();
  });

  test('of a very long text the beginning is kept', async () => {
    const { id } = await aFile(app, scene.people.police, evidenceId, aText('Twelve calls. '.repeat(60_000), 'long.txt'));
    const text = await textStatus(app, id, 'READ');
    expect([text?.isCut, text?.text?.length]).toEqual([true, expect.any(Number)]);
    expect(text?.text?.length).toBeLessThanOrEqual(400_000);
  });

  test('the words go with the file', async () => {
    const { id } = await aFile(app, scene.people.police, evidenceId, aText('Wordsthatgo'));
    await textStatus(app, id, 'READ');
    await app.features.files.service.remove(scene.people.police.viewer, { fileId: id });
    expect(await matches(app, 'Wordsthatgo')).toEqual([]);
  });

  test('uploads that nobody attached within a day are thrown away, begun or finished; what is attached or newer stays', async () => {
    const police = scene.people.police;
    const [begun, newer] = [locationOf(await beginUpload(app, police, { evidenceId, name: 'a.txt', size: 10 })), locationOf(await beginUpload(app, police, { evidenceId, name: 'b.txt', size: 10 }))];
    const finished = await uploadWhole(app, police, evidenceId, aText('never attached'));
    const attached = await aFile(app, police, evidenceId, aText('attached'));
    await app.sql(`UPDATE evidence_file SET created_at = now() - interval '25 hours' WHERE id = ANY($1)`, [[fileIdOf(begun), finished.fileId, attached.id]]);
    await app.sql(`SELECT graphile_worker.add_job('files:sweep', '{}')`);
    await eventually(() => expect([fileIdOf(begun), finished.fileId, fileIdOf(newer), attached.id].map(app.bytesAt)).toEqual([false, false, true, true]));
    await eventually(async () => expect((await askUpload(app, police, begun)).status).toBe(404));
    expect((await attach(app, police, finished.fileId)).code).toBe('NOT_FOUND');
    expect((await askUpload(app, police, newer)).status).toBe(200);
  });
});

describe('with a scanner', () => {
  let scanner: Awaited<ReturnType<typeof aScanner>>;
  let app: TestApp;
  let scene: Scene;
  let evidenceId: string;
  beforeAll(async () => {
    scanner = await aScanner();
    app = await startTestApp({ clamavUrl: scanner.url });
    scene = await aScene(app);
    evidenceId = (await anEvidence(app, scene, scene.people.police)).id;
  });
  afterEach(() => scanner.be('awake'));
  afterAll(async () => {
    await app.stop();
    scanner.stop();
  });

  test('a file is in quarantine until it was found clean; then it opens, and the log says so', async () => {
    scanner.be('asleep');
    const { id } = await aFile(app, scene.people.police, evidenceId, aPdf('Clean words'));
    expect((await filesOf(app, scene.people.lead, evidenceId)).files).toMatchObject([{ id, scan: 'WAITING', isOpen: false }]);
    for (const part of ['police', 'lead'] as const) {
      const answer = await download(app, scene.people[part], id);
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('being checked for viruses')]);
    }
    expect((await textOf(app, id))?.text).toBeNull();
    scanner.be('awake');
    await app.sql(`UPDATE graphile_worker._private_jobs SET run_at = now()`);
    await app.sql(`SELECT graphile_worker.add_job('files:scan', json_build_object('fileId', $1::text))`, [id]);
    await eventually(async () => expect((await filesOf(app, scene.people.police, evidenceId)).files).toMatchObject([{ id, scan: 'CLEAN', isOpen: true }]));
    await textStatus(app, id, 'READ');
    expect((await download(app, scene.people.lead, id)).status).toBe(200);
    expect(await eventsOf(app, id)).toEqual([{ type: 'file.attached', actor_id: scene.people.police.id }, { type: 'file.found-clean', actor_id: null }, { type: 'file.screened', actor_id: null }]);
  });

  test('a scanner that is away for longer than a job is tried keeps no file in quarantine for good', async () => {
    scanner.be('asleep');
    const { id } = await aFile(app, scene.people.police, evidenceId, aPdf('Words of a long night'));
    await givenUp(app, 'files:scan');
    scanner.be('awake');
    const sweep = (): Promise<void> | undefined => app.features.files.tasks.find(({ name }) => name === 'files:sweep')?.run({});
    await sweep();
    expect((await filesOf(app, scene.people.police, evidenceId)).files).toEqual(expect.arrayContaining([expect.objectContaining({ id, scan: 'WAITING' })]));
    await app.sql(`UPDATE evidence_file SET attached_at = attached_at - interval '31 minutes' WHERE id = $1`, [id]);
    await sweep();
    await eventually(async () => expect((await filesOf(app, scene.people.police, evidenceId)).files).toEqual(expect.arrayContaining([expect.objectContaining({ id, scan: 'CLEAN', isOpen: true })])));
  });

  test('an infected file is taken away before anyone can open it; the record of it stays', async () => {
    const { id } = await aFile(app, scene.people.police, evidenceId, eicar());
    await eventually(async () => {
      const { files } = await filesOf(app, scene.people.lead, evidenceId);
      expect(files.find((file) => file.id === id)).toMatchObject({ scan: 'INFECTED', status: 'REMOVED', isOpen: false, removedBy: null, removedAt: expect.any(String) });
    });
    expect((await download(app, scene.people.police, id)).status).toBe(404);
    await eventually(() => expect(app.bytesAt(id)).toBe(false));
    expect((await eventsOf(app, id)).map(({ type }) => type)).toEqual(['file.attached', 'file.found-infected']);
    expect((await textOf(app, id))?.text).toBeNull();
    expect((await app.ask(scene.people.lead, '{ fileSettings { isScanned } }')).fileSettings).toEqual({ isScanned: true });
  });
});

describe('when the server stops in the middle', () => {
  test('an upload goes on with the next one, and jobs that were waiting are done by it', async () => {
    const first = await startTestApp();
    const scene = await aScene(first);
    const { id: evidenceId } = await anEvidence(first, scene, scene.people.police);
    const file = aPdf('Words that wait');
    const location = locationOf(await beginUpload(first, scene.people.police, { evidenceId, name: file.name, size: file.bytes.length }));
    await sendBytes(first, scene.people.police, location, 0, file.bytes.subarray(0, 300));
    const second = await startTestApp({ database: first });
    try {
      const offset = Number((await askUpload(second, scene.people.police, location)).headers.get('Upload-Offset'));
      expect(offset).toBe(300);
      await sendBytes(second, scene.people.police, location, offset, file.bytes.subarray(offset));
      const { data } = await attach(second, scene.people.police, fileIdOf(location));
      expect(data.attachFile.sha256).toBe((await aFile(second, scene.people.police, evidenceId, file)).sha256);
      await textStatus(second, fileIdOf(location), 'READ');
    } finally {
      await second.stop();
      await first.stop();
    }
  });
});
