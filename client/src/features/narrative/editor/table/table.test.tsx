import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { insertPattern } from '../../patterns/insert-pattern.ts';
import { cite } from '../cite.ts';
import { goToStatement } from '../go-to-statement.ts';
import { readStatement } from '../read-section.ts';
import { decide } from '../suggest/decide.ts';
import { listSuggestions } from '../suggest/list-suggestions.ts';
import type { Writer } from '../testing/writers.ts';
import { closeWriters, openSettledWriter } from '../testing/writers.ts';
import { inTable } from './table-acts.ts';
import { putInTable } from './table-tools.ts';
import { evidenceId, idOf, into, page, press, rowsOf, scrollNowhere, shown, type, use } from './testing/tables.ts';

afterEach(closeWriters);
beforeAll(scrollNowhere);

describe('a table is put in', () => {
  test('in place of an empty paragraph, with the caret in its first cell and a paragraph behind it', () => {
    const a = openSettledWriter();
    expect(putInTable(a.editor)).toBe(true);
    expect(shown(a)).toEqual(['! | ! | !', ' |  | ', ' |  | ', 'paragraph: ']);
    type(a, 'Measure');
    expect(shown(a)[0]).toBe('!Measure | ! | !');
    expect(putInTable(a.editor)).toBe(false);
  });

  test('behind the statement at the caret', () => {
    const a = openSettledWriter();
    type(a, 'We saw the figures.');
    putInTable(a.editor);
    expect(shown(a)).toEqual(['paragraph: We saw the figures.', '! | ! | !', ' |  | ', ' |  | ', 'paragraph: ']);
  });

  test('and undone in one step', () => {
    const a = openSettledWriter();
    type(a, 'Before.');
    a.editor.commands.setTextSelection(3);
    putInTable(a.editor);
    a.editor.commands.undo();
    expect(shown(a)).toEqual(['paragraph: Before.']);
  });
});

describe('by keyboard', () => {
  test('Tab goes along a row and no further, Shift and Tab back', () => {
    const a = page();
    into(a, 1, 0);
    press(a, 'Tab');
    type(a, '!');
    press(a, 'Tab');
    expect(press(a, 'Tab')).toBe(false);
    expect(inTable(a.editor.state)).toMatchObject({ rowIndex: 1, column: 2 });
    press(a, 'Shift-Tab');
    type(a, '?');
    expect(shown(a)[1]).toBe('Contacts | 1,943!? | 2,104');
  });

  test('Enter goes down, makes a row behind the last, and leaves an empty last row', () => {
    const a = page();
    into(a, 0, 1);
    press(a, 'Enter');
    expect(inTable(a.editor.state)).toMatchObject({ rowIndex: 1, column: 1 });
    into(a, 2, 2);
    press(a, 'Enter');
    type(a, 'Assessments');
    expect(shown(a)[3]).toBe('Assessments |  | ');
    press(a, 'Enter');
    press(a, 'Enter');
    type(a, 'After.');
    expect(shown(a).slice(3)).toEqual(['Assessments |  | ', 'paragraph: After.']);
  });

  test('no cell is split or joined: by Shift and Enter, by Backspace at its beginning, by typing over a selection of several', () => {
    const a = page();
    into(a, 1, 1);
    press(a, 'Shift-Enter');
    into(a, 1, 1);
    a.editor.commands.setTextSelection(a.editor.state.selection.$from.start());
    press(a, 'Backspace');
    const before = shown(a);
    expect(before).toEqual(shown(page()));
    const from = a.editor.state.selection.$from.start();
    a.editor.view.dispatch(a.editor.state.tr.setSelection(TextSelection.create(a.editor.state.doc, from + 2, from + 20)));
    type(a, 'x');
    expect(shown(a)).toEqual(['!Measure | !2024 | !2025', 'Contacts | 1,x | 2,104', 'Referrals | 486 | 512', 'paragraph: ']);
  });

  test('Ctrl and Enter leaves it from anywhere', () => {
    const a = page();
    into(a, 1, 1);
    press(a, 'Mod-Enter');
    type(a, 'After.');
    expect(shown(a).at(-1)).toBe('paragraph: After.');
  });
});

describe('its tools', () => {
  test.each<[tool: string, row: number, column: number, shown: string[]]>([
    ['row-below', 1, 0, ['!Measure | !2024 | !2025', 'Contacts | 1,943 | 2,104', ' |  | ', 'Referrals | 486 | 512']],
    ['row-above', 1, 2, ['!Measure | !2024 | !2025', ' |  | ', 'Contacts | 1,943 | 2,104', 'Referrals | 486 | 512']],
    ['column', 1, 0, ['!Measure | ! | !2024 | !2025', 'Contacts |  | 1,943 | 2,104', 'Referrals |  | 486 | 512']],
    ['remove-row', 1, 1, ['!Measure | !2024 | !2025', 'Referrals | 486 | 512']],
    ['remove-column', 2, 1, ['!Measure | !2025', 'Contacts | 2,104', 'Referrals | 512']],
    ['head', 2, 1, ['Measure | 2024 | 2025', 'Contacts | 1,943 | 2,104', 'Referrals | 486 | 512']],
    ['remove-table', 0, 0, []],
  ])('%s', (tool, row, column, wanted) => {
    const a = page();
    into(a, row, column);
    expect(use(a, tool)).toBe(true);
    expect(shown(a)).toEqual([...wanted, 'paragraph: ']);
    a.editor.commands.undo();
    expect(shown(a)).toEqual(shown(page()));
  });

  test('nothing comes above the head, and a head is put back', () => {
    const a = page();
    into(a, 0, 0);
    expect(use(a, 'row-above')).toBe(false);
    use(a, 'head');
    use(a, 'head');
    expect(shown(a)).toEqual(shown(page()));
  });

  test('the last row and the last column take the table with them', () => {
    const a = page();
    into(a, 0, 0);
    for (const _row of [1, 2, 3]) use(a, 'remove-row');
    expect(shown(a)).toEqual(['paragraph: ']);
    expect(use(a, 'remove-row')).toBe(false);
  });
});

describe('a row is a statement', () => {
  test('with an id and a kind of its own, which the head has not', () => {
    const a = page();
    into(a, 2, 1);
    a.editor.commands.setStatementKind('AREA_FOR_IMPROVEMENT');
    const table = a.editor.state.doc.firstChild;
    const [head, contacts, referrals] = rowsOf(a).map((row) => readStatement(row, table));
    expect(head?.hasWords).toBe(false);
    expect(contacts).toMatchObject({ kind: 'CONTEXT', text: 'Measure: Contacts; 2024: 1,943; 2025: 2,104' });
    expect(referrals).toMatchObject({ kind: 'AREA_FOR_IMPROVEMENT', text: 'Measure: Referrals; 2024: 486; 2025: 512' });
    expect(new Set([contacts?.id, referrals?.id, '']).size).toBe(3);
  });

  test('that is cited for in any of its cells, once', () => {
    const a = page();
    into(a, 1, 1);
    expect(cite(a.editor, { evidenceId, stance: 'SUPPORTS' })).toEqual({ is: 'cited', statement: 'Measure: Contacts; 2024: 1,943; 2025: 2,104' });
    into(a, 1, 2);
    expect(cite(a.editor, { evidenceId, stance: 'SUPPORTS' })).toEqual({ is: 'already' });
    expect(rowsOf(a)[1]?.child(1).childCount).toBe(2);
    expect(readStatement(rowsOf(a)[1] as Node).citations).toHaveLength(1);
  });

  test('that one can be led to', () => {
    const a = page();
    expect(goToStatement(a.editor, String(idOf(a, 1)))).toBe(true);
    expect(inTable(a.editor.state)).toMatchObject({ rowIndex: 1, column: 2 });
  });

  test('a pattern goes behind the table', () => {
    const a = page();
    into(a, 1, 1);
    insertPattern(a.editor, { kind: 'STRENGTH', text: 'Children are seen.' });
    expect(shown(a)).toEqual([...shown(page()).slice(0, 3), 'paragraph: Children are seen.', 'paragraph: ']);
  });

  test('what is suggested in a cell is decided without moving the others', () => {
    const a = page();
    a.editor.commands.setSuggester('11111111-1111-4111-8111-111111111111');
    into(a, 1, 1);
    const { $from } = a.editor.state.selection;
    a.editor.view.dispatch(a.editor.state.tr.delete($from.start(), $from.end()));
    expect(shown(a)[1]).toBe('Contacts | 1,943 | 2,104');
    decide(a.editor, listSuggestions(a.editor.state.doc).map(({ id }) => id), 'accept');
    expect(shown(a)[1]).toBe('Contacts |  | 2,104');
  });
});

describe('what is pasted into a cell', () => {
  const paste = ({ editor }: Writer, html: string): boolean => editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);

  test('stays in it, as one line', () => {
    const a = page();
    into(a, 1, 1);
    paste(a, '<p>one</p><ul><li>two</li></ul>');
    expect(shown(a)[1]).toBe('Contacts | 1,943one two | 2,104');
  });

  test('fills the cells from there on where it is a table, with rows and columns as they are needed', () => {
    const a = page();
    const id = idOf(a, 2);
    into(a, 2, 1);
    paste(a, '<table><tr><td>500</td><td>600</td><td>700</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>');
    expect(shown(a)).toEqual(['!Measure | !2024 | !2025 | !', 'Contacts | 1,943 | 2,104 | ', 'Referrals | 500 | 600 | 700', ' | 1 | 2 | 3', 'paragraph: ']);
    expect(idOf(a, 2)).toBe(id);
  });

  test('copied rows are other statements', () => {
    const a = page();
    const html = a.editor.getHTML();
    a.editor.commands.setTextSelection(a.editor.state.doc.content.size - 1);
    paste(a, html);
    const ids = rowsOf(a).slice(1).filter((row) => row.child(0).type.name === 'tableCell').map((row) => row.attrs['statementId'] as string);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });
});
