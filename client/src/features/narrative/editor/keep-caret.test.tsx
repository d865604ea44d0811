import { afterEach, describe, expect, test } from '@jest/globals';
import { Editor } from '@tiptap/core';
import fc from 'fast-check';
import * as Y from 'yjs';
import { applyFromElsewhere, fromElsewhere } from '../collaboration/yjs-updates.ts';
import { sectionExtensions } from './extensions.ts';

const editors: Editor[] = [];
function writer(start?: Uint8Array) {
  const doc = new Y.Doc();
  if (start) applyFromElsewhere(doc, [start]);
  let out: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => { if (origin !== fromElsewhere) out.push(update); });
  const element = document.body.appendChild(document.createElement('div'));
  const editor = new Editor({ element, injectCSS: false, extensions: sectionExtensions({ doc, carets: null, citation: { slots: null, onCite: () => undefined, onOpen: () => undefined }, onTooMuch: () => undefined }) });
  editors.push(editor);
  return { doc, editor, sync: () => out.splice(0) };
}
afterEach(() => editors.splice(0).forEach((editor) => editor.destroy()));

function two(text: string) {
  const a = writer();
  a.editor.commands.insertContent({ type: 'paragraph', content: [{ type: 'text', text }] });
  const b = writer(Y.encodeStateAsUpdate(a.doc));
  a.sync();
  const exchange = (): void => {
    const [forB, forA] = [a.sync(), b.sync()];
    applyFromElsewhere(b.doc, forB);
    applyFromElsewhere(a.doc, forA);
  };
  return { a, b, exchange };
}
const textOf = ({ editor }: { readonly editor: Editor }): string => editor.state.doc.textContent;
const type = ({ editor }: { readonly editor: Editor }, letter: string): void => editor.view.dispatch(editor.state.tr.insertText(letter));

describe('the caret, while a colleague writes in the same statement', () => {
  test('stays between the letters that it stood between', () => {
    const { a, b, exchange } = two('Referrals late.');
    b.editor.commands.setTextSelection(11);
    a.editor.commands.setTextSelection(1);
    for (const letter of 'All ') {
      type(a, letter);
      exchange();
    }
    type(b, 'X');
    expect(textOf(b)).toBe('All Referrals Xlate.');
  });

  test('keeps a selection on its words', () => {
    const { a, b, exchange } = two('Referrals arrive late.');
    b.editor.commands.setTextSelection({ from: 11, to: 17 });
    a.editor.commands.setTextSelection(1);
    type(a, 'Many ');
    exchange();
    const { from, to } = b.editor.state.selection;
    expect(b.editor.state.doc.textBetween(from, to)).toBe('arrive');
  });

  test('two who type at one place each keep their words whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'exchange'), { minLength: 10, maxLength: 50 }), fc.nat(9), fc.nat(9), (turns, startA, startB) => {
        const { a, b, exchange } = two('ten letter');
        a.editor.commands.setTextSelection(startA + 1);
        b.editor.commands.setTextSelection(startB + 1);
        const typed = { a: '', b: '' };
        for (const turn of turns) {
          if (turn === 'exchange') {
            exchange();
            continue;
          }
          const letter = turn === 'a' ? String(typed.a.length % 10) : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(typed.b.length % 26);
          typed[turn] += letter;
          type(turn === 'a' ? a : b, letter);
        }
        exchange();
        expect(textOf(b)).toBe(textOf(a));
        expect(textOf(a)).toContain(typed.a);
        expect(textOf(a)).toContain(typed.b);
        editors.splice(0).forEach((editor) => editor.destroy());
      }),
      { numRuns: 40 },
    );
  });
});
