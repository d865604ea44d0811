import type { Node } from '@tiptap/pm/model';
import type { Look, SuggestedWords, SuggestionFacts } from '@joint/shared';
import { deletedBy, factsOf, formattedBy, insertedBy, lookBefore, lookNow } from './read-marks.ts';

export interface OpenSuggestion extends SuggestedWords, SuggestionFacts {
  /** Of the first of the words whose look it changes. */
  readonly look: { readonly was: Look; readonly now: Look } | null;
}
export interface PlacedSuggestion extends OpenSuggestion {
  /** Where its first and last words stand. */
  readonly from: number;
  readonly to: number;
}
type Part = OpenSuggestion & { readonly start: number; readonly end: number };

/** Blocks stay the same objects while others are written in. */
const known = new WeakMap<Node, readonly Part[]>();

function partsIn(block: Node): readonly Part[] {
  const before = known.get(block);
  if (before) return before;
  const parts: Part[] = [];
  block.forEach((node, start) => {
    if (!node.isText) return;
    const [text, end] = [node.text ?? '', start + node.nodeSize];
    const [insertion, deletion, format] = [insertedBy(node), deletedBy(node), formattedBy(node)];
    if (insertion) parts.push({ ...factsOf(insertion), inserted: text, deleted: '', formatted: '', look: null, start, end });
    if (deletion) parts.push({ ...factsOf(deletion), inserted: '', deleted: text, formatted: '', look: null, start, end });
    if (format) parts.push({ ...factsOf(format), inserted: '', deleted: '', formatted: text, look: { was: lookBefore(node), now: lookNow(node) }, start, end });
  });
  known.set(block, parts);
  return parts;
}

/** What is suggested in a text and waits for a decision, in its order; one id is one suggestion, in however many pieces it stands. */
export function listSuggestions(doc: Node): PlacedSuggestion[] {
  const found = new Map<string, PlacedSuggestion & { block: number }>();
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const { start, end, ...part } of partsIn(node)) {
      const [from, to] = [pos + 1 + start, pos + 1 + end];
      const so = found.get(part.id);
      if (!so) {
        found.set(part.id, { ...part, from, to, block: pos });
        continue;
      }
      const join = (a: string, b: string): string => (a && b && so.block !== pos ? `${a} ${b}` : a + b);
      found.set(part.id, { ...so, inserted: join(so.inserted, part.inserted), deleted: join(so.deleted, part.deleted), formatted: join(so.formatted, part.formatted), look: so.look ?? part.look, to, block: pos });
    }
    return false;
  });
  return [...found.values()].map(({ block: _block, ...suggestion }) => suggestion);
}
