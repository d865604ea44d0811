import { narrativeDocument } from '@joint/shared';
import { diffWordsWithSpace } from 'diff';
import * as Y from 'yjs';
import { toCitation } from '../compose.ts';
import { clean, paragraphsOf, readStatements, toStatements, type ReadStatement } from '../statements/read-statements.ts';
import { cellsWanted } from './cells-wanted.ts';

/** Other words for one statement. */
export interface WordsWanted {
  readonly statementId: string;
  readonly words: string;
  /** Cited in support, where the statement does not do so yet. */
  readonly evidenceIds: readonly string[];
}
export interface WordsReplaced {
  /** The statement as it was; null where the text has none of this id. */
  readonly before: ReadStatement | null;
  /**
   * Why nothing is changed, though it should be: colleagues' suggestions about it are open, and what they suggest would get lost among other words; or
   * it is a row of a table, and which of the words belong into which cell only a person can say.
   */
  readonly hindered: 'SUGGESTED_ON' | 'TABLE_ROW' | null;
  /** Null where nothing had to change. */
  readonly edit: Uint8Array | null;
}

/** Longest that looking for the words in common may take, in milliseconds; beyond, all words are replaced. */
const patience = 500;

/**
 * The edit that puts other words into a statement. Its element stays, and so its id, its kind and its citations; words that both have in common stay as they
 * were written, by whoever wrote them.
 */
export function replaceWords(doc: Y.Doc, sectionId: string, { statementId, words, evidenceIds }: WordsWanted): WordsReplaced {
  const found = toStatements(paragraphsOf(doc), sectionId).find(({ statement }) => statement.id === statementId);
  if (!found) return { before: null, hindered: null, edit: null };
  const { statement: before, paragraph: { element, pieces } } = found;
  const isChanged = before.text !== words;
  if (isChanged && pieces.some(({ suggested }) => Object.keys(suggested).length > 0)) return { before, hindered: 'SUGGESTED_ON', edit: null };
  const places = !isChanged ? [] : element.nodeName === narrativeDocument.tableRow ? cellsWanted(element, before, words) : [{ element, words }];
  if (!places) return { before, hindered: 'TABLE_ROW', edit: null };
  const edits: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => edits.push(update));
  doc.transact(() => {
    // What the reader of statements left out, such as spaces at the ends, is no difference.
    for (const place of places) for (const change of changesOf(piecesOf(place.element).map(({ text }) => text).join(''), place.words).reverse()) apply(place.element, change);
    const cited = new Set(before.citations.filter(({ stance }) => stance === 'SUPPORTS').map(({ evidenceId }) => evidenceId));
    const added = evidenceIds.filter((id) => !cited.has(id)).map((evidenceId) => toCitation({ evidenceId, stance: 'SUPPORTS' }));
    if (added.length > 0) endOf(element).insert(endOf(element).length, added);
  });
  const after = readStatements(doc, sectionId).find(({ id }) => id === statementId);
  if (after?.text !== clean(words)) throw new Error('the statement does not say the words that were put into it');
  return { before, hindered: null, edit: edits[0] ?? null };
}

/** Where what is added to a statement goes: of a row, into its last cell. */
function endOf(element: Y.XmlElement): Y.XmlElement {
  const last = element.nodeName === narrativeDocument.tableRow ? element.toArray().findLast((cell) => cell instanceof Y.XmlElement) : undefined;
  return last ?? element;
}

interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** In the order of the text; places are those of the text before. */
function changesOf(before: string, after: string): Change[] {
  const parts = diffWordsWithSpace(before, after, { timeout: patience });
  if (!parts) return [{ at: 0, remove: before.length, insert: after }];
  const changes: Change[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    if (added) changes.push({ at, remove: 0, insert: value });
    else if (removed) changes.push({ at, remove: value.length, insert: '' });
    if (!added) at += value.length;
  }
  return changes;
}

/** What stands in a paragraph, in its order: stretches of text, and line breaks, which read as one. */
interface Piece {
  readonly node: Y.XmlText | Y.XmlElement;
  readonly text: string;
  /** The place of its first character in the paragraph. */
  readonly from: number;
}

function piecesOf(element: Y.XmlElement): Piece[] {
  const pieces: Piece[] = [];
  const waiting: unknown[] = element.toArray().reverse();
  let from = 0;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const text = node instanceof Y.XmlText ? plain(node) : node instanceof Y.XmlElement && node.nodeName === 'hardBreak' ? '\n' : null;
    if (text !== null) pieces.push({ node: node as Piece['node'], text, from });
    else if (node instanceof Y.XmlElement && !isApart(node)) waiting.push(...node.toArray().reverse());
    from += text?.length ?? 0;
  }
  return pieces;
}
/** A paragraph within a paragraph is a statement of its own; a citation has no words. */
const isApart = ({ nodeName }: Y.XmlElement): boolean => nodeName === narrativeDocument.citationNode || (narrativeDocument.statementNodes as readonly string[]).includes(nodeName);

/** Its words without marks; what is no word takes the place that it takes in the text. */
const plain = (text: Y.XmlText): string => (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC')).join('');

function apply(element: Y.XmlElement, { at, remove, insert }: Change): void {
  const pieces = piecesOf(element);
  for (const { node, text, from } of pieces.toReversed()) {
    const [start, end] = [Math.max(at, from), Math.min(at + remove, from + text.length)];
    if (start >= end) continue;
    if (node instanceof Y.XmlText) node.delete(start - from, end - start);
    else takeOut(node);
  }
  if (insert === '') return;
  // Rather on from what stands before it than in front of what follows: citations stand behind the words they belong to.
  const within = pieces.filter(({ node, text, from }) => node instanceof Y.XmlText && at >= from && at <= from + text.length);
  const place = within.find(({ from }) => from < at) ?? within[0];
  if (place) (place.node as Y.XmlText).insert(at - place.from, insert);
  else {
    const [parent, index] = placeOf(pieces.findLast(({ text, from }) => from + text.length <= at)?.node, element);
    parent.insert(index + 1, [new Y.XmlText(insert)]);
  }
}

function takeOut(node: Y.XmlElement): void {
  const [parent, index] = placeOf(node, node);
  if (index !== -1) parent.delete(index, 1);
}

/** Where a node stands, and in what; before everything in the element for none. */
function placeOf(node: Piece['node'] | undefined, element: Y.XmlElement): [Y.XmlFragment, number] {
  const parent = node?.parent;
  return node && parent instanceof Y.XmlFragment ? [parent, parent.toArray().indexOf(node)] : [element, -1];
}
