import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { narrativeDocument, suggestionMarks } from '@joint/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import { toCitation } from '../compose.ts';
import { readStatements, type ReadStatement } from '../statements/read-statements.ts';
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

function tableOf(heads: readonly string[], cells: readonly string[], id: string): Y.Doc {
  const doc = new Y.Doc();
  const rowOf = (name: string, texts: readonly string[]): Y.XmlElement => {
    const row = new Y.XmlElement('tableRow');
    row.insert(0, texts.map((words) => {
      const cell = new Y.XmlElement(name);
      cell.insert(0, [new Y.XmlText(words)]);
      return cell;
    }));
    return row;
  };
  const row = rowOf('tableCell', cells);
  row.setAttribute(narrativeDocument.idAttribute, id);
  const table = new Y.XmlElement('table');
  table.insert(0, heads.length > 0 ? [rowOf('tableHead', heads), row] : [row]);
  doc.getXmlFragment(narrativeDocument.fragment).push([table]);
  return doc;
}
const wordsIn = (statement: ReadStatement | undefined): string[] | undefined => statement?.row?.cells.map(({ words }) => words);
const cellsNow = (doc: Y.Doc): string[] | undefined => wordsIn(readStatements(doc, sectionId)[0]);

describe('a row of a table', () => {
  const heads = ['Measure', '2024', '2025'];
  const id = randomUUID();
  const replaced = (names: readonly string[], cells: readonly string[], words: string, evidenceIds: readonly string[] = []) => {
    const doc = tableOf(names, cells, id);
    const { edit, hindered } = replaceWords(copyOf(doc), sectionId, { statementId: id, words, evidenceIds });
    if (edit) Y.applyUpdate(doc, edit);
    return { hindered, cells: cellsNow(doc), doc };
  };

  test.each<[what: string, names: readonly string[], cells: readonly string[], words: string, then: readonly string[]]>([
    ['under names of columns', heads, ['Contacts', '1,943', '2,104'], 'Measure: Contacts; 2024: 1,943; 2025: 2,140', ['Contacts', '1,943', '2,140']],
    ['with an empty cell', heads, ['Contacts', '', '2,104'], 'Measure: All contacts; 2025: 2,140', ['All contacts', '', '2,140']],
    ['with its first cell empty', heads, ['', '1', '2'], '2024: 10; 2025: 2', ['', '10', '2']],
    ['under names that its words hold too', heads, ['In 2024: contacts', '1', '2'], 'Measure: In 2024: all contacts; 2024: 1; 2025: 3', ['In 2024: all contacts', '1', '3']],
    ['without a head', [], ['Contacts', '1,943'], 'Contacts; 2,104', ['Contacts', '2,104']],
  ])('%s says the words, each in its cell', (_what, names, cells, words, then) => {
    expect(replaced(names, cells, words)).toMatchObject({ hindered: null, cells: then });
  });

  test.each<[what: string, names: readonly string[], cells: readonly string[], words: string]>([
    ['without the name of a column', heads, ['Contacts', '1,943', '2,104'], 'Measure: Contacts; 1,943; 2025: 2,140'],
    ['with names in another order', heads, ['Contacts', '1', '2'], 'Measure: Contacts; 2025: 2; 2024: 1'],
    ['with words for an empty cell', heads, ['Contacts', '1,943', ''], 'Measure: Contacts; 2024: 1,943; 2025: 7'],
    ['with nothing for a cell', heads, ['Contacts', '1', '2'], 'Measure: Contacts; 2024: ; 2025: 2'],
    ['with a name twice', heads, ['Contacts', '1', '2'], 'Measure: Contacts; 2024: 1; 2024: 3; 2025: 2'],
    ['with two ways to read them', [], ['Contacts', '1,943'], 'Contacts; of all kinds; 2,104'],
    ['in lines', heads, ['Contacts', '1', '2'], 'Measure: Contacts; 2024: 1\nor 2; 2025: 2'],
    ['with another name for what it is about', heads, ['Contacts', '1', '2'], 'Contacts; 2024: 1; 2025: 3'],
    ['as a sentence', heads, ['Contacts', '1', '2'], 'Contacts doubled.'],
  ])('is left alone by words %s', (_what, names, cells, words) => {
    expect(replaced(names, cells, words)).toMatchObject({ hindered: 'TABLE_ROW', cells });
  });

  test('says what another row says, or is left alone; no word of it comes into a wrong cell', () => {
    const aCell = fc.oneof(someWords, fc.constantFrom('', '1,943', '2024', 'a; b', '2025: c'));
    const someCells = fc.array(aCell, { minLength: 1, maxLength: 4 });
    const someHeads = fc.array(fc.constantFrom('', 'Measure', '2024', '2025', 'a'), { maxLength: 4 });
    let said = 0;
    fc.assert(fc.property(someHeads, someCells, someCells, (names, cells, other) => {
      const before = cellsNow(tableOf(names, cells, id));
      const wanted = readStatements(tableOf(names, cells.map((words, index) => (words && other[index]) || words), id), sectionId)[0];
      if (!before || !wanted) return;
      const { hindered, cells: then, doc } = replaced(names, cells, wanted.text);
      if (!hindered) said += 1;
      expect(then).toEqual(hindered ? before : wordsIn(wanted));
      if (!hindered) expect(readStatements(doc, sectionId)[0]?.text).toBe(wanted.text);
    }), { numRuns: 500 });
    expect(said).toBeGreaterThan(100);
  });

  test('that stands in no table is left alone', () => {
    const doc = new Y.Doc();
    doc.getXmlFragment(narrativeDocument.fragment).push([(tableOf([], ['On its own', '2'], id).getXmlFragment(narrativeDocument.fragment).get(0) as Y.XmlElement).get(0)].map((row) => (row as Y.XmlElement).clone()));
    expect(replaceWords(doc, sectionId, { statementId: id, words: 'On its own; 3', evidenceIds: [] })).toMatchObject({ before: { text: 'On its own; 2' }, hindered: 'TABLE_ROW', edit: null });
  });

  test('keeps its words, and can be cited for', () => {
    const { doc } = replaced([], ['Contacts', '1,943'], 'Contacts; 1,943', evidence.slice(0, 1));
    expect(readStatements(doc, sectionId)).toMatchObject([{ id, kind: 'CONTEXT', text: 'Contacts; 1,943', citations: [{ evidenceId: evidence[0], stance: 'SUPPORTS' }] }]);
  });
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
