import * as Y from 'yjs';
import { invalidInput } from '../../../platform/errors.ts';

/** The text of a section as it is stored: a snapshot, where there is one, and every update after it. */
export interface StoredText {
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  /** The newest update in it; 0 for an empty text. */
  readonly upTo: bigint;
}

const partsOf = ({ snapshot, updates }: StoredText): Uint8Array[] => (snapshot ? [snapshot, ...updates] : [...updates]);

/** Bytes of it. */
export const bytesOf = (text: StoredText): number => partsOf(text).reduce((sum, part) => sum + part.length, 0);

/** The whole text as one update. Works on the stored bytes: no document is made. Many updates are quicker to apply than to merge. */
export const mergeParts = (text: StoredText): Uint8Array => Y.mergeUpdates(partsOf(text));

/** A document to read from or to compact, thrown away afterwards. Applied in one transaction, deleted text is dropped on the way. */
export function toDocument(text: StoredText): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => partsOf(text).forEach((part) => Y.applyUpdate(doc, part)));
  return doc;
}

/** What a reader lacks of a whole text, and what the server has; both in base64. */
export const openingOf = (whole: Uint8Array, readerHas: Uint8Array): { update: string; stateVector: string } =>
  ({ update: base64(Y.diffUpdate(whole, readerHas)), stateVector: base64(Y.encodeStateVectorFromUpdate(whole)) });

export function receiveStateVector(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  try {
    Y.decodeStateVector(bytes);
    return bytes;
  } catch {
    throw invalidInput([{ field: 'stateVector', message: 'This is not a state of the text' }]);
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
