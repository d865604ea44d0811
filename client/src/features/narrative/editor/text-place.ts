import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** A place between two letters, which stays there whatever is written around it. */
export interface TextPlace {
  readonly block: Y.XmlElement;
  /** Behind which letter of the block; null at its beginning, and in an empty one: whole words come behind it, wherever their writer pauses. */
  readonly behind: Y.RelativePosition | null;
}

/** Children of the shared document stand one for one beside the blocks of the page, wherever blocks hold blocks. */
function blockAt(root: Y.XmlFragment, path: readonly number[]): Y.XmlElement | null {
  let at: Y.XmlFragment = root;
  for (const index of path) {
    const child: unknown = at.get(index);
    if (!(child instanceof Y.XmlElement)) return null;
    at = child;
  }
  return at instanceof Y.XmlElement ? at : null;
}

/** How much room a part of a block takes on the page: its letters, or one for a citation. */
const roomOf = (part: unknown): number => (part instanceof Y.XmlText ? part.length : 1);

/** The place of a position in the page's document, where the shared one holds the same; null outside text. */
export function placeAt(doc: Node, pos: number, root: Y.XmlFragment): TextPlace | null {
  const at = doc.resolve(pos);
  if (!at.parent.isTextblock) return null;
  const block = blockAt(root, Array.from({ length: at.depth }, (_, depth) => at.index(depth)));
  if (!block || block.nodeName !== at.parent.type.name) return null;
  let left = at.parentOffset;
  if (left === 0) return { block, behind: null };
  for (const [index, part] of block.toArray().entries()) {
    if (left <= roomOf(part)) {
      const [type, within] = part instanceof Y.XmlText ? [part, left] : [block, index + 1];
      return { block, behind: Y.createRelativePositionFromTypeIndex(type, within, -1) };
    }
    left -= roomOf(part);
  }
  return null;
}

/** The letter that the place stands behind is still there. */
function isStanding({ block, behind }: TextPlace, doc: Y.Doc): boolean {
  if (block._item?.deleted !== false) return false;
  return !behind?.item || !Y.getItem(doc.store, behind.item).deleted;
}

/** Of a block, from the root down; null where it is gone. */
function pathOf(block: Y.XmlElement, root: Y.XmlFragment): number[] | null {
  const path: number[] = [];
  for (let at: Y.AbstractType<unknown> | null = block as Y.AbstractType<unknown>; at !== root; ) {
    const parent = at?.parent;
    if (!(parent instanceof Y.XmlFragment)) return null;
    path.unshift(parent.toArray().indexOf(at as Y.XmlElement));
    at = parent as Y.AbstractType<unknown>;
  }
  return path;
}

/** Where a place is now on the page; null where its letter or its block is gone. */
export function positionOf(place: TextPlace, doc: Node, root: Y.XmlFragment): number | null {
  const shared = root.doc;
  const path = shared && isStanding(place, shared) ? pathOf(place.block, root) : null;
  if (!path) return null;
  let [node, pos] = [doc, 0];
  for (const [depth, index] of path.entries()) {
    if (index >= node.childCount) return null;
    for (let before = 0; before < index; before += 1) pos += node.child(before).nodeSize;
    node = node.child(index);
    pos += 1;
    if (depth === path.length - 1 && !node.isTextblock) return null;
  }
  const inBlock = offsetIn(place, shared as Y.Doc);
  return inBlock === null || inBlock > node.content.size ? null : pos + inBlock;
}

function offsetIn({ block, behind }: TextPlace, shared: Y.Doc): number | null {
  if (!behind) return 0;
  const found = Y.createAbsolutePositionFromRelativePosition(behind, shared);
  if (!found) return null;
  const parts = block.toArray();
  const whole = found.type === block ? found.index : parts.indexOf(found.type as Y.XmlText);
  if (whole < 0) return null;
  const before = parts.slice(0, whole).reduce((sum, part) => sum + roomOf(part), 0);
  return found.type === block ? before : before + found.index;
}
