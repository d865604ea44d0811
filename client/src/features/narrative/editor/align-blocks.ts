import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { Drawn, IsFresh, ShownBlock } from './block-pairs.ts';
import { pairBlocks } from './block-pairs.ts';

interface Differing { readonly elements: readonly unknown[]; readonly blocks: readonly ShownBlock[]; readonly at: number }

/** Leaves out what stands unchanged at the beginning and the end: nearly all, at nearly every key. */
function differing(children: readonly unknown[], { children: nodes }: Node, drawn: Drawn, begin: number): Differing {
  const least = Math.min(children.length, nodes.length);
  let at = 0;
  let end = 0;
  let from = begin;
  for (; at < least && drawn.get(children[at]) === nodes[at]; at += 1) from += nodes[at]?.nodeSize ?? 0;
  while (at + end < least && drawn.get(children[children.length - 1 - end]) === nodes[nodes.length - 1 - end]) end += 1;
  const blocks = nodes.slice(at, nodes.length - end).map((node): ShownBlock => {
    const block = { node, from };
    from += node.nodeSize;
    return block;
  });
  return { elements: children.slice(at, children.length - end), blocks, at };
}

/**
 * An element for a block that the page shows, and for those in it, with a text to write into. Without one each of two who begin to write there at the same moment
 * would bring a text of their own, which the binding writes into one anew: their letters would change places.
 */
function elementFor(block: Node): Y.XmlElement {
  const element = new Y.XmlElement(block.type.name);
  element.insert(0, block.isTextblock ? [new Y.XmlText()] : block.children.map(elementFor));
  return element;
}

/**
 * Takes out of the shared document the blocks that the page no longer shows there, and puts empty ones where it shows new ones, so that those that stay
 * stand beside their nodes, one for one. The binding then writes into each what changed within it.
 */
export function alignBlocks(parent: Y.XmlFragment, shown: Node, drawn: Drawn, isFresh: IsFresh, begin = 0): void {
  if (shown.isTextblock) return;
  const { elements: some, blocks, at: first } = differing(parent.toArray(), shown, drawn, begin);
  const elements = some.filter((child) => child instanceof Y.XmlElement);
  if (elements.length < some.length) return;
  let at = first;
  let element = 0;
  let node = 0;
  for (const pair of [...pairBlocks(elements, blocks, drawn, isFresh), { element: elements.length, node: blocks.length }]) {
    const gone = elements.slice(element, pair.element);
    const come = blocks.slice(node, pair.node);
    gone.forEach((old) => drawn.delete(old));
    if (gone.length > 0) parent.delete(at, gone.length);
    if (come.length > 0) parent.insert(at, come.map(({ node: shownNode }) => elementFor(shownNode)));
    at += come.length + 1;
    [element, node] = [pair.element + 1, pair.node + 1];
    const [kept, now] = [elements[pair.element], blocks[pair.node]];
    if (!kept || !now || drawn.get(kept) === now.node || now.node.isTextblock) continue;
    alignBlocks(kept, now.node, drawn, isFresh, now.from + 1);
    // What lies in a block that needs nothing more than this the binding does not look at: how it was drawn is forgotten, or an old node would stand there again.
    drawn.delete(kept);
  }
}
