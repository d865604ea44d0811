import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { applyFromElsewhere } from '../collaboration/yjs-updates.ts';
import type { Writer } from './testing/writers.ts';
import { closeWriters, exchange, openWriter } from './testing/writers.ts';

afterEach(closeWriters);

function two(...texts: readonly string[]): { readonly a: Writer; readonly b: Writer } {
  const a = openWriter();
  a.editor.commands.insertContent(texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })));
  const b = openWriter(Y.encodeStateAsUpdate(a.doc));
  a.sync();
  return { a, b };
}
const textOf = ({ editor }: Writer): string => editor.state.doc.textContent;
const type = ({ editor }: Writer, letter: string): void => editor.view.dispatch(editor.state.tr.insertText(letter));

describe('the caret, while a colleague writes in the same statement', () => {
  test('stays between the letters that it stood between', () => {
    const { a, b } = two('Referrals late.');
    b.editor.commands.setTextSelection(11);
    a.editor.commands.setTextSelection(1);
    for (const letter of 'All ') {
      type(a, letter);
      exchange(a, b);
    }
    type(b, 'X');
    expect(textOf(b)).toBe('All Referrals Xlate.');
  });

  test('keeps a selection on its words', () => {
    const { a, b } = two('Referrals arrive late.');
    b.editor.commands.setTextSelection({ from: 11, to: 17 });
    a.editor.commands.setTextSelection(1);
    type(a, 'Many ');
    exchange(a, b);
    const { from, to } = b.editor.state.selection;
    expect(b.editor.state.doc.textBetween(from, to)).toBe('arrive');
  });

  const turns = fc.array(fc.constantFrom('a', 'b', 'exchange'), { minLength: 10, maxLength: 50 });

  test('two who type at one place each keep their words whole', () => {
    fc.assert(
      fc.property(turns, fc.nat(9), fc.nat(9), (acts, startA, startB) => {
        const { a, b } = two('ten letter');
        a.editor.commands.setTextSelection(startA + 1);
        b.editor.commands.setTextSelection(startB + 1);
        const typed = { a: '', b: '' };
        for (const turn of acts) {
          if (turn === 'exchange') {
            exchange(a, b);
            continue;
          }
          const letter = turn === 'a' ? String(typed.a.length % 10) : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(typed.b.length % 26);
          typed[turn] += letter;
          type(turn === 'a' ? a : b, letter);
        }
        exchange(a, b);
        expect(textOf(b)).toBe(textOf(a));
        expect(textOf(a)).toContain(typed.a);
        expect(textOf(a)).toContain(typed.b);
        closeWriters();
      }),
      { numRuns: 40 },
    );
  });

  const each = fc.array(fc.constantFrom('a writes', 'b writes', 'a hears', 'b hears'), { minLength: 4, maxLength: 60 });

  test('two who begin statements at one place each keep their words whole, whoever hears of it when', () => {
    fc.assert(
      fc.property(each, (acts) => {
        const writers = two('One statement.', 'Another.');
        const words = { a: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], b: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] };
        const written = { a: -1, b: -1 };
        for (const { editor } of [writers.a, writers.b]) editor.commands.setTextSelection(editor.state.doc.content.size - 1);
        for (const act of acts) {
          const [who, other] = act.startsWith('a') ? (['a', 'b'] as const) : (['b', 'a'] as const);
          if (act.endsWith('hears')) applyFromElsewhere(writers[who].doc, writers[other].sync());
          else if ((written[who] += 1) === 0) writers[who].editor.commands.splitBlock();
          else type(writers[who], words[who][(written[who] - 1) % 10] ?? '');
        }
        exchange(writers.a, writers.b);
        const statements = ({ editor }: Writer): string[] => editor.getText({ blockSeparator: '\n' }).split('\n').filter(Boolean);
        const whole = (who: 'a' | 'b'): string[] => (written[who] > 0 ? [Array.from({ length: written[who] }, (_, index) => words[who][index % 10]).join('')] : []);
        expect(statements(writers.b)).toEqual(statements(writers.a));
        expect([...statements(writers.a)].sort()).toEqual(['One statement.', 'Another.', ...whole('a'), ...whole('b')].sort());
        closeWriters();
      }),
      { numRuns: 60 },
    );
  });

  test('in an empty statement stays before what a colleague writes there, so that it cuts no word of theirs', () => {
    const { a, b } = two('One statement.', 'Another.');
    a.editor.commands.setTextSelection(a.editor.state.doc.content.size - 1);
    a.editor.commands.splitBlock();
    exchange(a, b);
    b.editor.commands.setTextSelection(b.editor.state.doc.content.size - 1);
    for (const letter of 'Hers.') {
      type(a, letter);
      exchange(a, b);
    }
    type(b, 'X');
    expect(textOf(b)).toBe('One statement.Another.XHers.');
  });
});
