import { narrativeDocument, suggestionMarks } from '@joint/shared';
import * as Y from 'yjs';
import { piecesOf, type Piece, type Run } from './text-pieces.ts';

const { table: tableNode, tableRow, tableCell, tableHead } = narrativeDocument;

/** Stands among the pieces of a row where a cell begins. */
interface CellStart extends Piece {
  /** What the head of the table says above it; empty where it says nothing. */
  readonly column: string;
}
export const isCellStart = (node: unknown): node is CellStart => typeof node === 'object' && node !== null && 'column' in node;

const elementsOf = (node: Y.XmlElement): Y.XmlElement[] => node.toArray().filter((child) => child instanceof Y.XmlElement);
const isHeadCell = ({ nodeName }: Y.XmlElement): boolean => nodeName === tableHead;

/** The first row of a table, if it is of head cells alone: it names the columns and states nothing. */
export function isHeadRow(row: Y.XmlElement): boolean {
  const cells = elementsOf(row);
  return cells.length > 0 && row.prevSibling === null && cells.every(isHeadCell);
}

/** The names of a table's columns, as far as it has a head. Words that are only suggested are none yet. */
export function headsOf(table: Y.XmlElement): string[] {
  const [first] = elementsOf(table);
  return first && isHeadRow(first) ? elementsOf(first).map(textOf) : [];
}
const textOf = (cell: Y.XmlElement): string =>
  cell.toArray().flatMap((child) => (child instanceof Y.XmlText ? piecesOf(child) : [])).filter(({ suggested }) => !(suggestionMarks.insertion in suggested)).map(({ text }) => text).join('').trim();

/** The table that a row stands in; null for a row in none, and for what is no row. */
export const tableOf = ({ nodeName, parent }: Y.XmlElement): Y.XmlElement | null => (nodeName === tableRow && parent instanceof Y.XmlElement && parent.nodeName === tableNode ? parent : null);

/** The cells of a row, each with what marks its beginning among the row's pieces. */
export const cellsOf = (row: Y.XmlElement, heads: readonly string[]): { readonly cell: Y.XmlElement; readonly start: CellStart }[] =>
  elementsOf(row)
    .filter((cell) => isHeadCell(cell) || cell.nodeName === tableCell)
    .map((cell, index) => ({ cell, start: { text: '', clientId: cell._item?.id.client ?? 0, suggested: {}, column: heads[index] ?? '' } }));

/** A cell as a row is read with it. */
export interface ReadCell {
  /** The name of its column; empty where nobody named it, and where the cell is empty: then the row is not read with it. */
  readonly column: string;
  readonly words: string;
}

/** The cells of a row in their order, which say no more than the row as it is read; what is no cell is left out. */
export function readCells(pieces: readonly Piece[]): ReadCell[] {
  const cells: { column: string; words: string }[] = [];
  for (const piece of pieces) {
    const last = cells.at(-1);
    if (isCellStart(piece)) cells.push({ column: piece.column, words: '' });
    else if (last) last.words += piece.text;
  }
  return cells.map(({ column, words }) => (words.trim() === '' ? { column: '', words: '' } : { column, words }));
}

/** A row as it is read aloud: "Measure: Contacts; 2024: 1,943; 2025: 2,104". Empty cells are passed over; other pieces come back as they are. */
export function withCells(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let begins: CellStart | null = null;
  for (const piece of pieces) {
    if (isCellStart(piece)) {
      trimEnd(runs);
      begins = piece;
      continue;
    }
    const text = begins ? piece.text.trimStart() : piece.text;
    if (text === '') continue;
    const before = begins && `${runs.length > 0 ? '; ' : ''}${begins.column && `${begins.column}: `}`;
    if (begins && before) runs.push({ text: before, clientId: begins.clientId });
    runs.push({ ...piece, text });
    begins = null;
  }
  return runs;
}

/** Without the spaces at the end of the cell that was read last. */
function trimEnd(runs: Run[]): void {
  for (let last = runs.pop(); last; last = runs.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return void runs.push({ ...last, text });
  }
}
