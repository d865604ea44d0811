import { randomUUID } from 'node:crypto';
import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';

/** One keystroke as a page would send it. */
export interface Keystroke {
  readonly update: Uint8Array;
  /** The number in its Yjs client's count at which it ends: by it an arrival is told apart. */
  readonly end: number;
}
export interface Typist {
  readonly clientId: number;
  readonly keystrokes: readonly Keystroke[];
}

const words = 'children who need help are seen soon because the police and the council share what they know and schools are told what was decided '.repeat(4);
/** A slip is mended, and a paragraph begun, once in so many keystrokes. */
const [slipEvery, paragraphEvery] = [19, 67];

/** Chance that can be repeated: the same seed gives the same numbers (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function aParagraph(text: string, inner: readonly Y.XmlElement[] = []): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute(narrativeDocument.idAttribute, randomUUID());
  paragraph.setAttribute(narrativeDocument.kindAttribute, 'CONTEXT');
  paragraph.insert(0, [new Y.XmlText(text), ...inner]);
  return paragraph;
}
export const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(narrativeDocument.fragment);

/** A text of so many paragraphs of some 50 words, by one client. */
export function aText(paragraphs: number, citationsOf: (paragraph: number) => readonly Y.XmlElement[] = () => []): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  fragmentOf(doc).push(Array.from({ length: paragraphs }, (_none, nth) => aParagraph(`In area ${nth} ${words.slice(0, 270)}`, citationsOf(nth))));
  return Y.encodeStateAsUpdate(doc);
}

/** So many typists, each at the end of a paragraph of their own of this text. */
export function typistsOf(text: Uint8Array, count: number, keystrokes: number): Typist[] {
  return Array.from({ length: count }, (_none, nth) => typistAt(text, nth, keystrokes));
}

function typistAt(text: Uint8Array, nth: number, count: number): Typist {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, text);
  const clientId = (doc.clientID = 1000 + nth);
  const fragment = fragmentOf(doc);
  let paragraph = fragment.get(nth % fragment.length) as Y.XmlElement;
  let last: Uint8Array = new Uint8Array();
  doc.on('update', (update: Uint8Array) => (last = update));
  const keystrokes: Keystroke[] = [];
  for (let number = 1; number <= count; number += 1) {
    doc.transact(() => {
      if (number % paragraphEvery === 0) {
        const next = aParagraph('');
        fragment.insertAfter(paragraph, [next]);
        paragraph = next;
      }
      const line = paragraph.get(0) as Y.XmlText;
      if (number % slipEvery === 0 && line.length > 0) line.delete(line.length - 1, 1);
      line.insert(line.length, words[number % words.length] ?? ' ');
    });
    keystrokes.push({ update: last, end: Y.getState(doc.store, clientId) });
  }
  return { clientId, keystrokes };
}
