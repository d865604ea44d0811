import type { MarkType, Node } from '@tiptap/pm/model';
import { Fragment } from '@tiptap/pm/model';
import type { EditorState, Selection, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import type { SuggestionFacts } from '@joint/shared';
import { suggestionMarks } from '@joint/shared';
import type { ChangedRange } from './changed-ranges.ts';
import { changedRanges } from './changed-ranges.ts';
import { deletedBy, factsOf, insertedBy, isSuggestion } from './read-marks.ts';
import { withMeta } from './place-by-place.ts';
import { notOwn, settled, staysTheSame } from './standing-text.ts';
import type { Suggester } from './suggester.ts';
import { withSuggestedLook } from './suggest-look.ts';

/**
 * What a writer's change becomes while they suggest: what they add is marked, what they take away stays and is marked. Null where it would
 * change the text itself, as splitting or joining paragraphs does. Whatever comes out, rejecting all of it gives the text as it was.
 */
export function asSuggestion(tr: Transaction, state: EditorState, suggester: Suggester): Transaction | null {
  const rejectable = (next: Transaction | null): Transaction | null => (next && staysTheSame(state.doc, next.doc, settled) ? next : null);
  if (tr.steps.every((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return rejectable(withSuggestedLook(tr, state.doc, suggester));
  const ranges = changedRanges(tr);
  const isWords = tr.steps.every((step) => step instanceof ReplaceStep);
  if (isWords && !isCitationGoing(state.doc, ranges) && ranges.every((range) => isWithinLine(range, state.doc, tr.doc))) return rejectable(inWords(tr, state, ranges, suggester));
  // What touches nothing but empty paragraphs and the writer's own suggestions is done as it is.
  const isOwn = staysTheSame(state.doc, markedAsIs(tr, state, ranges, suggester).doc, notOwn(suggester.userId));
  if (isOwn) return rejectable(tr);
  const takesWords = ranges.some(({ fromA, toA }) => textsIn(state.doc, fromA, toA).length > 0);
  const putsLines = ranges.some(({ fromB, toB }) => !isInline(tr.doc, fromB, toB));
  return isWords && takesWords && !putsLines ? rejectable(inWords(tr, state, ranges, suggester)) : null;
}

/** A range, and where what replaces it was put in. */
interface Placed { readonly range: ChangedRange; readonly at: number }
interface PlacedText { readonly node: Node; readonly from: number; readonly to: number }

function textsIn(doc: Node, from: number, to: number): PlacedText[] {
  const texts: PlacedText[] = [];
  doc.nodesBetween(from, to, (node, pos) => void (node.isText && texts.push({ node, from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) })));
  return texts;
}

function isInline(doc: Node, from: number, to: number): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  return $from.parent.isTextblock && $from.sameParent($to);
}
const isWithinLine = ({ fromA, toA, fromB, toB }: ChangedRange, before: Node, after: Node): boolean => isInline(before, fromA, toA) && isInline(after, fromB, toB);

/** A citation is taken away alone: that is no change of words, and is done as it is. */
const isCitationGoing = (doc: Node, ranges: readonly ChangedRange[]): boolean =>
  ranges.every(({ fromA, toA }) => toA > fromA && isInline(doc, fromA, toA) && textsIn(doc, fromA, toA).length === 0);

/** Contiguous changes by one person are one suggestion: the one that the range lies in or beside. */
function joined(doc: Node, { fromA, toA }: ChangedRange, { userId, begin }: Suggester): SuggestionFacts {
  const [$from, $to] = [doc.resolve(fromA), doc.resolve(toA)];
  const near = [...($from.parent.isTextblock ? [$from.nodeBefore] : []), ...textsIn(doc, fromA, toA).map(({ node }) => node), ...($to.parent.isTextblock ? [$to.nodeAfter] : [])];
  for (const node of near) {
    const own = node?.isText && [insertedBy(node), deletedBy(node)].find((mark) => mark?.attrs['by'] === userId);
    if (own) return factsOf(own);
  }
  return begin();
}

const typeOf = (node: Node, name: string): MarkType | undefined => node.type.schema.marks[name];

function withInsertion(node: Node, facts: SuggestionFacts): Node {
  const mark = node.isText ? typeOf(node, suggestionMarks.insertion)?.create(facts) : undefined;
  const own = node.mark(node.marks.filter((each) => !isSuggestion(each)));
  return mark ? own.mark(mark.addToSet(own.marks)) : own;
}

/** The transaction as it came, with what it puts in marked as suggested. */
function markedAsIs(tr: Transaction, state: EditorState, ranges: readonly ChangedRange[], suggester: Suggester): Transaction {
  for (const range of ranges) {
    const texts = textsIn(tr.doc, range.fromB, range.toB).filter(({ node }) => insertedBy(node)?.attrs['by'] !== suggester.userId);
    if (texts.length === 0) continue;
    const facts = joined(state.doc, range, suggester);
    for (const { node, from, to } of texts) {
      node.marks.filter(isSuggestion).forEach((mark) => tr.removeMark(from, to, mark));
      const mark = typeOf(node, suggestionMarks.insertion)?.create(facts);
      if (mark) tr.addMark(from, to, mark);
    }
  }
  return tr;
}

/** Where what replaces a range is put in: behind it, or, where it reaches into other paragraphs, at the end of its first. */
function placeBehind(doc: Node, { fromA, toA }: ChangedRange): number {
  const $from = doc.resolve(fromA);
  return $from.parent.isTextblock ? Math.min(toA, $from.end()) : toA;
}

/** The same in words alone: settled words stay and are marked, the writer's own suggested ones go, and what is new is marked. */
function inWords(tr: Transaction, state: EditorState, ranges: readonly ChangedRange[], suggester: Suggester): Transaction {
  const next = state.tr;
  const placed: Placed[] = [];
  for (const range of ranges) {
    const facts = joined(state.doc, range, suggester);
    for (const { node, from, to } of textsIn(state.doc, range.fromA, range.toA)) {
      const [start, end] = [next.mapping.map(from, 1), next.mapping.map(to, -1)];
      if (insertedBy(node)?.attrs['by'] === suggester.userId) next.delete(start, end);
      else if (!deletedBy(node)) {
        const mark = typeOf(node, suggestionMarks.deletion)?.create(facts);
        if (mark) next.addMark(start, end, mark);
      }
    }
    const at = next.mapping.map(placeBehind(state.doc, range));
    const nodes: Node[] = [];
    tr.doc.slice(range.fromB, range.toB).content.forEach((node) => void nodes.push(withInsertion(node, facts)));
    if (nodes.length > 0) next.insert(at, Fragment.from(nodes));
    placed.push({ range, at });
  }
  const put = (pos: number): number => placeNow(pos, tr, next, placed, state.selection);
  next.setSelection(TextSelection.between(next.doc.resolve(put(tr.selection.anchor)), next.doc.resolve(put(tr.selection.head))));
  return withMeta(next, tr);
}

/** Where a place of the text after the writer's change is in the text with the suggestion; ranges were dealt with in their order, so that what came after moved nothing before. */
function placeNow(pos: number, { mapping }: Transaction, next: Transaction, placed: readonly Placed[], before: Selection): number {
  const found = placed.find(({ range: { fromB, toB } }) => pos >= fromB && pos <= toB);
  if (!found) return next.mapping.map(mapping.invert().map(pos));
  const { range: { fromA, toA, fromB, toB }, at } = found;
  if (toB > fromB) return at + pos - fromB;
  // Delete goes on behind what it struck through, Backspace before it.
  const isForward = before.empty && before.head === fromA;
  return next.mapping.map(isForward ? toA : fromA, isForward ? 1 : -1);
}
