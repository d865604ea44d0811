/** Whose each Yjs client id of a section is, by id. It is whoever used it first, for good: what is known stays true. */
export type ClientOwners = Map<number, string>;

interface Signed {
  readonly authorId: string;
  readonly clientIds: readonly number[];
}

/** Client ids of these updates whose owner is not known yet, each once. */
export const unknownIn = (updates: readonly Signed[], owners: ReadonlyMap<number, string>): number[] =>
  [...new Set(updates.flatMap(({ clientIds }) => clientIds))].filter((id) => !owners.has(id));

/**
 * Parts updates into those that add only in their author's own name, and those that use a client of someone else. Yjs numbers what a
 * client adds: were a colleague to use up its next numbers, the client's own next words would count as known already, and vanish.
 * `claims` are the ids used for the first time; of two people in one batch the earlier has the claim.
 */
export function partByOwner<Update extends Signed>(updates: readonly Update[], owners: ReadonlyMap<number, string>) {
  const own: Update[] = [];
  const foreign: Update[] = [];
  const claims: ClientOwners = new Map();
  for (const update of updates) {
    const { authorId, clientIds } = update;
    const isOwn = clientIds.every((id) => (owners.get(id) ?? claims.get(id) ?? authorId) === authorId);
    (isOwn ? own : foreign).push(update);
    if (isOwn) for (const id of clientIds) if (!owners.has(id)) claims.set(id, authorId);
  }
  return { own, foreign, claims };
}
