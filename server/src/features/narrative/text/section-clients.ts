import { advance, isAnchored, type Anchors, type Clocks } from './anchors.ts';

/** Whose each Yjs client id of a section is, by id. It is whoever used it first, for good. */
export type ClientOwners = Map<number, string>;

/** What a node knows of a section's Yjs clients. It only grows: what is known stays true, whatever other nodes store. */
export interface KnownClients {
  readonly owners: ClientOwners;
  /** How many numbers of each are stored. */
  readonly clocks: Clocks;
  /** The update up to which the log was read for `clocks`; null before the first look. */
  readTo: bigint | null;
}
export const nothingKnown = (): KnownClients => ({ owners: new Map(), clocks: new Map(), readTo: null });

interface Signed {
  readonly authorId: string;
  readonly anchors: Anchors;
}

/** Client ids of these updates whose owner is not known yet, each once. */
export const unknownIn = (updates: readonly Signed[], owners: ReadonlyMap<number, string>): number[] =>
  [...new Set(updates.flatMap(({ anchors }) => [...anchors.gives.keys()]))].filter((id) => !owners.has(id));

/**
 * Parts updates, in their order, into those to be stored and those that are not:
 * - `foreign` ones use a client of someone else. Yjs numbers what a client adds: were a colleague to use up its next numbers, the client's
 *   own next words would count as known already, and vanish.
 * - `adrift` ones refer to what is not there. They would be stored, acknowledged, and not be seen until it comes, perhaps never.
 *
 * `claims` are the ids used for the first time; of two people in one batch the earlier has the claim.
 */
export function part<Update extends Signed>(updates: readonly Update[], { owners, clocks }: Pick<KnownClients, 'owners' | 'clocks'>) {
  const own: Update[] = [];
  const foreign: Update[] = [];
  const adrift: Update[] = [];
  const claims: ClientOwners = new Map();
  const brought: Clocks = new Map();
  const there = (client: number): number => Math.max(clocks.get(client) ?? 0, brought.get(client) ?? 0);
  for (const update of updates) {
    const { authorId, anchors } = update;
    const clientIds = [...anchors.gives.keys()];
    if (!clientIds.every((id) => (owners.get(id) ?? claims.get(id) ?? authorId) === authorId)) {
      foreign.push(update);
    } else if (!isAnchored(anchors, there)) {
      adrift.push(update);
    } else {
      own.push(update);
      advance(brought, anchors.gives);
      for (const id of clientIds) if (!owners.has(id)) claims.set(id, authorId);
    }
  }
  return { own, foreign, adrift, claims };
}
