import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import type { Writer } from './testing/writers.ts';
import { closeWriters, exchange, openWriter } from './testing/writers.ts';

afterEach(closeWriters);

function two(text: string): { readonly a: Writer; readonly b: Writer } {
  const a = openWriter();
  a.editor.commands.insertContent({ type: 'paragraph', content: [{ type: 'text', text }] });
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
});
