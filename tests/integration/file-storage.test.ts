import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Upload } from '@tus/server';
import { openStorage, type FileStorage } from '../../server/src/platform/storage/index.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { takeAsLookedThrough } from '../support/factories/files.ts';
import { aScene } from '../support/factories/inspection.ts';
import { aPdf } from '../support/sample-files.ts';
import { startTestS3, type TestS3 } from '../support/s3.ts';
import { startTestApp } from '../support/test-app.ts';
import { askUpload, attach, beginUpload, download, fileIdOf, locationOf, removeFile, sendBytes } from '../support/uploads.ts';

let folder: string;
let bucket: TestS3;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ji-storage-'));
  bucket = await startTestS3();
});
afterAll(async () => {
  await bucket.stop();
  await rm(folder, { recursive: true, force: true });
});

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = async (stream: Readable): Promise<Buffer> => Buffer.concat(await stream.toArray() as Buffer[]);

/** What every storage promises, whichever the settings name. */
describe.each(['disk', 's3'] as const)('%s', (kind) => {
  const open = (): Promise<FileStorage> => openStorage({ filesDir: path.join(folder, 'disk'), s3: kind === 's3' ? bucket.settings : undefined });
  let storage: FileStorage;
  beforeAll(async () => { storage = await open(); });

  const begin = async (size: number): Promise<string> => (await storage.uploads.create(new Upload({ id: randomUUID(), size, offset: 0 }))).id;
  const write = (id: string, offset: number, bytes: Buffer): Promise<number> => storage.uploads.write(Readable.from([bytes], { objectMode: false }), id, offset);

  test('gives back what was written, whole and in parts', async () => {
    const bytes = randomBytes(100_000);
    const id = await begin(bytes.length);
    expect(await write(id, 0, bytes)).toBe(bytes.length);
    await storage.settle(id);
    expect((await bytesOf(await storage.read(id))).equals(bytes)).toBe(true);
    expect((await bytesOf(await storage.read(id, { start: 10, end: 19 }))).equals(bytes.subarray(10, 20))).toBe(true);
  });

  test('knows how much of an upload is there, also when it is opened anew, and goes on from there', async () => {
    const bytes = randomBytes(12 * 1024 ** 2);
    const id = await begin(bytes.length);
    const cut = 9 * 1024 ** 2 + 17;
    expect(await write(id, 0, bytes.subarray(0, cut))).toBe(cut);
    storage = await open();
    expect((await storage.uploads.getUpload(id)).offset).toBe(cut);
    expect(await write(id, cut, bytes.subarray(cut))).toBe(bytes.length);
    expect((await storage.uploads.getUpload(id)).offset).toBe(bytes.length);
    expect(sha256(await bytesOf(await storage.read(id)))).toBe(sha256(bytes));
  });

  test('removes what is finished, what is not, and what is not there', async () => {
    const [finished, unfinished] = [await begin(3), await begin(10)];
    await write(finished, 0, Buffer.from('abc'));
    await write(unfinished, 0, Buffer.from('abc'));
    for (const id of [finished, unfinished, randomUUID(), finished]) await storage.remove(id);
    await expect(storage.read(finished).then(bytesOf)).rejects.toThrow();
    await expect(storage.uploads.getUpload(unfinished)).rejects.toBeDefined();
  });

  test('never leaves its own place, whatever the id', async () => {
    await expect(storage.read('../../../../etc/passwd').then(bytesOf)).rejects.toThrow();
  });

  test('the whole way of a file: begun, cut, gone on with, attached, read in part, removed', async () => {
    const app = await startTestApp(kind === 's3' ? { s3: bucket.settings } : {});
    try {
      const scene = await aScene(app);
      const { police } = scene.people;
      const { id: evidenceId } = await anEvidence(app, scene, police);
      const file = aPdf('Words in a bucket');
      const location = locationOf(await beginUpload(app, police, { evidenceId, name: file.name, size: file.bytes.length }));
      await sendBytes(app, police, location, 0, file.bytes.subarray(0, 250));
      expect((await askUpload(app, police, location)).headers.get('Upload-Offset')).toBe('250');
      expect((await sendBytes(app, police, location, 250, file.bytes.subarray(250))).status).toBe(204);
      const fileId = fileIdOf(location);
      expect((await attach(app, police, fileId)).data.attachFile).toMatchObject({ sha256: sha256(file.bytes), mediaType: 'application/pdf' });
      await takeAsLookedThrough(app, fileId);
      expect(await (await download(app, scene.people.lead, fileId, { Range: 'bytes=0-3' })).text()).toBe('%PDF');
      expect(sha256(Buffer.from(await (await download(app, scene.people.lead, fileId)).arrayBuffer()))).toBe(sha256(file.bytes));
      await removeFile(app, police, fileId);
      expect((await download(app, scene.people.lead, fileId)).status).toBe(404);
    } finally {
      await app.stop();
    }
  });
});
