import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { narrativeDocument, suggestionMarks } from '@joint/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import { toCitation } from '../compose.ts';
import { readStatements } from '../statements/read-statements.ts';
import { readWritten } from '../statements/written.ts';
import { isSound } from '../text/receive-update.ts';
import { replaceWords } from './replace-words.ts';

const sectionId = randomUUID();
const evidence: string[] = [randomUUID(), randomUUID(), randomUUID()];
const aWord = fc.constantFrom('Children', 'are', 'seen', 'late', 'within', 'two', 'days.', 'Schools', '“told”', 'née', '👧🏽', 'a-b', '7,5%');
const someWords = fc.array(aWord, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const aPiece = fc.oneof(
  fc.record({ is: fc.constant('text'), text: fc.oneof(someWords, fc.string({ maxLength: 6 })), bold: fc.boolean() }),
  fc.record({ is: fc.constant('break') }),
  fc.record({ is: fc.constant('citation'), evidenceId: fc.constantFrom(...evidence), stance: fc.constantFrom('SUPPORTS' as const, 'CONTRADICTS' as const) }),
);
type Piece = typeof aPiece extends fc.Arbitrary<infer T> ? T : never;

function nodeOf(piece: Piece): Y.XmlElement | Y.XmlText {
  if ('stance' in piece) return toCitation(piece);
  if (!('text' in piece)) return new Y.XmlElement('hardBreak');
  const text = new Y.XmlText();
  text.applyDelta(piece.text ? [{ insert: piece.text, ...(piece.bold && { attributes: { bold: true } }) }] : []);
  return text;
}
function docOf(paragraphs: readonly (readonly Piece[])[], ids: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(narrativeDocument.fragment).push(paragraphs.map((pieces, index) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute(narrativeDocument.idAttribute, ids[index] ?? '');
    paragraph.setAttribute(narrativeDocument.kindAttribute, 'STRENGTH');
    paragraph.insert(0, pieces.map(nodeOf));
    return paragraph;
  }));
  return doc;
}
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

test('whatever a statement is made of: it then says the words, keeps its id, kind, place and citations, and its neighbours are as they were', () => {
  const statements = fc.array(fc.array(aPiece, { maxLength: 6 }), { minLength: 1, maxLength: 3 });
  fc.assert(fc.property(statements, fc.nat(2), someWords, fc.subarray(evidence), (paragraphs, which, words, evidenceIds) => {
    const ids = paragraphs.map(() => randomUUID());
    const stored = docOf(paragraphs, ids);
    const before = readStatements(stored, sectionId);
    const statementId = ids[which % ids.length] ?? '';
    const { before: found, edit } = replaceWords(copyOf(stored), sectionId, { statementId, words, evidenceIds });
    const known = before.find(({ id }) => id === statementId);
    expect(found).toEqual(known ?? null);
    if (edit) {
      expect(isSound(edit)).toBe(true);
      Y.applyUpdate(stored, edit);
    }
    const supports = new Set(known?.citations.filter(({ stance }) => stance === 'SUPPORTS').map(({ evidenceId }) => evidenceId));
    const added = evidenceIds.filter((id) => !supports.has(id)).map((evidenceId) => ({ evidenceId, stance: 'SUPPORTS' }));
    expect(readStatements(stored, sectionId)).toEqual(before.map((statement) => (statement === known ? { ...statement, text: words, citations: [...statement.citations, ...added] } : statement)));
    expect(edit === null).toBe(!known || (known.text === words && added.length === 0));
  }), { numRuns: 300 });
});

test('words in common stay their writer’s, and a citation stays behind the words it stood behind', () => {
  const id = randomUUID();
  const doc = docOf([[{ is: 'text', text: 'Children are seen late.', bold: false }, { is: 'citation', evidenceId: evidence[0] ?? '', stance: 'SUPPORTS' }, { is: 'text', text: ' Schools are told.', bold: false }]], [id]);
  const writer = doc.clientID;
  const copy = copyOf(doc);
  const { edit } = replaceWords(copy, sectionId, { statementId: id, words: 'Children are seen within two days. Schools are told.', evidenceIds: [] });
  Y.applyUpdate(doc, edit ?? new Uint8Array());
  expect(readWritten(doc, sectionId)[0]?.passages).toEqual([
    { text: 'Children are seen ', clientId: writer }, { text: 'within two days', clientId: copy.clientID }, { text: '. Schools are told.', clientId: writer },
  ]);
  const [paragraph] = doc.getXmlFragment(narrativeDocument.fragment).toArray() as Y.XmlElement[];
  expect(paragraph?.toArray().map((node) => (node instanceof Y.XmlText ? node.toString() : 'cited'))).toEqual(['Children are seen within two days.', 'cited', ' Schools are told.']);
});

test('nothing is changed while a colleague’s suggestion about the statement is open', () => {
  const id = randomUUID();
  const doc = docOf([[{ is: 'text', text: 'Children are seen late.', bold: false }]], [id]);
  const [paragraph] = doc.getXmlFragment(narrativeDocument.fragment).toArray() as Y.XmlElement[];
  const words = paragraph?.get(0);
  if (words instanceof Y.XmlText) words.insert(22, ' and far', { [suggestionMarks.insertion]: { id: randomUUID(), by: randomUUID(), at: '2026-11-22T10:00:00.000Z' } });
  expect(replaceWords(copyOf(doc), sectionId, { statementId: id, words: 'Children are seen early.', evidenceIds: [] })).toMatchObject({ before: { text: 'Children are seen late.' }, hindered: 'SUGGESTED_ON', edit: null });
});

test('a row of a table keeps its words, and can be cited for', () => {
  const id = randomUUID();
  const doc = new Y.Doc();
  const row = new Y.XmlElement('tableRow');
  row.setAttribute(narrativeDocument.idAttribute, id);
  row.insert(0, ['Contacts', '1,943'].map((words) => {
    const cell = new Y.XmlElement('tableCell');
    cell.insert(0, [new Y.XmlText(words)]);
    return cell;
  }));
  const table = new Y.XmlElement('table');
  table.insert(0, [row]);
  doc.getXmlFragment(narrativeDocument.fragment).push([table]);
  const wanted = { statementId: id, evidenceIds: evidence.slice(0, 1) };
  expect(replaceWords(copyOf(doc), sectionId, { ...wanted, words: 'Contacts; 2,104' })).toMatchObject({ before: { text: 'Contacts; 1,943' }, hindered: 'TABLE_ROW', edit: null });
  const { edit } = replaceWords(copyOf(doc), sectionId, { ...wanted, words: 'Contacts; 1,943' });
  Y.applyUpdate(doc, edit ?? new Uint8Array());
  expect(readStatements(doc, sectionId)).toEqual([{ id, kind: 'CONTEXT', text: 'Contacts; 1,943', citations: [{ evidenceId: evidence[0], stance: 'SUPPORTS' }] }]);
});

test('a colleague’s words that were on their way meet the new ones in the text, and none are lost', () => {
  const id = randomUUID();
  const doc = docOf([[{ is: 'text', text: 'Children are seen late.', bold: false }]], [id]);
  const colleague = copyOf(doc);
  const [theirs] = colleague.getXmlFragment(narrativeDocument.fragment).toArray() as Y.XmlElement[];
  const words = theirs?.get(0);
  if (words instanceof Y.XmlText) words.insert('Children are seen late.'.length, ' We asked.');
  const { edit } = replaceWords(copyOf(doc), sectionId, { statementId: id, words: 'Children are seen early.', evidenceIds: [] });
  Y.applyUpdate(doc, edit ?? new Uint8Array());
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague));
  expect(readStatements(doc, sectionId)[0]?.text).toBe('Children are seen early. We asked.');
});
