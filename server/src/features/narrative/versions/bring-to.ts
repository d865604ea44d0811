import { narrativeDocument } from '@joint/shared';
import canonicalize from 'canonicalize';
import * as Y from 'yjs';

type Block = Y.XmlElement | Y.XmlText;

/**
 * The edits that make one text say what another says, in their order, none larger than so many bytes where its blocks allow it. Blocks that are
 * the same stay untouched; one that only says something else keeps its element, and so its id and whatever points at it.
 */
export function bringTo(doc: Y.Doc, wanted: Y.Doc, bytesMost: number): Uint8Array[] {
  const edits: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => edits.push(update));
  const fragment = doc.getXmlFragment(narrativeDocument.fragment);
  const present = blocksOf(fragment);
  const target = blocksOf(wanted.getXmlFragment(narrativeDocument.fragment));
  const kept = inOrder(matches(present, target));
  const stays = new Set(kept.map(([index]) => index));
  const from = new Map(kept.map(([index, place]) => [place, index]));

  for (const [index] of [...present.entries()].reverse()) if (!stays.has(index)) doc.transact(() => fragment.delete(index, 1));
  target.forEach((block, place) => {
    const index = from.get(place);
    doc.transact(() => {
      if (index === undefined) fragment.insert(place, [copyOf(block)]);
      else makeSay(present[index], block);
    });
  });
  return inParts(edits, bytesMost);
}

const blocksOf = (fragment: Y.XmlFragment): Block[] => fragment.toArray().filter((node): node is Block => node instanceof Y.XmlElement || node instanceof Y.XmlText);

/** All that a block is, as text: two that say the same are the same. */
const saying = (node: Block): string =>
  canonicalize(node instanceof Y.XmlText ? node.toDelta() : { is: node.nodeName, has: node.getAttributes(), holds: blocksOf(node).map(saying) }) ?? '';

const idOf = (block: Block): string | undefined => {
  const id: unknown = block instanceof Y.XmlElement ? block.getAttribute(narrativeDocument.idAttribute) : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** For each wanted block the present one that becomes it: one that says the same, else the one of its id. Pairs of present and wanted place. */
function matches(present: readonly Block[], target: readonly Block[]): [number, number][] {
  const free = new Map<string, number[]>();
  const offer = (key: string, index: number) => void free.set(key, [...(free.get(key) ?? []), index]);
  present.forEach((block, index) => {
    offer(`says ${saying(block)}`, index);
    const id = idOf(block);
    if (id) offer(`is ${id}`, index);
  });
  const taken = new Set<number>();
  const take = (key: string, fits: (index: number) => boolean): number | undefined => {
    const index = free.get(key)?.find((candidate) => !taken.has(candidate) && fits(candidate));
    if (index !== undefined) taken.add(index);
    return index;
  };
  const same = target.map((block) => take(`says ${saying(block)}`, () => true));
  return target.flatMap((block, place): [number, number][] => {
    const id = idOf(block);
    const index = same[place] ?? (id && block instanceof Y.XmlElement ? take(`is ${id}`, (candidate) => isLike(present[candidate], block)) : undefined);
    return index === undefined ? [] : [[index, place]];
  });
}
const isLike = (block: Block | undefined, other: Y.XmlElement): boolean => block instanceof Y.XmlElement && block.nodeName === other.nodeName;

/** The most pairs that need not change places: the longest rising run of present places. */
function inOrder(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([index], nth) => {
    const place = ends.findIndex((end) => (pairs[end]?.[0] ?? 0) > index);
    const at = place === -1 ? ends.length : place;
    before[nth] = at > 0 ? (ends[at - 1] ?? -1) : -1;
    ends[at] = nth;
  });
  const run: [number, number][] = [];
  for (let nth = ends.at(-1) ?? -1; nth >= 0; nth = before[nth] ?? -1) run.unshift(pairs[nth] as [number, number]);
  return run;
}

function copyOf(block: Block): Block {
  if (block instanceof Y.XmlText) {
    const text = new Y.XmlText();
    text.applyDelta(block.toDelta());
    return text;
  }
  const element = new Y.XmlElement(block.nodeName);
  for (const [name, value] of Object.entries(block.getAttributes())) if (value !== undefined) element.setAttribute(name, value);
  element.insert(0, blocksOf(block).map(copyOf));
  return element;
}

function makeSay(block: Block | undefined, wanted: Block): void {
  if (!(block instanceof Y.XmlElement) || !(wanted instanceof Y.XmlElement) || saying(block) === saying(wanted)) return;
  const [has, shouldHave] = [block.getAttributes(), wanted.getAttributes()];
  for (const name of Object.keys(has)) if (!(name in shouldHave)) block.removeAttribute(name);
  for (const [name, value] of Object.entries(shouldHave)) if (value !== undefined && has[name] !== value) block.setAttribute(name, value);
  if (canonicalize(blocksOf(block).map(saying)) === canonicalize(blocksOf(wanted).map(saying))) return;
  block.delete(0, block.length);
  block.insert(0, blocksOf(wanted).map(copyOf));
}

/** Joins neighbours as far as they fit into one edit. */
function inParts(edits: readonly Uint8Array[], bytesMost: number): Uint8Array[] {
  const parts: Uint8Array[][] = [];
  let bytes = 0;
  for (const edit of edits) {
    const last = parts.at(-1);
    if (last && bytes + edit.length <= bytesMost) last.push(edit);
    else parts.push([edit]);
    bytes = last && bytes + edit.length <= bytesMost ? bytes + edit.length : edit.length;
  }
  return parts.map((some) => Y.mergeUpdates(some));
}
