import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { isSound } from '../text/receive-update.ts';
import { bringTo } from './bring-to.ts';

const aBlock = fc.record({
  is: fc.constantFrom('paragraph', 'heading', 'bulletList'), id: fc.constantFrom('a', 'b', 'c', 'd', 'e', undefined), kind: fc.constantFrom('CONTEXT', 'STRENGTH', undefined),
  words: fc.array(fc.record({ text: fc.string({ minLength: 1, maxLength: 8 }), bold: fc.boolean() }), { maxLength: 3 }), cites: fc.boolean(),
});
type Block = typeof aBlock extends fc.Arbitrary<infer T> ? T : never;
const aText = fc.array(aBlock, { maxLength: 10 });

function toElement({ is, id, kind, words, cites }: Block): Y.XmlElement {
  const element = new Y.XmlElement(is);
  if (id) element.setAttribute('statementId', id);
  if (kind) element.setAttribute('kind', kind);
  const text = new Y.XmlText();
  text.applyDelta(words.map(({ text: insert, bold }) => ({ insert, ...(bold && { attributes: { bold: true } }) })));
  const citation = new Y.XmlElement('citation');
  citation.setAttribute('evidenceId', 'e1');
  const inner = is === 'bulletList' ? new Y.XmlElement('listItem') : null;
  inner?.insert(0, [text]);
  element.insert(0, [inner ?? text, ...(cites ? [citation] : [])]);
  return element;
}
function docOf(blocks: readonly Block[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment('section').push(blocks.map(toElement));
  return doc;
}
/** Marks beside each other are one, however they came about. */
const saying = (node: unknown): unknown => (node instanceof Y.XmlText ? node.toDelta() : node instanceof Y.XmlElement ? { is: node.nodeName, has: node.getAttributes(), holds: node.toArray().map(saying) } : null);
const says = (doc: Y.Doc): unknown => doc.getXmlFragment('section').toArray().map(saying);
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

test('whatever two texts say: the edits are sound, and make the one say what the other says', () => {
  fc.assert(fc.property(aText, aText, fc.constantFrom(50, 1_000_000), (present, wanted, bytesMost) => {
    const [doc, target] = [docOf(present), docOf(wanted)];
    const stored = copyOf(doc);
    const edits = bringTo(doc, target, bytesMost);
    for (const edit of edits) {
      expect(isSound(edit)).toBe(true);
      Y.applyUpdate(stored, edit);
    }
    expect(says(stored)).toEqual(says(target));
    expect(bringTo(copyOf(stored), target, bytesMost)).toEqual([]);
  }), { numRuns: 150 });
});

test('what is the same is not touched, and a statement that says something else keeps its element', () => {
  const block = (id: Block['id'], text: string): Block => ({ is: 'paragraph', id, kind: 'CONTEXT', words: [{ text, bold: false }], cites: false });
  const doc = docOf([block('a', 'Same'), block('b', 'Changed since'), block('c', 'Added since')]);
  const elements = doc.getXmlFragment('section').toArray();
  bringTo(doc, docOf([block('a', 'Same'), block('d', 'Taken out since'), block('b', 'As it was')]), 1_000_000);
  const [first, second, third] = doc.getXmlFragment('section').toArray();
  expect([first, third]).toEqual([elements[0], elements[1]]);
  expect(JSON.stringify(saying(second))).toContain('Taken out since');
  expect(doc.getXmlFragment('section').length).toBe(3);
});
