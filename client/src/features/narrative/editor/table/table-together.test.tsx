import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cite } from '../cite.ts';
import { readStatement } from '../read-section.ts';
import type { Writer } from '../testing/writers.ts';
import { closeWriters, exchange } from '../testing/writers.ts';
import { evidenceId, idOf, into, press, rowsOf, scrollNowhere, shown, together, type, use } from './testing/tables.ts';

afterEach(closeWriters);
beforeAll(scrollNowhere);

describe('two write in it at once', () => {
  test.each<[what: string, act: (a: Writer) => void, rows: string[]]>([
    ['a row is put in above', (a) => { into(a, 1, 0); use(a, 'row-above'); }, ['!Measure | !2024 | !2025', ' |  | ', 'Contacts | 1,943 new | 2,104', 'Referrals | 486 | 512']],
    ['a column is put in before theirs', (a) => { into(a, 2, 0); use(a, 'column'); }, ['!Measure | ! | !2024 | !2025', 'Contacts |  | 1,943 new | 2,104', 'Referrals |  | 486 | 512']],
    ['another row goes', (a) => { into(a, 2, 0); use(a, 'remove-row'); }, ['!Measure | !2024 | !2025', 'Contacts | 1,943 new | 2,104']],
    ['another column goes', (a) => { into(a, 2, 2); use(a, 'remove-column'); }, ['!Measure | !2024', 'Contacts | 1,943 new', 'Referrals | 486']],
    ['the cell beside is written in', (a) => { into(a, 1, 0); type(a, ' made'); }, ['!Measure | !2024 | !2025', 'Contacts made | 1,943 new | 2,104', 'Referrals | 486 | 512']],
    ['a paragraph is written above the table', (a) => { a.editor.view.dispatch(a.editor.state.tr.insert(0, a.editor.schema.nodes['paragraph']?.create(null, a.editor.schema.text('Above.')) ?? [])); }, ['paragraph: Above.', '!Measure | !2024 | !2025', 'Contacts | 1,943 new | 2,104', 'Referrals | 486 | 512']],
  ])('words typed into a cell stay in it while %s', (_what, act, wanted) => {
    const [a, b] = together();
    const id = idOf(b, 1);
    into(b, 1, 1);
    act(a);
    type(b, ' new');
    exchange(a, b);
    expect(shown(a)).toEqual([...wanted, 'paragraph: ']);
    expect(shown(b)).toEqual(shown(a));
    expect(rowsOf(a).find((row) => row.textContent.includes('new'))?.attrs['statementId']).toBe(id);
  });

  test('whatever they do, their pages agree, each row has an id of its own, and nothing stands outside the schema', () => {
    const anAct = fc.record({
      who: fc.boolean(), row: fc.nat(4), column: fc.nat(4), meets: fc.boolean(),
      what: fc.constantFrom('type', 'type', 'type', 'row-above', 'row-below', 'column', 'remove-row', 'remove-column', 'head', 'Enter', 'Tab', 'undo', 'redo', 'paste', 'cite'),
    });
    fc.assert(fc.property(fc.array(anAct, { minLength: 1, maxLength: 25 }), (acts) => {
      const [a, b] = together();
      acts.forEach(({ who, row, column, what, meets }, nth) => {
        const one = who ? a : b;
        into(one, row % Math.max(1, rowsOf(one).length), column);
        if (what === 'type') type(one, `w${nth}`);
        else if (what === 'undo' || what === 'redo') one.editor.commands[what]();
        else if (what === 'paste') one.editor.view.pasteHTML('<table><tr><td>p</td><td>q</td></tr></table>', new Event('paste') as ClipboardEvent);
        else if (what === 'cite') cite(one.editor, { evidenceId, stance: 'SUPPORTS' });
        else if (what === 'Enter' || what === 'Tab') press(one, what);
        else use(one, what);
        if (meets) exchange(a, b);
      });
      exchange(a, b);
      expect(shown(b)).toEqual(shown(a));
      for (const { editor } of [a, b]) editor.state.doc.check();
      const ids = rowsOf(a).filter((row) => readStatement(row).hasWords).map((row) => row.attrs['statementId'] as string);
      expect(ids.every((id) => typeof id === 'string' && id !== '')).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
      closeWriters();
    }), { numRuns: 60 });
  });
});
