import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import type { Writer } from './testing/writers.ts';
import { closeWriters, exchange, openSettledWriter, openWriter } from './testing/writers.ts';

afterEach(closeWriters);

function two(...texts: readonly string[]): { readonly a: Writer; readonly b: Writer } {
  const first = openWriter();
  first.editor.commands.insertContent(texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })));
  const start = Y.encodeStateAsUpdate(first.doc);
  return { a: openSettledWriter(start), b: openSettledWriter(start) };
}
const textOf = ({ editor }: Writer): string => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n');
function type({ editor }: Writer, at: number, letters: string): void {
  editor.commands.setTextSelection(at);
  editor.commands.insertContent(letters);
}

describe('undoing', () => {
  test('puts the caret back where the undone words were begun', () => {
    const { a } = two('Referrals arrive late.', 'Schools are told.');
    type(a, 11, 'often ');
    a.editor.commands.setTextSelection(32);
    a.editor.commands.undo();
    expect(textOf(a)).toBe('Referrals arrive late.\nSchools are told.');
    expect(a.editor.state.selection.from).toBe(11);
  });

  test('leaves the caret where the writer put it since, when a colleague writes next', () => {
    const { a, b } = two('Referrals arrive late.', 'Schools are told.');
    type(a, 11, 'often ');
    exchange(a, b);
    a.editor.commands.undo();
    a.editor.commands.setTextSelection(32);
    type(b, 1, 'Most ');
    exchange(a, b);
    expect(a.editor.state.selection.from).toBe(37);
  });

  test('of words at the end, after a colleague took away most of the text, leaves the page as the shared text is', () => {
    const { a, b } = two('Practitioners sit together', 'Referrals arrive late', 'Schools are not told');
    type(a, a.editor.state.doc.content.size - 1, ' x');
    exchange(a, b);
    b.editor.commands.deleteRange({ from: 0, to: 50 });
    exchange(a, b);
    a.editor.commands.undo();
    type(b, 1, 'y');
    exchange(a, b);
    expect(textOf(a)).toBe(textOf(b));
  });

  test('of everything that one wrote, where another wrote within it, keeps the words of the other', () => {
    const a = openSettledWriter();
    a.editor.commands.insertContent(['Practitioners sit together', 'Schools are not told'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })));
    const b = openSettledWriter(Y.encodeStateAsUpdate(a.doc));
    a.sync();
    type(b, 1, 'x');
    exchange(a, b);
    a.editor.commands.undo();
    exchange(a, b);
    expect([textOf(a), textOf(b)]).toEqual(['x', 'x']);
    expect(a.editor.getJSON()).toEqual(b.editor.getJSON());
  });

  const act = fc.record({ by: fc.boolean(), at: fc.double({ min: 0, max: 1, noNaN: true }), what: fc.constantFrom('type', 'split', 'cut', 'undo', 'redo', 'exchange') });

  test('leaves what each sees as the shared text is, whatever two do', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { a, b } = two('Practitioners sit together', 'Referrals arrive late', 'Schools are not told');
        for (const { by, at, what } of acts) {
          const { editor } = by ? a : b;
          const pos = Math.round(at * editor.state.doc.content.size);
          if (what === 'type') type(by ? a : b, pos, 'x');
          else if (what === 'split') editor.chain().setTextSelection(pos).splitBlock().run();
          else if (what === 'cut') editor.commands.deleteRange({ from: Math.floor(pos / 2), to: pos });
          else if (what === 'exchange') exchange(a, b);
          else editor.commands[what]();
        }
        exchange(a, b);
        expect(a.editor.getJSON()).toEqual(b.editor.getJSON());
        closeWriters();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
