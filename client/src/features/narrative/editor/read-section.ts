import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { NodeSelection } from '@tiptap/pm/state';
import type { CitationPlace, CitationStance, StatementKind } from '@joint/shared';
import { isStatementKind, narrativeDocument, parsePlace } from '@joint/shared';
import { settledText } from './suggest/read-marks.ts';

export interface DraftCitation {
  readonly evidenceId: string;
  readonly stance: CitationStance;
  /** Which part of the evidence it rests on; null for the whole. */
  readonly place: CitationPlace | null;
}
/** A statement as it stands in the editor, before the server has derived anything from it: without what is only suggested. */
export interface DraftStatement {
  /** Empty for the moment until a new paragraph has one. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  /** It has words; a paragraph of citations alone states nothing. */
  readonly hasWords: boolean;
  /** In characters. */
  readonly length: number;
  readonly citations: readonly DraftCitation[];
}

export const isStatement = (node: Node): boolean => (narrativeDocument.statementNodes as readonly string[]).includes(node.type.name);
const { table, tableRow, tableCell, tableHead } = narrativeDocument;
export const isTable = (node: Node): boolean => node.type.name === table;
export const isRow = (node: Node): boolean => node.type.name === tableRow;
export const isHeadCell = (node: Node): boolean => node.type.name === tableHead;
export const isCell = (node: Node): boolean => isHeadCell(node) || node.type.name === tableCell;
/** Of head cells alone: as the first of its table it names the columns, and states nothing. */
export const isHeadRow = (node: Node): boolean => isRow(node) && node.children.every(isHeadCell);
const isHeadOf = (row: Node, table: Node | undefined): boolean => isHeadRow(row) && (!table || table.firstChild === row);
/** Something stands in it, if only a citation. */
export const isWritten = (node: Node): boolean => (node.isTextblock ? node.content.size > 0 : node.children.some(isWritten));

/** Words that stand in a row of a table, with the names of its columns, as the server reads them. */
function wordsOfRow(row: Node, table: Node | undefined): string {
  if (isHeadOf(row, table)) return '';
  const names = table?.firstChild && isHeadRow(table.firstChild) ? table.firstChild.children.map((cell) => settledText(cell).trim()) : [];
  return row.children.flatMap((cell, column) => {
    const words = settledText(cell).trim();
    const name = names[column] ?? '';
    return words === '' ? [] : [name ? `${name}: ${words}` : words];
  }).join('; ');
}

export const isCitation = (node: Node): boolean => node.type.name === narrativeDocument.citationNode;

export const citationIn = (node: Node): DraftCitation => ({
  evidenceId: String(node.attrs['evidenceId']),
  stance: node.attrs['stance'] === 'CONTRADICTS' ? 'CONTRADICTS' : 'SUPPORTS',
  place: parsePlace(node.attrs[narrativeDocument.placeAttribute]),
});

/** What kind a statement is; one that says none, or one of another time, is context. */
export function kindOf(node: Node): StatementKind {
  const kind: unknown = node.attrs[narrativeDocument.kindAttribute];
  return isStatementKind(kind) ? kind : 'CONTEXT';
}

/** `above` is what the statement stands in, which names the columns of a row. */
export function readStatement(node: Node, above?: Node | null): DraftStatement {
  const citations: DraftCitation[] = [];
  node.descendants((child) => void (isCitation(child) && citations.push(citationIn(child))));
  const words = isRow(node) ? wordsOfRow(node, above ?? undefined) : settledText(node).trim();
  const id: unknown = node.attrs[narrativeDocument.idAttribute];
  return { id: typeof id === 'string' ? id : '', text: words, kind: kindOf(node), hasWords: words !== '', length: words.length, citations };
}

/** Of the text as it was last read: a caret that moves asks for it again and again. */
const numbered = new WeakMap<Node, Readonly<Record<string, number>>>();

/** The number by which readers know each piece of evidence: in the order in which the text first cites it, from 1. */
export function citationNumbers(doc: Node): Readonly<Record<string, number>> {
  const known = numbered.get(doc);
  if (known) return known;
  const numbers: Record<string, number> = {};
  let next = 1;
  doc.descendants((node) => {
    if (isCitation(node)) numbers[String(node.attrs['evidenceId'])] ??= next++;
  });
  numbered.set(doc, numbers);
  return numbers;
}

/** Where the statement that the caret is in begins; null outside statements. */
export function currentStatement({ selection: { $to } }: EditorState): number | null {
  for (let depth = $to.depth; depth > 0; depth -= 1) if (isStatement($to.node(depth))) return $to.before(depth);
  return null;
}

/** The place of the citation that is selected, or null. */
export const selectedCitation = ({ selection }: EditorState): number | null =>
  selection instanceof NodeSelection && isCitation(selection.node) ? selection.from : null;

/** Where the statement with this id begins; null where there is none. */
export function placeOfStatement(doc: Node, id: string): number | null {
  let place: number | null = null;
  doc.descendants((node, pos) => {
    if (place === null && isStatement(node) && node.attrs[narrativeDocument.idAttribute] === id) place = pos;
    return place === null && !node.isTextblock;
  });
  return place;
}
