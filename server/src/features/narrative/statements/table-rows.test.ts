import { describe, expect, test } from '@jest/globals';
import { narrativeLimits, suggestionMarks } from '@joint/shared';
import * as Y from 'yjs';
import { readSection } from './read-suggestions.ts';
import { readStatements } from './read-statements.ts';
import { readWritten } from './written.ts';

const section = '0b8a4b0e-6f2c-4b5a-9d7e-3f1c2a4b5c6d';
const id = (last: number): string => `11111111-1111-4111-8111-${String(last).padStart(12, '0')}`;
const evidenceId = id(91);

type Cell = string | Y.XmlElement;
function made(name: string, children: readonly (Y.XmlElement | Y.XmlText)[], attributes: Readonly<Record<string, string>> = {}): Y.XmlElement {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.insert(0, [...children]);
  return element;
}
const cell = (content: Cell, name = 'tableCell'): Y.XmlElement => (typeof content === 'string' ? made(name, content ? [new Y.XmlText(content)] : []) : content);
const head = (...cells: readonly string[]): Y.XmlElement => made('tableRow', cells.map((text) => cell(text, 'tableHead')));
const row = (last: number, cells: readonly Cell[], kind = 'CONTEXT'): Y.XmlElement => made('tableRow', cells.map((one) => cell(one)), { statementId: id(last), kind });
function textOf(...rows: readonly Y.XmlElement[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment('section').push([made('table', rows)]);
  return doc;
}
const read = (...rows: readonly Y.XmlElement[]): string[] => readStatements(textOf(...rows), section).map(({ text }) => text);

describe('a row of a table is a statement', () => {
  test('read with the names of its columns, with its kind and what any of its cells cites', () => {
    const citing = made('tableCell', [new Y.XmlText('2,104'), made('citation', [], { evidenceId })]);
    const table = expect.any(String);
    const cells = (...said: [column: string, words: string][]) => said.map(([column, words]) => ({ column, words }));
    expect(readStatements(textOf(head('Measure', '2024', '2025'), row(1, ['Contacts', '1,943', citing], 'AREA_FOR_IMPROVEMENT'), row(2, ['Referrals', '', '486'])), section)).toEqual([
      { id: id(1), kind: 'AREA_FOR_IMPROVEMENT', text: 'Measure: Contacts; 2024: 1,943; 2025: 2,104', citations: [{ evidenceId, stance: 'SUPPORTS' }], row: { table, cells: cells(['Measure', 'Contacts'], ['2024', '1,943'], ['2025', '2,104']) } },
      { id: id(2), kind: 'CONTEXT', text: 'Measure: Referrals; 2025: 486', citations: [], row: { table, cells: cells(['Measure', 'Referrals'], ['', ''], ['2025', '486']) } },
    ]);
  });

  test('which says in which table it stands, whatever is written into it; a paragraph, and a row in no table, stand in none', () => {
    const doc = textOf(row(1, ['Contacts', '1']), row(2, ['Referrals', '2']));
    doc.getXmlFragment('section').push([made('table', [row(3, ['Plans', '3'])]), made('paragraph', [new Y.XmlText('Words')], { statementId: id(4) }), row(5, ['On its own'])]);
    const tables = (): (string | undefined)[] => readStatements(doc, section).map(({ row: its }) => its?.table);
    const [first, second, third, ...none] = tables();
    expect([first === second, first === third, none]).toEqual([true, false, [undefined, undefined]]);
    (doc.getXmlFragment('section').get(0) as Y.XmlElement).insert(0, [head('Measure', '2024')]);
    expect(tables().slice(0, 3)).toEqual([first, first, third]);
  });

  test.each<[what: string, rows: Y.XmlElement[], read: string[]]>([
    ['in a table without a head', [row(1, ['Contacts', '1,943'])], ['Contacts; 1,943']],
    ['with its first cell empty', [head('Measure', '2024'), row(1, ['', '1,943'])], ['2024: 1,943']],
    ['with spaces around the words of its cells', [head('Measure', '2024'), row(1, [' Contacts ', ' 1,943 ', '7 '])], ['Measure: Contacts; 2024: 1,943; 7']],
    ['with spaces alone in a cell', [head('Measure', '2024', '2025'), row(1, ['Contacts', ' \n', '7'])], ['Measure: Contacts; 2025: 7']],
    ['longer or shorter than the head, as when two write at once', [head('Measure', '2024'), row(1, ['Contacts', '1', '2']), row(2, ['Referrals'])], ['Measure: Contacts; 2024: 1; 2', 'Measure: Referrals']],
    ['under a head cell without a name', [head('Measure', ''), row(1, ['Contacts', '1'])], ['Measure: Contacts; 1']],
    ['which begins with a head cell', [head('Measure', '2024'), made('tableRow', [cell('Contacts', 'tableHead'), cell('1')], { statementId: id(1) })], ['Measure: Contacts; 2024: 1']],
    ['which is empty', [head('Measure', '2024'), row(1, ['', ''])], []],
    ['which is a head further down', [head('Measure', '2024'), row(1, ['A', '1']), head('By age', '2025')], ['Measure: A; 2024: 1', 'Measure: By age; 2024: 2025']],
  ])('%s', (_what, rows, wanted) => expect(read(...rows)).toEqual(wanted));

  test('with words under one name only where both stand', () => {
    const doc = textOf(head('Measure', '2024'), row(1, ['Contacts', '1,943']));
    const table = doc.getXmlFragment('section').get(0) as Y.XmlElement;
    const suggested = { [suggestionMarks.insertion]: { id: id(5), by: id(6), at: '2026-11-22T10:00:00.000Z' } };
    const textIn = (rowAt: number, cellAt: number): Y.XmlText => (((table.get(rowAt) as Y.XmlElement).get(cellAt) as Y.XmlElement).get(0) as Y.XmlText);
    textIn(0, 1).insert(4, ' (to March)', suggested);
    textIn(1, 1).insert(5, ' and more', suggested);
    const { statements, suggestions } = readSection(doc, section);
    expect(statements.map(({ text }) => text)).toEqual(['Measure: Contacts; 2024: 1,943']);
    expect(suggestions.map(({ statementId, inserted }) => [statementId, inserted])).toEqual([[null, '(to March)'], [id(1), 'and more']]);
  });

  test('which says no more than its words do: nothing above an empty cell, and no table where it is too long or has too many cells to be one', () => {
    expect(readStatements(textOf(head('', 'Only here'), row(1, ['Contacts', ''])), section)[0]).toMatchObject({ text: 'Contacts', row: { cells: [{ column: '', words: 'Contacts' }, { column: '', words: '' }] } });
    const rows = readStatements(textOf(head('Measure'), row(1, Array<string>(40).fill('1')), row(2, Array<string>(41).fill('1')), row(3, ['x'.repeat(narrativeLimits.statement), 'y'])), section);
    expect(rows.map((statement) => statement.row?.cells.length)).toEqual([40, undefined, undefined]);
  });

  test('whose passages are its words', () => {
    const doc = textOf(head('Measure', '2024'), row(1, ['Contacts', '1,943']));
    const colleague = new Y.Doc();
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
    const last = ((colleague.getXmlFragment('section').get(0) as Y.XmlElement).get(1) as Y.XmlElement).get(1) as Y.XmlElement;
    (last.get(0) as Y.XmlText).insert(5, ' more');
    const [written] = readWritten(colleague, section);
    expect(written?.passages).toEqual([{ text: 'Measure: Contacts; 2024: 1,943', clientId: doc.clientID }, { text: ' more', clientId: colleague.clientID }]);
    expect(written?.passages.map(({ text }) => text).join('')).toBe(written?.text);
  });

  test('with what no editor writes, as well as can be', () => {
    const within = made('tableCell', [made('table', [row(3, ['Inner'])])]);
    expect(read(row(1, ['Outer', within]))).toEqual(['Outer', 'Inner']);
    const doc = new Y.Doc();
    doc.getXmlFragment('section').push([row(1, ['On its own', '2']), cell('No row')]);
    expect(readStatements(doc, section).map(({ text }) => text)).toEqual(['On its own; 2']);
  });
});
