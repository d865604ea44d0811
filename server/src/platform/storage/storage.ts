import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

/** First and last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes of files are kept, each under an id of ours; it knows nothing of people, rights or names. */
export interface FileStorage {
  /** How tus writes unfinished uploads; what is finished there is what `read` gives. */
  readonly uploads: DataStore;
  /** The bytes of a finished upload, or a part of them, as a stream. Rejects when there is no such file. */
  readonly read: (id: string, range?: ByteRange) => Promise<Readable>;
  /** Comes back when a finished upload would survive a power cut. */
  readonly settle: (id: string) => Promise<void>;
  /** Takes away a finished or unfinished upload; what is not there is away already. */
  readonly remove: (id: string) => Promise<void>;
}
