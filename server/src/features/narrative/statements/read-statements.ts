import { citationStances, isStatementKind, narrativeDocument, narrativeLimits, parsePlace, suggestionMarks, type CitationStance, type StatementKind } from '@joint/shared';
import * as Y from 'yjs';
import { derivedUuid, readUuid } from './statement-id.ts';
import { cellsOf, headsOf, isCellStart, isHeadRow, readCells, tableOf, withCells, type ReadCell } from './table-rows.ts';
import { piecesOf, type Piece, type Run } from './text-pieces.ts';

export interface ReadCitation {
  readonly evidenceId: string;
  readonly stance: CitationStance;
  /** Which part of the piece, in coordinates; left out for the whole. */
  readonly place?: string;
}
/** A row as it stands in its table. */
export interface ReadRow {
  /** Which table of the section: the same for all its rows, and whatever is written into it. */
  readonly table: string;
  readonly cells: readonly ReadCell[];
}
/** One paragraph, or one row of a table, as the text has it: without what is only suggested, and with what somebody suggests to delete. */
export interface ReadStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  /** Each piece, stance and place once, in the order of the text. */
  readonly citations: readonly ReadCitation[];
  /** Of a row, which its words are read from. */
  readonly row?: ReadRow;
}

/**
 * The statements of a section, in the order of its text. Reads whatever a document may hold without an exception: a paragraph without
 * a fit id of its own (missing, malformed, or carried by an earlier one) gets one derived from its place in the document's
 * history, so that no text is lost and the id stays the same while others edit around it.
 */
export const readStatements = (doc: Y.Doc, sectionId: string): ReadStatement[] => toStatements(paragraphsOf(doc), sectionId).map(({ statement }) => statement);

/** With the paragraph and the runs of text that it was read from. */
export interface StatementInText {
  readonly statement: ReadStatement;
  readonly paragraph: Paragraph;
  readonly runs: readonly Run[];
}

/** Each with where it was read. */
export function toStatements(paragraphs: readonly Paragraph[], sectionId: string): StatementInText[] {
  const taken = new Set<string>();
  const read: StatementInText[] = [];
  for (const paragraph of paragraphs) {
    const { element, isStatement, pieces, citations } = paragraph;
    if (!isStatement) continue;
    const standing = pieces.filter(({ suggested }) => !(suggestionMarks.insertion in suggested));
    const runs = withCells(standing);
    const whole = runs.map(({ text }) => text).join('');
    const words = clean(whole);
    if (words === '') continue;
    const id = idOf(element, sectionId, taken);
    taken.add(id);
    const kind = attribute(element, narrativeDocument.kindAttribute);
    const row = whole.length > narrativeLimits.statement ? null : rowOf(element, sectionId, standing);
    read.push({ statement: { id, kind: isStatementKind(kind) ? kind : 'CONTEXT', text: words, citations: distinct(citations), ...(row && { row }) }, paragraph, runs });
  }
  return read;
}

export interface Paragraph {
  readonly element: Y.XmlElement;
  /** Headings, of sections and of tables, have words, and suggestions about them, and are no statements. */
  readonly isStatement: boolean;
  readonly pieces: Piece[];
  readonly citations: ReadCitation[];
}
const statementNodes: readonly string[] = narrativeDocument.statementNodes;

/** Every piece of text with where it stands. Walks without recursion: a document may be nested deeper than the stack. What stands in a paragraph within a paragraph is the inner one's. */
export function paragraphsOf(doc: Y.Doc): Paragraph[] {
  const found: Paragraph[] = [];
  const waiting: { node: unknown; inside: Paragraph | undefined; heads: readonly string[] }[] = [];
  const enter = (parent: Y.XmlFragment, inside: Paragraph | undefined, heads: readonly string[] = []) => {
    for (const node of parent.toArray().reverse()) waiting.push({ node, inside, heads });
  };
  const enterCells = (row: Y.XmlElement, inside: Paragraph, heads: readonly string[]) => {
    for (const { cell, start } of cellsOf(row, heads).reverse()) {
      enter(cell, inside);
      waiting.push({ node: start, inside, heads });
    }
  };
  enter(doc.getXmlFragment(narrativeDocument.fragment), undefined);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, inside, heads } = next;
    if (isCellStart(node)) inside?.pieces.push(node);
    // One by one: a paragraph of a hundred thousand pieces is more than a call can carry.
    if (node instanceof Y.XmlText && inside) for (const piece of piecesOf(node)) inside.pieces.push(piece);
    else if (node instanceof Y.XmlText && node.parent instanceof Y.XmlElement) found.push({ element: node.parent, isStatement: false, pieces: piecesOf(node), citations: [] });
    if (!(node instanceof Y.XmlElement)) continue;
    const { nodeName } = node;
    if (nodeName === 'hardBreak') inside?.pieces.push({ text: '\n', clientId: node._item?.id.client ?? 0, suggested: {} });
    if (nodeName === narrativeDocument.citationNode) inside?.citations.push(...citationOf(node));
    if (!statementNodes.includes(nodeName)) {
      enter(node, inside, nodeName === narrativeDocument.table ? headsOf(node) : heads);
      continue;
    }
    const paragraph: Paragraph = { element: node, isStatement: !isHeadRow(node), pieces: [], citations: [] };
    found.push(paragraph);
    if (nodeName === narrativeDocument.tableRow) enterCells(node, paragraph, heads);
    else enter(node, paragraph);
  }
  return found;
}

const attribute = (element: Y.XmlElement, name: string): unknown => element.getAttribute(name);

/** A citation that names no evidence or an unknown stance is none; one that names no stance supports; one that names no place, or what is none, rests on the whole piece. */
function citationOf(node: Y.XmlElement): ReadCitation[] {
  const evidenceId = readUuid(attribute(node, 'evidenceId'));
  const named = attribute(node, 'stance') ?? 'SUPPORTS';
  const stance = citationStances.find((known) => known === named);
  const place = attribute(node, narrativeDocument.placeAttribute);
  return evidenceId && stance ? [{ evidenceId, stance, ...(typeof place === 'string' && parsePlace(place) && { place }) }] : [];
}

/** What makes a citation another one than its neighbours in a statement. */
export const edgeOf = ({ evidenceId, stance, place = '' }: ReadCitation): string => `${evidenceId}:${stance}:${place}`;

function distinct(citations: readonly ReadCitation[]): ReadCitation[] {
  return [...new Map(citations.map((citation) => [edgeOf(citation), citation])).values()];
}

function idOf(element: Y.XmlElement, sectionId: string, taken: ReadonlySet<string>): string {
  const own = readUuid(attribute(element, narrativeDocument.idAttribute));
  if (own && !taken.has(own)) return own;
  for (let attempt = 0; ; attempt += 1) {
    const id = derivedUuid(sectionId, `${placeOf(element)}:${attempt}`);
    if (!taken.has(id)) return id;
  }
}

/** A row with more cells than this is read as its words alone. */
const mostCells = 40;

/** How a row stands in its table; null for what stands in none, and for what no table could show. */
function rowOf(element: Y.XmlElement, sectionId: string, pieces: readonly Piece[]): ReadRow | null {
  const table = tableOf(element);
  const cells = table ? readCells(pieces).map(({ column, words }) => ({ column: clean(column), words: clean(words) })) : [];
  return table && cells.length <= mostCells ? { table: derivedUuid(sectionId, placeOf(table)), cells } : null;
}

/** Where an element came into the document's history: its own for good. */
const placeOf = ({ _item }: Y.XmlElement): string => `${_item?.id.client}:${_item?.id.clock}`;

/** Control characters, which PostgreSQL or a reader cannot carry. */
// oxlint-disable-next-line no-control-regex -- naming the control characters is the point
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

export const withoutControl = (text: string): string => text.replace(control, '');

/** Through UTF-8 and back, half a surrogate pair becomes the replacement character, as PostgreSQL would keep it. */
export function clean(text: string): string {
  const kept = withoutControl(text).trim().slice(0, narrativeLimits.statement);
  return Buffer.from(kept).toString().trim();
}
