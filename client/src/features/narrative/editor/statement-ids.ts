import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import { narrativeDocument } from '@joint/shared';
import { v4 as newUuid } from 'uuid';
import { isStatement, isWritten } from './read-section.ts';

const { idAttribute, kindAttribute } = narrativeDocument;

interface Place { readonly node: Node; readonly pos: number; readonly id: string | null }

function placesIn(doc: Node): Place[] {
  const places: Place[] = [];
  doc.descendants((node, pos) => {
    if (isStatement(node)) places.push({ node, pos, id: node.attrs[idAttribute] as string | null });
    return !node.isTextblock && !isStatement(node);
  });
  return places;
}

/** Where the paragraphs of the old document are now, by their ids. */
function movedTo(old: Node, transactions: readonly Transaction[]): ReadonlyMap<string, number> {
  const moved = new Map<string, number>();
  for (const { id, pos } of placesIn(old)) {
    let now: number | null = pos;
    for (const { mapping } of transactions) {
      const result: { readonly pos: number; readonly deletedAfter: boolean } = mapping.mapResult(now, 1);
      now = result.deletedAfter ? null : result.pos;
      if (now === null) break;
    }
    if (id && now !== null) moved.set(id, now);
  }
  return moved;
}

/** Which of the paragraphs that carry one id keeps it: the one that had it, or, where only an empty one is left of that, the text. */
function ownerOf(holders: readonly Place[], at: number | undefined): Place | undefined {
  const written = holders.filter(({ node }) => isWritten(node));
  const candidates = written.length > 0 ? written : holders;
  return candidates.find(({ pos }) => pos === at) ?? candidates[0];
}

/** Gives every written paragraph an id of its own, as the writer changes the text; a part split off and a copy get new ones. */
export function giveIds(tr: Transaction, old: Node, transactions: readonly Transaction[], places = placesIn(tr.doc)): void {
  const holders = new Map<string, Place[]>();
  for (const place of places) {
    if (place.id === null) continue;
    const same = holders.get(place.id);
    if (same) same.push(place);
    else holders.set(place.id, [place]);
  }
  const isShared = [...holders.values()].some((those) => those.length > 1);
  const moved = isShared ? movedTo(old, transactions) : null;
  for (const { node, pos, id } of places) {
    const owner = id === null ? undefined : ownerOf(holders.get(id) ?? [], moved?.get(id));
    if (owner?.node === node && owner.pos === pos) continue;
    if (isWritten(node)) tr.setNodeAttribute(pos, idAttribute, newUuid());
    else if (id !== null) tr.setNodeAttribute(pos, idAttribute, null).setNodeAttribute(pos, kindAttribute, 'CONTEXT');
  }
}

/** Pasted paragraphs keep their ids only where they were cut from this text. */
function withoutForeignIds(fragment: Fragment, known: ReadonlySet<string>): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    const content = node.isTextblock ? node.content : withoutForeignIds(node.content, known);
    const isForeign = isStatement(node) && !known.has(node.attrs[idAttribute] as string);
    nodes.push(node.isText ? node : isForeign ? node.type.create({ ...node.attrs, [idAttribute]: null }, content, node.marks) : node.copy(content));
  });
  return Fragment.from(nodes);
}

/**
 * Ids of statements, given by the page on which a paragraph is made and by no other: what colleagues' edits bring is left alone here
 * (see collaboration/settle-ids.ts). A caret's stored marks and the writer's place in the undo history stay as they are.
 */
export const StatementIds = Extension.create({
  name: 'statementIds',

  addProseMirrorPlugins() {
    const known = new Set<string>();
    return [
      new Plugin({
        appendTransaction(transactions, old, state) {
          if (!transactions.some(({ docChanged }) => docChanged)) return null;
          const places = placesIn(state.doc);
          for (const { id } of places) if (id) known.add(id);
          if (transactions.some((transaction) => isChangeOrigin(transaction))) return null;
          const { tr, storedMarks } = state;
          giveIds(tr, old.doc, transactions, places);
          return tr.docChanged ? tr.setStoredMarks(storedMarks) : null;
        },
        props: {
          transformPasted: (slice) => new Slice(withoutForeignIds(slice.content, known), slice.openStart, slice.openEnd),
        },
      }),
    ];
  },
});
