import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';

const statementNodes: readonly string[] = narrativeDocument.statementNodes;
export const isStatementName = (name: string): boolean => statementNodes.includes(name);
export const isStatementElement = (node: unknown): node is Y.XmlElement => node instanceof Y.XmlElement && isStatementName(node.nodeName);

/** The headings and statements in the order of the section; a row of a table counts as one with its cells. */
export function textBlocksIn(root: Y.XmlFragment): Y.XmlElement[] {
  return root.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    return isStatementName(child.nodeName) || child.nodeName === 'heading' ? [child] : textBlocksIn(child);
  });
}

/** What stands in a block, such as letters and citations; of a row, in all its cells, one after the other. */
export const partsOf = (block: Y.XmlElement): unknown[] =>
  block.nodeName === narrativeDocument.tableRow ? block.toArray().flatMap((cell) => (cell instanceof Y.XmlElement ? cell.toArray() : [])) : block.toArray();

/** It holds a letter or a citation, and not only the place for them. */
export const isWritten = (block: Y.XmlElement): boolean => partsOf(block).some((part) => !(part instanceof Y.XmlText) || part.length > 0);

const lettersOf = (text: Y.XmlText): string => (text.toDelta() as { readonly insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');

/** The words of a block; cells of a row are apart. */
export const wordsOf = (block: Y.XmlElement): string =>
  block.nodeName === narrativeDocument.tableRow
    ? block.toArray().flatMap((cell) => (cell instanceof Y.XmlElement ? [wordsOf(cell)] : [])).filter(Boolean).join('; ')
    : block.toArray().map((part) => (part instanceof Y.XmlText ? lettersOf(part) : '')).join('');
