import { createHash, type Hash } from 'node:crypto';
import { pipeline, Transform } from 'node:stream';
import type { DataStore } from '@tus/server';
import type { FileStorage } from '../../platform/storage/index.ts';

interface Running {
  readonly hash: Hash;
  /** Bytes it has seen. */
  offset: number;
}

/** Uploads whose hash is kept at the same time; of more, those hashed longest ago are read again at their end. */
const most = 2_000;

export type UploadHashes = ReturnType<typeof createUploadHashes>;

/**
 * SHA-256 of uploads as their bytes pass by. After a restart, a cut connection or on another node the bytes have not all been seen here; then the
 * finished file is read once.
 */
export function createUploadHashes() {
  const running = new Map<string, Running>();

  function at(id: string, offset: number): Running | null {
    const known = running.get(id);
    if (offset > 0 && known?.offset !== offset) {
      running.delete(id);
      return null;
    }
    const seen = offset === 0 ? { hash: createHash('sha256'), offset: 0 } : known;
    if (!seen) return null;
    running.delete(id);
    running.set(id, seen);
    const [oldest] = running.keys();
    if (running.size > most && oldest !== undefined) running.delete(oldest);
    return seen;
  }

  /** A store that hashes all it writes. */
  function watch(store: DataStore): DataStore {
    const write = store.write.bind(store);
    store.write = (source, id, offset) => {
      const seen = at(id, offset);
      // An error of either is the other’s, and the writer’s.
      return write(seen ? pipeline(source, passBy(seen), () => undefined) : source, id, offset);
    };
    return store;
  }

  async function hashOf(storage: FileStorage, id: string, size: number): Promise<string> {
    const seen = running.get(id);
    running.delete(id);
    if (seen?.offset === size) return seen.hash.digest('hex');
    const hash = createHash('sha256');
    for await (const chunk of (await storage.read(id)) as AsyncIterable<Buffer>) hash.update(chunk);
    return hash.digest('hex');
  }

  return { watch, hashOf, forget: (id: string): void => void running.delete(id) };
}

const passBy = (seen: Running): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen.hash.update(chunk);
      seen.offset += chunk.length;
      done(null, chunk);
    },
  });
