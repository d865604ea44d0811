import { connect } from 'node:net';
import type { Readable } from 'node:stream';

/** What a scanner found: nothing, or the name of it. */
export type ScanVerdict = { readonly is: 'clean' } | { readonly is: 'infected'; readonly name: string };
export interface VirusScanner {
  /** Reads the stream to its end; rejects when the scanner cannot be reached or will not say. */
  readonly scan: (bytes: Readable) => Promise<ScanVerdict>;
}

/** Milliseconds without a word from the scanner after which it is given up. */
const patience = 120_000;

/** ClamAV's daemon by its INSTREAM command: chunks, each after its length in four bytes, and a length of zero at the end. `tcp://host:3310`. */
export function clamav(url: string): VirusScanner {
  const { hostname, port } = new URL(url);
  return { scan: (bytes) => askDaemon(hostname, Number(port || 3310), bytes) };
}

function askDaemon(host: string, port: number, bytes: Readable): Promise<ScanVerdict> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    let answer = '';
    const fail = (error: Error): void => {
      bytes.destroy();
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(patience, () => fail(new Error('the virus scanner does not answer')));
    socket.on('error', fail);
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => {
      try {
        resolve(verdictOf(answer));
      } catch (error) {
        fail(error as Error);
      }
    });
    sendChunks(bytes, (chunk) => new Promise((sent) => { if (socket.write(chunk)) sent(); else socket.once('drain', sent).once('close', sent); })).catch(fail);
  });
}

async function sendChunks(bytes: Readable, write: (chunk: Buffer) => Promise<void>): Promise<void> {
  const length = (count: number): Buffer => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(count);
    return four;
  };
  await write(Buffer.from('zINSTREAM\0'));
  for await (const chunk of bytes as AsyncIterable<Buffer>) await write(Buffer.concat([length(chunk.length), chunk]));
  await write(length(0));
}

/** `stream: OK`, `stream: Name FOUND`, or why not. */
function verdictOf(answer: string): ScanVerdict {
  const said = answer.replace(/\0/g, '').trim();
  const found = /^stream: (.+) FOUND$/.exec(said);
  if (found?.[1]) return { is: 'infected', name: found[1] };
  if (said === 'stream: OK') return { is: 'clean' };
  throw new Error(`the virus scanner said “${said.slice(0, 200)}”`);
}
