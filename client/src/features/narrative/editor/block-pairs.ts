import type { Node } from '@tiptap/pm/model';
import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';
import { isStatementName, wordsOf } from '../collaboration/text-blocks.ts';
import { isStatement } from './read-section.ts';

/** Which node of the page an element of the shared document was last drawn as. */
export type Drawn = Map<unknown, Node | Node[]>;
/** Whether what stands there came with the change: pasted, dropped, moved. */
export type IsFresh = (from: number, to: number) => boolean;
export interface ShownBlock { readonly node: Node; readonly from: number }
export interface Pair { readonly element: number; readonly node: number }
interface Match extends Pair { readonly worth: number }

const { idAttribute, tableCell, tableHead } = narrativeDocument;
/** A block that stayed outweighs any number of those that came. */
const stayed = 1_000;
const unchanged = stayed * stayed;

/** What makes a block the same after a change, and what each weighs: the id of a statement; of a list, an item, a quotation or a table, those in it; the words of a heading or a cell. */
function marksOfNode({ node, from }: ShownBlock, isFresh: IsFresh): Map<string, number> {
  const { name } = node.type;
  const weigh = (at: number, { nodeSize }: Node): number => (isFresh(at, at + nodeSize) ? 1 : stayed);
  if (isStatement(node)) return new Map([[`${name} ${String(node.attrs[idAttribute])}`, weigh(from, node)]]);
  if (node.isTextblock) return new Map([[`${name} ${node.textContent}`, weigh(from, node)]]);
  const marks = new Map<string, number>();
  node.descendants((inner, pos) => void (isStatement(inner) && marks.set(`${name} ${String(inner.attrs[idAttribute])}`, weigh(from + 1 + pos, inner))));
  return marks;
}

function idsIn(element: Y.XmlElement): string[] {
  if (isStatementName(element.nodeName)) return [element.getAttribute(idAttribute)].flatMap((id) => id ?? []);
  return element.toArray().flatMap((child) => (child instanceof Y.XmlElement ? idsIn(child) : []));
}
const isKnownByWords = ({ nodeName }: Y.XmlElement): boolean => ['heading', tableCell, tableHead].includes(nodeName);

/** Every element with every node that it could be; the likeliest first. */
function matchesOf(elements: readonly Y.XmlElement[], nodes: readonly ShownBlock[], drawn: Drawn, isFresh: IsFresh): Match[] {
  const drawnAt = new Map(nodes.map(({ node }, index) => [node, index] as const).reverse());
  const named = new Map<string, { readonly node: number; readonly worth: number }[]>();
  for (const [node, block] of nodes.entries()) for (const [mark, worth] of marksOfNode(block, isFresh)) named.set(mark, [...(named.get(mark) ?? []), { node, worth }]);
  const matches: Match[] = [];
  for (const [index, element] of elements.entries()) {
    const votes = new Map<number, number>();
    const vote = (node: number, worth: number): void => void votes.set(node, (votes.get(node) ?? 0) + worth);
    const was = drawn.get(element);
    const same = was && !Array.isArray(was) ? drawnAt.get(was) : undefined;
    if (same !== undefined) vote(same, isFresh(nodes[same]?.from ?? 0, (nodes[same]?.from ?? 0) + (nodes[same]?.node.nodeSize ?? 0)) ? 1 : unchanged);
    for (const id of isKnownByWords(element) ? [wordsOf(element)] : idsIn(element)) for (const { node, worth } of named.get(`${element.nodeName} ${id}`) ?? []) vote(node, worth);
    for (const [node, worth] of votes) matches.push({ element: index, node, worth });
  }
  return matches.sort((a, b) => b.worth - a.worth || a.element - b.element || a.node - b.node);
}

/** The run in order on both sides that leaves out as little as can be of what stayed; of two that changed places, it is the one that was moved. */
function inOrder(matches: readonly Match[]): Pair[] {
  const runs: { readonly last: Match; readonly worth: number; readonly before: number }[] = [];
  matches.forEach((last, index) => {
    let before = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const run = runs[earlier];
      if (run && run.last.node < last.node && run.worth > (runs[before]?.worth ?? 0)) before = earlier;
    }
    runs.push({ last, worth: (runs[before]?.worth ?? 0) + Math.min(last.worth, stayed), before });
  });
  const chosen: Pair[] = [];
  let best = runs.reduce((found, { worth }, index) => (worth > (runs[found]?.worth ?? 0) ? index : found), -1);
  for (let run = runs[best]; run; run = runs[best]) {
    chosen.unshift(run.last);
    best = run.before;
  }
  return chosen;
}

/** Which element belongs to which node, in order; between those, one without an id may become what stands there. */
export function pairBlocks(elements: readonly Y.XmlElement[], nodes: readonly ShownBlock[], drawn: Drawn, isFresh: IsFresh): Pair[] {
  const [ofElement, ofNode] = [new Set<number>(), new Set<number>()];
  const best = matchesOf(elements, nodes, drawn, isFresh).filter(({ element, node }) => {
    if (ofElement.has(element) || ofNode.has(node)) return false;
    ofElement.add(element);
    ofNode.add(node);
    return true;
  });
  const pairs: Pair[] = [];
  for (const next of [...inOrder(best.sort((a, b) => a.element - b.element)), { element: elements.length, node: nodes.length }]) {
    let { element, node } = pairs.at(-1) ?? { element: -1, node: -1 };
    for (element += 1, node += 1; element < next.element; element += 1) {
      const free = elements[element];
      // What an id names is another's, or gone.
      if (!free || (!isKnownByWords(free) && idsIn(free).length > 0)) continue;
      let place = node;
      while (place < next.node && nodes[place]?.node.type.name !== free.nodeName) place += 1;
      if (place === next.node) continue;
      pairs.push({ element, node: place });
      node = place + 1;
    }
    if (next.element < elements.length) pairs.push(next);
  }
  return pairs;
}
