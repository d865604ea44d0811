import { narrativeLimits } from '@joint/shared';
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';

/** Marks transactions that came from the server or from this device's keeping: they are not to be sent as new. */
export const fromElsewhere = Symbol('from elsewhere');

export const encode = (update: Uint8Array): string => toBase64(update);
export const decode = (text: string): Uint8Array => fromBase64(text);

/** Applies colleagues' edits as one transaction, so that the page is drawn once. */
export function applyFromElsewhere(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update, fromElsewhere)), fromElsewhere);
}

/** Edits arrived that build on others which did not: they wait, unseen, until those come. */
export const hasGaps = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/** No insertion and no deletion. */
const isEmpty = (update: Uint8Array): boolean => update.length <= 2;
export const fits = (update: Uint8Array): boolean => update.length <= narrativeLimits.updateBytes;

function exceeds(doc: ReadonlyMap<number, number>, server: ReadonlyMap<number, number>): boolean {
  return [...doc].some(([client, clock]) => clock > (server.get(client) ?? 0));
}

/** Larger clocks of two. */
const union = (a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Map<number, number> => {
  const both = new Map(a);
  for (const [client, clock] of b) both.set(client, Math.max(clock, both.get(client) ?? 0));
  return both;
};

export interface Comparison {
  readonly doc: Y.Doc;
  /** What the document held when the server was asked: what came in since may be missing from its answer without being lost. */
  readonly ours: Uint8Array;
  readonly servers: Uint8Array;
}

/**
 * What to send after comparing state vectors: as much of the unacknowledged edits as the server lacks, deletions included. A server that
 * lacks more than those, such as one restored from a backup, gets all that it lacks. Null when it has everything. May be larger than
 * one message: see `fits`.
 */
export function lackedByServer({ doc, ours: ourVector, servers }: Comparison, unacknowledged: readonly Uint8Array[]): Uint8Array | null {
  const server = Y.decodeStateVector(servers);
  const ours = Y.decodeStateVector(ourVector);
  const all = (): Uint8Array => Y.encodeStateAsUpdate(doc, servers);
  if (unacknowledged.length === 0) return exceeds(ours, server) ? all() : null;
  const merged = Y.mergeUpdates([...unacknowledged]);
  const wouldHave = union(server, Y.parseUpdateMeta(merged).to);
  const difference = Y.diffUpdate(merged, servers);
  // Text that was written and deleted again takes room in the edits, and hardly any in the document.
  if (exceeds(ours, wouldHave) || !fits(difference)) return all();
  return isEmpty(difference) ? null : difference;
}
