import { afterEach, expect, test } from '@jest/globals';
import { TextSelection } from '@tiptap/pm/state';
import { narrativeDocument } from '@joint/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import type { Writer } from './testing/writers.ts';
import { closeWriters, exchange, openSettledWriter } from './testing/writers.ts';

afterEach(closeWriters);

const type = ({ editor: { view } }: Writer, words: string): void => view.dispatch(view.state.tr.insertText(words));
const caretTo = ({ editor: { view } }: Writer, pos: number): void => view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos))));
const text = (words: string): object => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const citation = { type: narrativeDocument.citationNode, attrs: { evidenceId: '0b7f3c52-1111-4222-8333-444455556666', stance: 'SUPPORTS' } };

/** Two pages with the caret at the same place of a text that one of them made. */
function bothAt(content: object[], act: (a: Writer) => unknown = () => undefined): readonly [Writer, Writer] {
  const a = openSettledWriter();
  a.editor.commands.setContent({ type: 'doc', content });
  act(a);
  const b = openSettledWriter(Y.encodeStateAsUpdate(a.doc));
  a.sync();
  caretTo(b, a.editor.state.selection.head);
  return [a, b];
}
const lineAtCaret = ({ editor: { state } }: Writer): string => state.selection.$head.parent.textContent;
const atEnd = (a: Writer): void => caretTo(a, a.editor.state.doc.content.size);

/** Who writes next, or that both hear of each other. */
const turns = fc.array(fc.constantFrom('a', 'b', 'exchange'), { maxLength: 40 });

test.each<[string, () => readonly [Writer, Writer]]>([
  ['a paragraph', () => bothAt([text('One')], (a) => { atEnd(a); a.editor.commands.splitBlock(); })],
  ['an item of a list', () => bothAt([{ type: 'bulletList', content: [{ type: 'listItem', content: [text('One')] }] }], (a) => { atEnd(a); a.editor.commands.splitListItem('listItem'); })],
  ['a paragraph in a quotation', () => bothAt([{ type: 'blockquote', content: [text('One')] }], (a) => { atEnd(a); a.editor.commands.splitBlock(); })],
  ['a pasted list', () => bothAt([text('One')], (a) => { atEnd(a); a.editor.commands.insertContent([{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }]); atEnd(a); })],
  ['a paragraph whose words were deleted', () => bothAt([text('One'), text('Two')], (a) => { const end = a.editor.state.doc.content.size; a.editor.commands.deleteRange({ from: end - 4, to: end - 1 }); atEnd(a); })],
])('two begin to write in %s that holds nothing, at the same moment: the words of each stay together', (_where, open) => {
  fc.assert(fc.property(turns, (order) => {
    const [a, b] = open();
    const left = { a: 'MARIAN'.split(''), b: 'tomasz'.split('') };
    for (const turn of [...order, ...left.a.map(() => 'a' as const), 'exchange' as const, ...left.b.map(() => 'b' as const)]) {
      if (turn === 'exchange') exchange(a, b);
      else {
        const next = left[turn].shift();
        if (next) type(turn === 'a' ? a : b, next);
      }
    }
    exchange(a, b);
    expect(lineAtCaret(a)).toBe(lineAtCaret(b));
    expect(['MARIANtomasz', 'tomaszMARIAN']).toContain(lineAtCaret(a));
    closeWriters();
  }), { numRuns: 25 });
});

// Each brings a text of their own there, which the binding (y-tiptap 3.0.9) writes into one anew. To be mended where it pairs what stands within a paragraph (ADR 032).
test.failing('two begin to write right behind a citation, at the same moment: the words of each stay together', () => {
  const [a, b] = bothAt([{ type: 'paragraph', content: [{ type: 'text', text: 'One' }, citation] }], atEnd);
  for (const [index, letter] of 'MARIAN'.split('').entries()) {
    type(a, letter);
    type(b, 'tomasz'[index] ?? '');
    exchange(a, b);
  }
  expect(['OneMARIANtomasz', 'OnetomaszMARIAN']).toContain(lineAtCaret(a));
});

test('two begin a section that holds nothing, at the same moment: each has a statement of their own', () => {
  const [a, b] = [openSettledWriter(), openSettledWriter()];
  for (const [index, letter] of 'MARIAN'.split('').entries()) {
    type(a, letter);
    type(b, 'tomasz'[index] ?? '');
    exchange(a, b);
  }
  expect(a.editor.state.doc.children.map(({ textContent }) => textContent).sort()).toEqual(['MARIAN', 'tomasz']);
  expect(b.editor.getJSON()).toEqual(a.editor.getJSON());
});
