import * as Y from 'yjs';

/** What stands beside an item, without what the same person's page added later. */
function beside(item: Y.Item, side: 'left' | 'right'): Y.Item | null {
  let next = item[side];
  while (next !== null && next.id.client === item.id.client && next.id.clock > item.id.clock) next = next[side];
  return next;
}

function straighten(doc: Y.Doc, { origin, beforeState }: Y.Transaction): void {
  if (!(origin instanceof Y.UndoManager)) return;
  const own = doc.store.clients.get(doc.clientID) ?? [];
  const before = beforeState.get(doc.clientID) ?? 0;
  for (let index = own.length - 1; index >= 0; index -= 1) {
    const item = own[index];
    if (!item || item.id.clock < before) return;
    if (!(item instanceof Y.Item) || item.parentSub !== null) continue;
    item.origin = beside(item, 'left')?.lastId ?? null;
    item.rightOrigin = beside(item, 'right')?.id ?? null;
  }
}

/**
 * Says of what an undoing brought back the place where it stands on this page, before anybody is told. Yjs (13.6.33) can name a right
 * neighbour that stands to the left, where words that were brought back once are deleted and brought back again: then every page and the
 * server's log read the words in another order, for good.
 */
export function straightenUndone(doc: Y.Doc): void {
  doc.on('beforeObserverCalls', (transaction: Y.Transaction) => straighten(doc, transaction));
}
