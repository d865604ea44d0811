import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { ByteRange } from '../../platform/storage/index.ts';
import { archiveLimits } from './text/limits.ts';

/** Bytes that can be read from anywhere. */
export interface Bytes {
  readonly size: number;
  readonly read: (range?: ByteRange) => Promise<Readable>;
}

/** Office documents are zip archives: why this one may not be attached, as the list of its parts tells; null where nothing speaks against it. */
export async function faultOfArchive({ size, read }: Bytes): Promise<string | null> {
  const start = Math.max(0, size - archiveLimits.directory);
  const tail: Buffer[] = [];
  for await (const chunk of (await read({ start, end: size - 1 })) as AsyncIterable<Buffer>) tail.push(chunk);
  try {
    return await faultOfParts(new TailReader(Buffer.concat(tail), start), size);
  } catch {
    return 'is damaged and cannot be opened. Open it, save it again, and attach the new copy';
  }
}

async function faultOfParts(reader: yauzl.RandomAccessReader, size: number): Promise<string | null> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromRandomAccessReader(reader, size, { lazyEntries: true, autoClose: false }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  let unpacked = 0;
  let parts = 0;
  for await (const entry of zip.eachEntry()) {
    parts += 1;
    unpacked += entry.uncompressedSize;
    if (parts > archiveLimits.parts || unpacked > archiveLimits.unpacked) return 'unpacks to far more than a document holds, so it is not opened. Save a smaller copy and attach that';
    if (/(^|\/)vbaProject\.bin$|(^|\/)Basic\/|\.(exe|dll|js|vbs)$/i.test(entry.fileName)) return 'contains macros or programs. Save a copy without macros and attach that';
    if (entry.isEncrypted()) return 'is protected by a password. Save a copy without a password and attach that';
  }
  return null;
}

/** The end of a file, where an archive has the list of its parts; whatever lies before it is not looked at. */
class TailReader extends yauzl.RandomAccessReader {
  readonly #bytes: Buffer;
  readonly #start: number;

  constructor(bytes: Buffer, start: number) {
    super();
    this.#bytes = bytes;
    this.#start = start;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    if (start < this.#start) throw new Error('the list of parts is too long');
    return Readable.from([this.#bytes.subarray(start - this.#start, end - this.#start)]);
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    const from = position - this.#start;
    if (from < 0 || from + length > this.#bytes.length) return callback(new Error('outside of what is looked at'));
    this.#bytes.copy(buffer, offset, from, from + length);
    callback(null);
  }
}
