import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { readStatements } from './read-statements.ts';
import { readWritten } from './written.ts';

const section = '0b8a4b0e-6f2c-4b5a-9d7e-3f1c2a4b5c6d';
const anEdit = fc.record({ who: fc.constantFrom(1, 2, 3), place: fc.nat(5), at: fc.nat(40), words: fc.string({ maxLength: 8 }), takes: fc.nat(4) });

test('every word of a statement is somebody\'s, once and in order, and whoever typed a word last is whose it is', () => {
  fc.assert(fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
    const doc = new Y.Doc();
    const fragment = doc.getXmlFragment('section');
    for (const { who, place, at, words, takes } of edits) {
      doc.clientID = who;
      if (place >= fragment.length) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        fragment.push([paragraph]);
        continue;
      }
      const text = (fragment.get(place) as Y.XmlElement).get(0) as Y.XmlText;
      const from = at % (text.length + 1);
      if (words !== '') text.insert(from, words);
      const rest = text.length - from - words.length;
      if (rest > 0 && takes > 0) text.delete(from + words.length, Math.min(takes, rest));
    }
    const written = readWritten(doc, section);
    expect(written.map(({ passages: _passages, ...statement }) => statement)).toEqual(readStatements(doc, section));
    for (const { text, passages } of written) {
      expect(passages.map((passage) => passage.text).join('')).toBe(text);
      expect(passages.every(({ clientId }) => [1, 2, 3].includes(clientId))).toBe(true);
      passages.slice(1).forEach(({ clientId }, index) => expect(clientId).not.toBe(passages[index]?.clientId));
    }
  }), { numRuns: 400 });
});
