import { describe, expect, test } from '@jest/globals';
import { narrativeLimits } from '@joint/shared';
import * as Y from 'yjs';
import { readStatements } from './read-statements.ts';

const section = '0b8a4b0e-6f2c-4b5a-9d7e-3f1c2a4b5c6d';
const id = (last: number): string => `11111111-1111-4111-8111-${String(last).padStart(12, '0')}`;

interface Made {
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly (Made | string)[];
}
function make({ name = 'paragraph', attributes = {}, children = [] }: Made): Y.XmlElement {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
  element.insert(0, children.map((child) => (typeof child === 'string' ? new Y.XmlText(child) : make(child))));
  return element;
}
function textOf(...parts: readonly Made[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment('section').push(parts.map(make));
  return doc;
}
const read = (...parts: readonly Made[]) => readStatements(textOf(...parts), section);

describe('the statements of a text', () => {
  test('are its paragraphs with their kind, words and citations, in order', () => {
    const citing = (evidenceId: string, stance?: string): Made => ({ name: 'citation', attributes: { evidenceId, ...(stance && { stance }) } });
    expect(read(
      { name: 'heading', attributes: { level: 2 }, children: ['Front door'] },
      { attributes: { statementId: id(1), kind: 'STRENGTH' }, children: ['Police ', citing(id(91), 'CONTRADICTS'), 'and health agree.', citing(id(92)), citing(id(92), 'SUPPORTS')] },
      { attributes: { statementId: id(2), kind: 'AREA_FOR_IMPROVEMENT' }, children: ['One', { name: 'hardBreak' }, 'Two'] },
    )).toEqual([
      { id: id(1), kind: 'STRENGTH', text: 'Police and health agree.', citations: [{ evidenceId: id(91), stance: 'CONTRADICTS' }, { evidenceId: id(92), stance: 'SUPPORTS' }] },
      { id: id(2), kind: 'AREA_FOR_IMPROVEMENT', text: 'One\nTwo', citations: [] },
    ]);
  });

  test('stand in lists and quotations too', () => {
    const item = (last: number, ...more: Made[]): Made => ({ name: 'listItem', children: [{ attributes: { statementId: id(last) }, children: [`Item ${last}`] }, ...more] });
    const found = read({ name: 'bulletList', children: [item(1, { name: 'bulletList', children: [item(2)] }), item(3)] }, { name: 'blockquote', children: [{ attributes: { statementId: id(4) }, children: ['Quoted'] }] });
    expect(found.map(({ text }) => text)).toEqual(['Item 1', 'Item 2', 'Item 3', 'Quoted']);
  });

  test('are not paragraphs without words', () => {
    expect(read({ attributes: { statementId: id(1) } }, { attributes: { statementId: id(2) }, children: [' \u00a0\n'] }, { children: [{ name: 'citation', attributes: { evidenceId: id(9) } }] })).toEqual([]);
  });

  test('carry formatted words as plain text', () => {
    const doc = textOf({ attributes: { statementId: id(1) }, children: ['Children wait too long'] });
    const paragraph = doc.getXmlFragment('section').get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).format(9, 4, { bold: true });
    expect(readStatements(doc, section)[0]?.text).toBe('Children wait too long');
  });
});

describe('whatever a document holds', () => {
  test('a paragraph in very many pieces is read', () => {
    const doc = textOf({ attributes: { statementId: id(1) }, children: [''] });
    const words = (doc.getXmlFragment('section').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    // Each before the last, so that none joins another.
    doc.transact(() => { for (let piece = 0; piece < 150_000; piece += 1) words.insert(0, 'a'); });
    expect(readStatements(doc, section)[0]?.text).toHaveLength(narrativeLimits.statement);
  });

  test('a paragraph without a fit id gets one of its own, the same in every reading', () => {
    const parts: Made[] = [{ children: ['no id'] }, { attributes: { statementId: 'first' }, children: ['malformed'] }, { attributes: { statementId: 7 }, children: ['a number'] }, { attributes: { statementId: { toString: 'no' } }, children: ['an object'] }];
    const doc = textOf(...parts);
    const ids = readStatements(doc, section).map((statement) => statement.id);
    expect(new Set(ids).size).toBe(4);
    expect(ids).toEqual(readStatements(doc, section).map((statement) => statement.id));
    ids.forEach((found) => expect(found).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    expect(readStatements(copy, section).map((statement) => statement.id)).toEqual(ids);
  });

  test('the first paragraph with an id keeps it, a later one keeps its words', () => {
    const found = read({ attributes: { statementId: id(1) }, children: ['first'] }, { attributes: { statementId: id(1).toUpperCase() }, children: ['second'] }, { attributes: { statementId: id(1) }, children: ['third'] });
    expect(found.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
    expect(found[0]?.id).toBe(id(1));
    expect(new Set(found.map((statement) => statement.id)).size).toBe(3);
  });

  test('an id that was taken by someone else’s derived one does not clash', () => {
    const doc = textOf({ children: ['derives its id'] }, { attributes: { statementId: 'x' }, children: ['derives too'] });
    const [first, second] = readStatements(doc, section);
    const [, element] = doc.getXmlFragment('section').toArray();
    (element as Y.XmlElement).setAttribute('statementId', first?.id ?? '');
    const again = readStatements(doc, section);
    expect(again.map((statement) => statement.id)).toEqual([first?.id, second?.id]);
    const [taking] = doc.getXmlFragment('section').toArray();
    (taking as Y.XmlElement).setAttribute('statementId', second?.id ?? '');
    (element as Y.XmlElement).setAttribute('statementId', 'x');
    const clashing = readStatements(doc, section);
    expect(new Set(clashing.map((statement) => statement.id)).size).toBe(2);
  });

  test('kinds that are none are context; stances and evidence that are none are no citation', () => {
    const citation = (attributes: Record<string, unknown>): Made => ({ name: 'citation', attributes });
    const found = read(
      { attributes: { statementId: id(1), kind: 'OUTSTANDING' }, children: ['graded'] },
      { attributes: { statementId: id(2), kind: 5 }, children: ['odd', citation({ evidenceId: id(9), stance: 'DOUBTS' }), citation({ evidenceId: 'x' }), citation({}), citation({ evidenceId: id(8).toUpperCase() })] },
    );
    expect(found.map(({ kind }) => kind)).toEqual(['CONTEXT', 'CONTEXT']);
    expect(found[1]?.citations).toEqual([{ evidenceId: id(8), stance: 'SUPPORTS' }]);
  });

  test('a citation keeps its place; what is none is the whole piece, and each part is cited once', () => {
    const citation = (place: unknown): Made => ({ name: 'citation', attributes: { evidenceId: id(8), place } });
    const [found] = read({ attributes: { statementId: id(1) }, children: ['Waits are long.', ...['cell:1:C7', 'words:1:4-9', 'cell:1:C7', 'Officers say so', 7, ''].map(citation)] });
    const [whole, part] = [{ evidenceId: id(8), stance: 'SUPPORTS' }, (place: string) => ({ evidenceId: id(8), stance: 'SUPPORTS', place })];
    expect(found?.citations).toEqual([part('cell:1:C7'), part('words:1:4-9'), whole]);
  });

  test('words are kept as PostgreSQL can keep them', () => {
    const [first, second] = read(
      { attributes: { statementId: id(1) }, children: [' a\u0000b\u0007c\td '] },
      { attributes: { statementId: id(2) }, children: [`${'x'.repeat(narrativeLimits.statement - 1)}😀 and more`] },
    );
    expect(first?.text).toBe('abc\td');
    expect(second?.text).toHaveLength(narrativeLimits.statement);
    expect(Buffer.from(second?.text ?? '').toString()).toBe(second?.text);
  });

  test('a paragraph within a paragraph, an element within a citation and things that are no nodes lose no words and stop nothing', () => {
    const doc = textOf({ attributes: { statementId: id(1) }, children: ['outer ', { attributes: { statementId: id(2) }, children: ['inner'] }, 'again', { name: 'citation', children: [' in a citation'] }] });
    const fragment = doc.getXmlFragment('section');
    fragment.push([new Y.XmlText('stray'), new Y.XmlHook('hook') as unknown as Y.XmlText]);
    expect(readStatements(doc, section).map(({ text }) => text)).toEqual(['outer again in a citation', 'inner']);
  });

  test('a section whose name is used for another type is empty', () => {
    const doc = new Y.Doc();
    const other = new Y.Doc();
    other.getText('section').insert(0, 'not a fragment');
    other.getMap('section2').set('a', 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(readStatements(doc, section)).toEqual([]);
  });

  test('nesting deeper than the stack is read', () => {
    const doc = new Y.Doc();
    let parent: Y.XmlFragment = doc.getXmlFragment('section');
    doc.transact(() => {
      for (let depth = 0; depth < 20_000; depth += 1) {
        const quote = new Y.XmlElement('blockquote');
        parent.push([quote]);
        parent = quote;
      }
      parent.push([make({ attributes: { statementId: id(1) }, children: ['deep'] })]);
    });
    expect(readStatements(doc, section).map(({ text }) => text)).toEqual(['deep']);
  });
});
