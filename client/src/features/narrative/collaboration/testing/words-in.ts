import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';

export const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(narrativeDocument.fragment);

/** Of every paragraph, in the order of the alphabet. */
export const wordsIn = (doc: Y.Doc): string[] => fragmentOf(doc).toArray().map((node) => (node as Y.XmlElement).toArray().map(String).join('')).sort();

/** Adds a paragraph. */
export function write(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  fragmentOf(doc).push([paragraph]);
}
