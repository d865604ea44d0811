import { createHash } from 'node:crypto';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { serveTasks } from '../helper-process.ts';

export interface Sending {
  readonly origin: string;
  readonly cookie: string;
  readonly evidenceId: string;
  readonly bytes: number;
}
export interface Sent {
  readonly fileId: string;
  /** Of what was sent, worked out beforehand. */
  readonly sha256: string;
}

/** As the page sends it (client/src/features/files/uploads/transfer.ts). */
const chunkSize = 32 * 1024 ** 2;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const head = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.from([0, 0, 2, 0]), Buffer.from('isomiso2')]);
const block = Buffer.alloc(1024 ** 2, 'The hub answers most requests within a day. ');

/** Bytes of the one file that is sent, from a position on: a recording by its first bytes, so that no words are read from it afterwards. */
function* bytesOf(start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end;) {
    const part = at < head.length ? head.subarray(at) : block.subarray((at - head.length) % block.length);
    const taken = part.subarray(0, end - at);
    yield taken;
    at += taken.length;
  }
}

async function send(url: string, method: string, headers: Record<string, string | number>, start = 0, end = 0): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  const sent = request(url, { method, agent, headers: { ...headers, 'content-length': end - start } });
  const answered = new Promise<{ status: number; headers: IncomingHttpHeaders }>((resolve, reject) => {
    sent.on('response', (response) => response.resume().on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers })));
    sent.on('error', reject);
  });
  await Promise.all([pipeline(Readable.from(bytesOf(start, end), { objectMode: false, highWaterMark: 1024 ** 2 }), sent), answered]);
  return answered;
}

const hashes = new Map<number, string>();
function hashOf(bytes: number): string {
  const known = hashes.get(bytes);
  if (known) return known;
  const hash = createHash('sha256');
  for (const part of bytesOf(0, bytes)) hash.update(part);
  const text = hash.digest('hex');
  hashes.set(bytes, text);
  return text;
}

serveTasks({
  prepare: ({ bytes }: Sending) => hashOf(bytes),
  async upload({ origin, cookie, evidenceId, bytes }: Sending): Promise<Sent> {
    const tus = { cookie, 'tus-resumable': '1.0.0' };
    const metadata = `filename ${Buffer.from('large.mp4').toString('base64')},evidenceId ${Buffer.from(evidenceId).toString('base64')}`;
    const { headers, status } = await send(`${origin}/uploads`, 'POST', { ...tus, 'upload-length': bytes, 'upload-metadata': metadata });
    if (!headers.location) throw new Error(`the upload was not begun: ${status}`);
    for (let offset = 0; offset < bytes; offset += chunkSize) {
      const answer = await send(new URL(headers.location, origin).href, 'PATCH', { ...tus, 'upload-offset': offset, 'content-type': 'application/offset+octet-stream' }, offset, Math.min(bytes, offset + chunkSize));
      if (answer.status !== 204) throw new Error(`a chunk was answered by ${answer.status}`);
    }
    return { fileId: headers.location.split('/').at(-1) ?? '', sha256: hashOf(bytes) };
  },
  async pipe({ origin, cookie, bytes }: Sending): Promise<void> {
    const { status } = await send(origin, 'POST', { cookie, 'content-type': 'application/octet-stream' }, 0, bytes);
    if (status !== 204) throw new Error(`the baseline answered ${status}`);
  },
});
