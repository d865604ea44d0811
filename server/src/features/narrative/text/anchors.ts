import * as Y from 'yjs';

/** For Yjs clients, by id: how many of its numbers, from 0 on. */
export type Clocks = Map<number, number>;

/** Where an update has its place: it can be read only where all that it refers to is. */
export interface Anchors {
  /** What must be there before it. */
  readonly needs: ReadonlyMap<number, number>;
  /** What is there with it; its keys are the clients in whose name it adds. */
  readonly gives: ReadonlyMap<number, number>;
}

interface Deletion {
  readonly clock: number;
  readonly len: number;
}

/** Reads off the pieces of an update, those of each client in the order of their numbers. */
export function anchorsOf(structs: readonly (Y.Item | Y.GC | Y.Skip)[], deletions: ReadonlyMap<number, readonly Deletion[]>): Anchors {
  const needs: Clocks = new Map();
  const gives: Clocks = new Map();
  const need = (client: number, numbers: number): void => { if (numbers > (needs.get(client) ?? 0)) needs.set(client, numbers); };
  for (const { id: { client, clock }, length } of structs.filter((struct) => !(struct instanceof Y.Skip))) {
    if (gives.get(client) !== clock) need(client, clock);
    gives.set(client, clock + length);
  }
  // What the update brings itself is there, and so is what lies before its first number.
  const refer = (client: number, end: number): void => { if (end > (gives.get(client) ?? 0)) need(client, end); };
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    for (const to of [struct.origin, struct.rightOrigin, struct.parent]) if (to instanceof Y.ID) refer(to.client, to.clock + 1);
  }
  for (const [client, ranges] of deletions) for (const { clock, len } of ranges) refer(client, clock + len);
  return { needs, gives };
}

export const isAnchored = ({ needs }: Anchors, there: (client: number) => number): boolean => [...needs].every(([client, numbers]) => there(client) >= numbers);

export function advance(clocks: Clocks, gives: Iterable<readonly [number, number]>): void {
  for (const [client, numbers] of gives) if (numbers > (clocks.get(client) ?? 0)) clocks.set(client, numbers);
}

/** What one stored update holds; of a snapshot, without gaps from the first number on. */
export const clocksOfUpdate = (update: Uint8Array): ReadonlyMap<number, number> => Y.parseUpdateMeta(update).to;
export const clocksOfSnapshot = (snapshot: Uint8Array): ReadonlyMap<number, number> => Y.decodeStateVector(Y.encodeStateVectorFromUpdate(snapshot));
