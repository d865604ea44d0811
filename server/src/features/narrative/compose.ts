import { randomUUID } from 'node:crypto';
import { narrativeDocument, suggestionMarks, type StatementKind } from '@joint/shared';
import * as Y from 'yjs';
import type { ReadCitation } from './statements/read-statements.ts';

/** A statement to be written by the server in someone's name. */
export interface NewStatement {
  /** Left out, it gets a new one. */
  readonly id?: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly cites: readonly ReadCitation[];
}

/** A table to be written by the server in someone's name: each row a statement. */
export interface NewTable {
  readonly heads: readonly string[];
  readonly rows: readonly (Pick<NewStatement, 'id' | 'kind' | 'cites'> & { readonly cells: readonly string[] })[];
}

/** The update that appends the statements to a text, as an editor would have written them; null for none. */
export function composeUpdate(current: Y.Doc, statements: readonly (NewStatement | NewTable)[]): Uint8Array | null {
  const updates: Uint8Array[] = [];
  current.on('update', (update: Uint8Array) => updates.push(update));
  current.transact(() => current.getXmlFragment(narrativeDocument.fragment).push(statements.map((one) => ('rows' in one ? toTable(one) : toParagraph(one)))));
  return updates[0] ?? null;
}

function toParagraph({ text, cites, ...statement }: NewStatement): Y.XmlElement {
  const paragraph = toStatement('paragraph', statement);
  paragraph.insert(0, [new Y.XmlText(text), ...cites.map(toCitation)]);
  return paragraph;
}

function toStatement(node: string, { id = randomUUID(), kind }: Pick<NewStatement, 'id' | 'kind'>): Y.XmlElement {
  const element = new Y.XmlElement(node);
  element.setAttribute(narrativeDocument.idAttribute, id);
  element.setAttribute(narrativeDocument.kindAttribute, kind);
  return element;
}

/** What a row stands on is cited behind its last cell. */
function toTable({ heads, rows }: NewTable): Y.XmlElement {
  const table = new Y.XmlElement(narrativeDocument.table);
  const head = new Y.XmlElement(narrativeDocument.tableRow);
  head.insert(0, heads.map((words) => toCell(narrativeDocument.tableHead, words)));
  table.insert(0, [head, ...rows.map(({ cells, cites, ...statement }) => {
    const row = toStatement(narrativeDocument.tableRow, statement);
    row.insert(0, cells.map((words, index) => toCell(narrativeDocument.tableCell, words, index === cells.length - 1 ? cites : [])));
    return row;
  })]);
  return table;
}

function toCell(node: string, words: string, cites: readonly ReadCitation[] = []): Y.XmlElement {
  const cell = new Y.XmlElement(node);
  cell.insert(0, [new Y.XmlText(words), ...cites.map(toCitation)]);
  return cell;
}

export function toCitation({ evidenceId, stance, place }: ReadCitation): Y.XmlElement {
  const citation = new Y.XmlElement(narrativeDocument.citationNode);
  citation.setAttribute('evidenceId', evidenceId);
  citation.setAttribute('stance', stance);
  if (place) citation.setAttribute(narrativeDocument.placeAttribute, place);
  return citation;
}

/** A change of words to be suggested by the server in someone's name, in their only place in a statement. */
export interface NewSuggestion {
  readonly statementId: string;
  /** Empty where words are only added, behind the statement's last. */
  readonly words: string;
  readonly replacement: string;
}

/** The update that suggests other words in a statement; null where they are not there. */
export function suggestUpdate(current: Y.Doc, { statementId, words, replacement }: NewSuggestion, { by, at }: { readonly by: string; readonly at: string }): Uint8Array | null {
  const updates: Uint8Array[] = [];
  current.on('update', (update: Uint8Array) => updates.push(update));
  const paragraph = current.getXmlFragment(narrativeDocument.fragment).toArray().find((node) => node instanceof Y.XmlElement && node.getAttribute(narrativeDocument.idAttribute) === statementId);
  const text: unknown = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  const start = text instanceof Y.XmlText ? (words === '' ? text.length : text.toString().indexOf(words)) : -1;
  if (!(text instanceof Y.XmlText) || start < 0) return null;
  const facts = { id: randomUUID(), by, at };
  current.transact(() => {
    if (replacement !== '') text.insert(start + words.length, replacement, { [suggestionMarks.insertion]: facts });
    if (words !== '') text.format(start, words.length, { [suggestionMarks.deletion]: facts });
  });
  return updates[0] ?? null;
}
