import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { compare, type StoredStatement } from './statement-changes.ts';
import { readStatements, type ReadStatement } from './read-statements.ts';

const section = '0b8a4b0e-6f2c-4b5a-9d7e-3f1c2a4b5c6d';

/** What people do to a text, at places taken modulo what is there. */
const anEdit = fc.oneof(
  fc.record({ do: fc.constant('add' as const), place: fc.nat(30), words: fc.string({ minLength: 1, maxLength: 12 }), id: fc.option(fc.constantFrom('a', 'not a uuid', fc.sample(fc.uuid(), 1)[0] ?? ''), { nil: undefined }), ownId: fc.uuid() }),
  fc.record({ do: fc.constant('type' as const), place: fc.nat(30), at: fc.nat(50), words: fc.string({ minLength: 1, maxLength: 6 }) }),
  fc.record({ do: fc.constant('split' as const), place: fc.nat(30), at: fc.nat(50), ownId: fc.uuid(), keepsId: fc.boolean() }),
  fc.record({ do: fc.constant('move' as const), place: fc.nat(30), to: fc.nat(30) }),
  fc.record({ do: fc.constant('remove' as const), place: fc.nat(30) }),
);
type Edit = typeof anEdit extends fc.Arbitrary<infer T> ? T : never;

const paragraph = (words: string, id: string | undefined): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  if (id !== undefined) element.setAttribute('statementId', id);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};
const wordsOf = (element: Y.XmlElement): Y.XmlText => element.get(0) as Y.XmlText;

function edit(doc: Y.Doc, what: Edit): void {
  const fragment = doc.getXmlFragment('section');
  if (what.do === 'add') return fragment.insert(what.place % (fragment.length + 1), [paragraph(what.words, what.id ?? what.ownId)]);
  if (fragment.length === 0) return;
  const element = fragment.get(what.place % fragment.length) as Y.XmlElement;
  const text = wordsOf(element);
  const id = element.getAttribute('statementId');
  if (what.do === 'type') return text.insert(what.at % (text.length + 1), what.words);
  if (what.do === 'remove') return fragment.delete(what.place % fragment.length);
  if (what.do === 'move') {
    const copy = paragraph(text.toString(), id);
    fragment.delete(what.place % fragment.length);
    return fragment.insert(what.to % (fragment.length + 1), [copy]);
  }
  const at = what.at % (text.length + 1);
  const rest = text.toString().slice(at);
  text.delete(at, text.length - at);
  fragment.insert((what.place % fragment.length) + 1, [paragraph(rest, what.keepsId ? id : what.ownId)]);
}

const plainOf = (element: Y.XmlElement): string => wordsOf(element).toDelta().map(({ insert }: { insert: string }) => insert).join('');
const plain = (doc: Y.Doc): string[] => doc.getXmlFragment('section').toArray().map((element) => plainOf(element as Y.XmlElement));
const hasWords = (element: Y.XmlElement): boolean => kept(plainOf(element)) !== '';
// oxlint-disable-next-line no-control-regex -- what the reader leaves out
const kept = (words: string): string => words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim();

test('after any edits: every paragraph with words is a statement, ids are distinct, and a copy reads the same', () => {
  fc.assert(fc.property(fc.array(anEdit, { maxLength: 25 }), (edits) => {
    const doc = new Y.Doc();
    edits.forEach((what) => edit(doc, what));
    const statements = readStatements(doc, section);
    expect(statements.map(({ text }) => text)).toEqual(plain(doc).map(kept).filter((words) => words !== ''));
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    expect(readStatements(copy, section)).toEqual(statements);
  }), { numRuns: 400 });
});

test('the first paragraph with words that carries an id is the statement of that id, whatever is typed, split, moved or added', () => {
  fc.assert(fc.property(fc.uuid(), fc.array(anEdit, { maxLength: 20 }), fc.array(anEdit, { maxLength: 20 }), (own, before, after) => {
    const doc = new Y.Doc();
    before.forEach((what) => edit(doc, what));
    doc.getXmlFragment('section').push([paragraph('the one', own)]);
    after.filter((what) => what.do !== 'remove').forEach((what) => edit(doc, what));
    const first = doc.getXmlFragment('section').toArray().find((element) => (element as Y.XmlElement).getAttribute('statementId') === own && hasWords(element as Y.XmlElement));
    const statement = readStatements(doc, section).find(({ id }) => id === own);
    expect(statement?.text).toBe(first && kept(plainOf(first as Y.XmlElement)));
  }), { numRuns: 400 });
});

test('the derived id of a paragraph without one survives what is done to others', () => {
  fc.assert(fc.property(fc.array(anEdit, { maxLength: 15 }), fc.array(anEdit, { maxLength: 15 }), (before, after) => {
    const doc = new Y.Doc();
    before.forEach((what) => edit(doc, what));
    const nameless = paragraph('nameless', undefined);
    doc.getXmlFragment('section').push([nameless]);
    const idOf = (): string | undefined => readStatements(doc, section).find(({ text }) => text === 'nameless')?.id;
    const first = idOf();
    expect(first).toBeDefined();
    for (const what of after) if (what.do === 'add') edit(doc, { ...what, place: 0 });
    expect(idOf()).toBe(first);
  }), { numRuns: 300 });
});

const stored = (statements: readonly ReadStatement[]): StoredStatement[] => statements.map((statement, position) => ({ ...statement, position }));
const someStatements = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), kind: fc.constantFrom('CONTEXT' as const, 'STRENGTH' as const), text: fc.constantFrom('one', 'two'), citations: fc.subarray([{ evidenceId: 'x', stance: 'SUPPORTS' as const }, { evidenceId: 'y', stance: 'CONTRADICTS' as const }]) }),
  { selector: ({ id }) => id, maxLength: 8 },
);

test('the changes lead from what is stored to what was read, touch nothing that is the same, and say so', () => {
  fc.assert(fc.property(someStatements, someStatements, (before, after) => {
    const changes = compare(stored(before), after);
    if (changes === null) return expect(after).toEqual(before);
    const result = new Map(stored(before).map((statement) => [statement.id, statement]));
    changes.removed.forEach((id) => result.delete(id));
    changes.changed.forEach((statement) => result.set(statement.id, statement));
    changes.moved.forEach(({ id, position }) => result.set(id, { ...result.get(id), position } as StoredStatement));
    expect([...result.values()].sort((a, b) => a.position - b.position)).toEqual(stored(after));
    for (const { id, position: _position, ...now } of changes.changed) expect(before.find((statement) => statement.id === id)).not.toEqual({ id, ...now });
    expect(changes.toTell.length).toBeGreaterThan(0);
  }), { numRuns: 1_000 });
});
