import { randomUUID } from 'node:crypto';
import { narrativeDocument, statementKinds } from '@joint/shared';
import * as Y from 'yjs';
import { material } from '../support/material.ts';
import type { Random } from '../support/random.ts';

const { fragment, idAttribute, kindAttribute, statementNodes, table, tableRow, tableCell } = narrativeDocument;
export const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(fragment);

function paragraph(text: string, attributes: Readonly<Record<string, string>>): Y.XmlElement {
  const made = new Y.XmlElement(statementNodes[0]);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.insert(0, text === '' ? [] : [new Y.XmlText(text)]);
  return made;
}
const paragraphsOf = (doc: Y.Doc): Y.XmlElement[] => fragmentOf(doc).toArray().filter((node) => node instanceof Y.XmlElement && node.nodeName === statementNodes[0]) as Y.XmlElement[];
const textsOf = (element: Y.XmlElement): Y.XmlText[] => element.toArray().filter((child) => child instanceof Y.XmlText);
const plain = (text: Y.XmlText): string => text.toDelta().map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : '')).join('');
const attributesOf = (element: Y.XmlElement): Record<string, string> => element.getAttributes() as Record<string, string>;

/** What writers do, as the editor does it to the document: each is one change, and what cannot be done here adds a paragraph. */
export const acts = {
  begin(doc: Y.Doc, random: Random): void {
    const all = fragmentOf(doc);
    all.insert(random.between(0, all.length), [paragraph(material.words(random), { [idAttribute]: randomUUID(), [kindAttribute]: random.pick(statementKinds) })]);
  },
  type(doc: Y.Doc, random: Random): void {
    const texts = paragraphsOf(doc).flatMap(textsOf);
    if (texts.length === 0) return acts.begin(doc, random);
    const text = random.pick(texts);
    text.insert(random.between(0, text.length), ` ${material.words(random)}`);
  },
  /** The first part keeps the id. */
  split(doc: Y.Doc, random: Random): void {
    const all = paragraphsOf(doc).filter((element) => textsOf(element).some(({ length }) => length > 1));
    if (all.length === 0) return acts.begin(doc, random);
    const element = random.pick(all);
    const [text] = textsOf(element).filter(({ length }) => length > 1);
    if (!text) return;
    const at = random.between(1, text.length - 1);
    const tail = plain(text).slice(at);
    text.delete(at, text.length - at);
    fragmentOf(doc).insert(fragmentOf(doc).toArray().indexOf(element) + 1, [paragraph(tail, { ...attributesOf(element), [idAttribute]: randomUUID() })]);
  },
  /** Dragged to another place, it keeps its id. */
  move(doc: Y.Doc, random: Random): void {
    const all = paragraphsOf(doc);
    if (all.length < 2) return acts.begin(doc, random);
    const element = random.pick(all);
    const copy = paragraph(textsOf(element).map(plain).join(''), attributesOf(element));
    fragmentOf(doc).delete(fragmentOf(doc).toArray().indexOf(element), 1);
    fragmentOf(doc).insert(random.between(0, fragmentOf(doc).length), [copy]);
  },
  /** A row more in a table that there is, or in a new one. */
  row(doc: Y.Doc, random: Random): void {
    const tables = fragmentOf(doc).toArray().filter((node) => node instanceof Y.XmlElement && node.nodeName === table) as Y.XmlElement[];
    const row = new Y.XmlElement(tableRow);
    for (const [name, value] of Object.entries({ [idAttribute]: randomUUID(), [kindAttribute]: random.pick(statementKinds) })) row.setAttribute(name, value);
    row.insert(0, [material.words(random), material.words(random)].map((words) => {
      const cell = new Y.XmlElement(tableCell);
      cell.insert(0, [new Y.XmlText(words)]);
      return cell;
    }));
    const [into = new Y.XmlElement(table)] = tables.length > 0 ? [random.pick(tables)] : [];
    if (tables.length === 0) fragmentOf(doc).insert(random.between(0, fragmentOf(doc).length), [into]);
    into.insert(random.between(0, into.length), [row]);
  },
  erase(doc: Y.Doc, random: Random): void {
    const texts = paragraphsOf(doc).flatMap(textsOf).filter(({ length }) => length > 4);
    if (texts.length === 0) return acts.begin(doc, random);
    const text = random.pick(texts);
    const from = random.between(0, text.length - 2);
    text.delete(from, random.between(1, Math.min(20, text.length - from)));
  },
} as const;
export type Act = keyof typeof acts;
