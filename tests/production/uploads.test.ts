import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BuiltServer } from '../support/built-server.ts';
import { ask, contribute } from '../support/graphql-client.ts';
import { aContribution } from '../support/inspection-at-work.ts';
import { askUpload, beginUpload, fileIdOf, locationOf, sendBytes, type UploadAnswer } from '../support/uploads.ts';
import { eventually } from './support/eventually.ts';
import { install, type Installation } from './support/nodes.ts';

let installation: Installation;
let folder: string;
let nodes: readonly [BuiltServer, BuiltServer];
const startNode = () => installation.startNode({ FILES_DIR: folder });

beforeAll(async () => {
  installation = await install();
  folder = await mkdtemp(path.join(os.tmpdir(), 'joint-inspection-shared-disk-'));
  nodes = [await startNode(), await startNode()];
});
afterAll(async () => {
  await installation.remove();
  await rm(folder, { recursive: true, force: true });
});

const person = () => installation.inspection.contributors[0] ?? installation.inspection.lead;
const at = ({ origin }: BuiltServer) => ({ address: origin });
const head = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.from([0, 0, 2, 0]), Buffer.from('isomiso2')]);

/** An upload that was begun on one node, and the bytes that it is to have. */
async function begun(size = 400_000): Promise<{ location: string; bytes: Buffer }> {
  const input = aContribution(installation.inspection, 1);
  await contribute(nodes[0].origin, person().cookie, input);
  const bytes = Buffer.concat([head, randomBytes(size)]);
  return { bytes, location: locationOf(await beginUpload(at(nodes[0]), person(), { evidenceId: input.id, name: 'interview.mp4', size: bytes.length })) };
}

/** A request whose network went silent half way: some of its bytes are there, and nobody closes it. At its end, how many bytes it was told are kept. */
function stall(node: BuiltServer, location: string, bytes: Buffer, sent: number): { request: ClientRequest; ended: Promise<number> } {
  const headers = { cookie: person().cookie, 'Tus-Resumable': '1.0.0', 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0', 'Content-Length': String(bytes.length) };
  const stalled = request(new URL(location, node.origin), { method: 'PATCH', headers });
  const ended = new Promise<number>((resolve) => {
    stalled.on('response', (response: IncomingMessage) => { response.resume(); resolve(Number(response.headers['upload-offset'] ?? 0)); }).on('error', () => resolve(0));
  });
  stalled.write(bytes.subarray(0, sent));
  return { request: stalled, ended };
}

/** Goes on from where the node says it is, until all is there, and attaches it. */
async function finish(node: BuiltServer, location: string, bytes: Buffer): Promise<string> {
  let answer: UploadAnswer | undefined;
  await eventually(async () => {
    const asked = await askUpload(at(node), person(), location);
    const offset = Number(asked.headers.get('Upload-Offset') ?? Number.NaN);
    if (Number.isNaN(offset)) return false;
    if (offset === bytes.length) return true;
    answer = await sendBytes(at(node), person(), location, offset, bytes.subarray(offset));
    return answer.status === 204;
  }, 'the upload is finished', 60_000);
  const { data } = await ask<{ attachFile: { sha256: string } }>(node.origin, person().cookie, 'mutation ($input: AttachFileInput!) { attachFile(input: $input) { sha256 } }', { input: { fileId: fileIdOf(location) } });
  return data?.attachFile.sha256 ?? '';
}
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const sizeOnDisk = async (location: string): Promise<number> => Number((await askUpload(at(nodes[1]), person(), location)).headers.get('Upload-Offset') ?? -1);

test('a request on another node makes one that went silent let go, and goes on after its last byte', async () => {
  const { location, bytes } = await begun();
  const silent = stall(nodes[0], location, bytes, 150_000);
  await eventually(async () => (await heldLocks()) === 1, 'the node holds the upload');
  expect(await finish(nodes[1], location, bytes)).toBe(hashOf(bytes));
  await silent.ended;
  silent.request.destroy();
}, 90_000);

test('two nodes that are sent the same part at the same moment keep it once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { location, bytes } = await begun();
    const answers = await Promise.all(nodes.map((node) => sendBytes(at(node), person(), location, 0, bytes)));
    for (const { status } of answers) expect([204, 400, 409, 423]).toContain(status);
    expect(await finish(nodes[1], location, bytes)).toBe(hashOf(bytes));
  }
}, 120_000);

test('a node that dies lets go of what it wrote', async () => {
  const doomed = await startNode();
  const { location, bytes } = await begun();
  const silent = stall(doomed, location, bytes, 150_000);
  await eventually(async () => (await heldLocks()) === 1, 'the node holds the upload');
  await doomed.kill();
  await silent.ended;
  expect(await finish(nodes[1], location, bytes)).toBe(hashOf(bytes));
  expect(await sizeOnDisk(location)).toBe(-1);
}, 90_000);

test('after PostgreSQL broke every connection uploads are still kept apart', async () => {
  const { location, bytes } = await begun();
  const silent = stall(nodes[0], location, bytes, 150_000);
  await eventually(async () => (await heldLocks()) === 1, 'the node holds the upload');
  await installation.inspection.database.pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
  await silent.ended;
  await eventually(async () => (await fetch(`${nodes[1].origin}/readyz`)).ok, 'the node is ready again');
  expect(await finish(nodes[1], location, bytes)).toBe(hashOf(bytes));
}, 90_000);

const heldLocks = async (): Promise<number> =>
  Number((await installation.inspection.database.pool.query<{ count: string }>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")).rows[0]?.count);
