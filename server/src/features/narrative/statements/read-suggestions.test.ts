import { describe, expect, test } from '@jest/globals';
import { suggestionMarks, type SuggestionMark } from '@joint/shared';
import * as Y from 'yjs';
import { readStatements } from './read-statements.ts';
import { readSection } from './read-suggestions.ts';
import { readWritten } from './written.ts';

const section = '0b8a4b0e-6f2c-4b5a-9d7e-3f1c2a4b5c6d';
const id = (last: number): string => `11111111-1111-4111-8111-${String(last).padStart(12, '0')}`;
const by = '22222222-2222-4222-8222-222222222222';
const facts = (last: number) => ({ id: id(last), by, at: '2026-03-02T10:00:00.000Z' });
const { insertion, deletion, format } = suggestionMarks;

/** Each piece is words, and after a colon what is suggested about them. */
type Words = readonly [text: string, marks?: Readonly<Partial<Record<SuggestionMark, unknown>>>];
function textOf(...blocks: readonly { readonly name?: string; readonly statementId?: string; readonly words: readonly Words[] }[]): Y.Doc {
  const doc = new Y.Doc();
  for (const { name = 'paragraph', statementId, words } of blocks) {
    const block = new Y.XmlElement(name);
    if (statementId) block.setAttribute('statementId', statementId);
    const text = new Y.XmlText();
    block.insert(0, [text]);
    doc.getXmlFragment('section').push([block]);
    text.applyDelta(words.map(([insert, attributes]) => ({ insert, ...(attributes && { attributes }) })));
  }
  return doc;
}

describe('what is only suggested', () => {
  const doc = textOf(
    { name: 'heading', words: [['Front'], [' door', { [insertion]: facts(1) }]] },
    { statementId: id(51), words: [['Children '], ['wait', { [deletion]: facts(2) }], ['queue', { [insertion]: facts(2) }], [' too ', { [format]: { ...facts(3), was: '' } }], ['long.']] },
    { statementId: id(52), words: [['A new one.', { [insertion]: facts(4) }]] },
    { statementId: id(53), words: [['Schools know.']] },
  );

  test('is no part of a statement, and what is to go still is', () => {
    expect(readStatements(doc, section).map((statement) => [statement.id, statement.text])).toEqual([[id(51), 'Children wait too long.'], [id(53), 'Schools know.']]);
    expect(readWritten(doc, section).map(({ passages }) => passages.map(({ text }) => text).join(''))).toEqual(['Children wait too long.', 'Schools know.']);
  });

  test('is told with its words, author and time, by the statement that it is about', () => {
    const none = { inserted: '', deleted: '', formatted: '', authorId: by, at: '2026-03-02T10:00:00.000Z' };
    expect(readSection(doc, section)).toEqual({
      statements: readStatements(doc, section),
      suggestions: [
        { ...none, id: id(1), statementId: null, inserted: 'door' },
        { ...none, id: id(2), statementId: id(51), inserted: 'queue', deleted: 'wait' },
        { ...none, id: id(3), statementId: id(51), formatted: 'too' },
        { ...none, id: id(4), statementId: null, inserted: 'A new one.' },
      ],
    });
  });

  test('what is suggested to come and to go again is not there either', () => {
    const both = textOf({ words: [['Wait'], [' long', { [insertion]: facts(1), [deletion]: facts(2) }]] });
    expect(readSection(both, section)).toMatchObject({ statements: [{ text: 'Wait' }], suggestions: [{ id: id(1), inserted: 'long' }, { id: id(2), deleted: 'long' }] });
  });

  test('words under a mark that says nothing readable are not taken for the text', () => {
    const odd = textOf({ words: [['Wait'], [' long', { [insertion]: { id: 'x' } }]] });
    expect(readSection(odd, section)).toEqual({ statements: [expect.objectContaining({ text: 'Wait' })], suggestions: [] });
  });
});
