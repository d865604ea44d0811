import { afterEach, describe, expect, test } from '@jest/globals';
import { TextSelection } from '@tiptap/pm/state';
import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';
import { asOneStep } from '../as-one-step.ts';
import { readStatement } from '../read-section.ts';
import type { Writer } from '../testing/writers.ts';
import { closeWriters, exchange, openWriter } from '../testing/writers.ts';
import { ask, replaceAllFound } from '../find/find-acts.ts';
import { decide } from './decide.ts';
import { listSuggestions } from './list-suggestions.ts';
import { deletedBy, formattedBy, insertedBy } from './read-marks.ts';

afterEach(closeWriters);

const me = '11111111-1111-4111-8111-111111111111';
const colleague = '22222222-2222-4222-8222-222222222222';
let refused = 0;

function suggesting(...texts: readonly string[]): Writer {
  refused = 0;
  const page = openWriter(undefined, () => { refused += 1; });
  asOneStep(page.editor, () => void page.editor.commands.setContent({ type: 'doc', content: texts.map((text) => ({ type: 'paragraph', attrs: { kind: 'STRENGTH' }, content: text === '' ? [] : [{ type: 'text', text }] })) }));
  page.editor.commands.setSuggester(me);
  return page;
}
const as = ({ editor }: Writer, userId: string | null): void => void editor.commands.setSuggester(userId);

/** Each paragraph: +added+, -deleted-, *looks*. */
const drawn = ({ editor: { state } }: Writer): string[] =>
  state.doc.children.map((block) => {
    let line = '';
    block.descendants((node) => {
      if (!node.isText) return;
      const marks = [insertedBy(node) && '+', deletedBy(node) && '-', formattedBy(node) && '*'].filter(Boolean);
      line += marks.join('') + (node.text ?? '') + [...marks].reverse().join('');
    });
    return line;
  });
const put = ({ editor }: Writer, words: string, from = editor.state.selection.from, to = editor.state.selection.to): void => editor.view.dispatch(editor.state.tr.insertText(words, from, to));
const take = ({ editor }: Writer, from: number, to: number): void => editor.view.dispatch(editor.state.tr.delete(from, to));
const caret = ({ editor }: Writer, from: number, to = from): void => editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
const ids = ({ editor }: Writer): string[] => listSuggestions(editor.state.doc).map(({ id }) => id);

describe('while somebody suggests', () => {
  test('what is typed is one suggestion, and not yet part of the statement', () => {
    const page = suggesting('Children wait.');
    caret(page, 14);
    for (const letter of ' long') put(page, letter);
    expect(drawn(page)).toEqual(['Children wait+ long+.']);
    expect(listSuggestions(page.editor.state.doc)).toMatchObject([{ by: me, inserted: ' long', deleted: '' }]);
    expect(page.editor.state.selection.head).toBe(19);
    expect(readStatement(page.editor.state.doc.child(0)).text).toBe('Children wait.');
  });

  test('words replaced by typing are a deletion and an insertion with one id', () => {
    const page = suggesting('Children wait.');
    put(page, 'queue', 10, 14);
    expect(drawn(page)).toEqual(['Children -wait-+queue+.']);
    expect(listSuggestions(page.editor.state.doc)).toMatchObject([{ inserted: 'queue', deleted: 'wait' }]);
    expect(readStatement(page.editor.state.doc.child(0)).text).toBe('Children wait.');
  });

  test('other words in place of what is only suggested are one change of the page, as composing them needs', () => {
    const page = suggesting('Children wait.');
    put(page, ' l', 14, 14);
    let changes = 0;
    page.editor.on('transaction', ({ transaction }) => { changes += Number(transaction.docChanged); });
    put(page, ' lo', 14, 16);
    expect([drawn(page), changes]).toEqual([['Children wait+ lo+.'], 1]);
  });

  test('Backspace strikes out letter after letter, and takes away for good what is only suggested', () => {
    const page = suggesting('Wait');
    caret(page, 5);
    take(page, 4, 5);
    expect(page.editor.state.selection.head).toBe(4);
    take(page, 3, 4);
    expect([drawn(page), page.editor.state.selection.head]).toEqual([['Wa-it-'], 3]);
    caret(page, 5);
    put(page, 'x');
    take(page, 5, 6);
    expect([drawn(page), ids(page).length]).toEqual([['Wa-it-'], 1]);
  });

  test('Delete goes on behind what it struck out', () => {
    const page = suggesting('Wait');
    caret(page, 1);
    take(page, 1, 2);
    expect([drawn(page), page.editor.state.selection.head]).toEqual([['-W-ait'], 2]);
  });

  test('what a colleague suggested is struck out, and goes only when that is accepted', () => {
    const page = suggesting('Wait.');
    put(page, ' long', 5, 5);
    as(page, colleague);
    take(page, 5, 10);
    expect(drawn(page)).toEqual(['Wait+- long-+.']);
    decide(page.editor, [listSuggestions(page.editor.state.doc).find(({ by }) => by === colleague)?.id ?? ''], 'accept');
    expect(drawn(page)).toEqual(['Wait.']);
  });

  test('bold is shown at once, and taken off where it is rejected; put on and taken off again, nothing is suggested', () => {
    const page = suggesting('Children wait.');
    page.editor.chain().setTextSelection({ from: 1, to: 9 }).toggleBold().run();
    expect(drawn(page)).toEqual(['*Children* wait.']);
    page.editor.chain().setTextSelection({ from: 1, to: 9 }).toggleBold().run();
    expect(drawn(page)).toEqual(['Children wait.']);
    page.editor.chain().setTextSelection({ from: 1, to: 9 }).toggleBold().run();
    decide(page.editor, ids(page), 'reject');
    expect(page.editor.getHTML()).not.toContain('<strong>');
  });

  test('a new paragraph may be begun; rejected, it goes', () => {
    const page = suggesting('One', 'Two');
    caret(page, 4);
    page.editor.commands.splitBlock();
    put(page, 'New');
    expect(drawn(page)).toEqual(['One', '+New+', 'Two']);
    expect(readStatement(page.editor.state.doc.child(1)).hasWords).toBe(false);
    decide(page.editor, ids(page), 'reject');
    expect([drawn(page), refused]).toEqual([['One', 'Two'], 0]);
  });

  test.each<[string, (page: Writer) => void]>([
    ['splitting a statement', ({ editor }) => void editor.chain().setTextSelection(3).splitBlock().run()],
    ['joining two', ({ editor }) => editor.view.dispatch(editor.state.tr.join(editor.state.doc.child(0).nodeSize))],
    ['another kind', ({ editor }) => void editor.chain().setTextSelection(3).setStatementKind('CONTEXT').run()],
    ['a list', ({ editor }) => void editor.chain().setTextSelection(3).toggleBulletList().run()],
    ['a heading', ({ editor }) => void editor.chain().setTextSelection(3).toggleHeading({ level: 3 }).run()],
    ['a link', ({ editor }) => void editor.chain().setTextSelection({ from: 1, to: 4 }).setLink({ href: 'https://example.org' }).run()],
    ['another order', ({ editor }) => { const [first] = editor.state.doc.children; const { tr } = editor.state; if (first) editor.view.dispatch(tr.delete(0, first.nodeSize).insert(tr.doc.content.size, first)); }],
  ])('%s is refused, and nothing changes', (_what, change) => {
    const page = suggesting('Wait long', 'Two');
    const before = page.editor.getJSON();
    change(page);
    expect([page.editor.getJSON(), refused]).toEqual([before, 1]);
  });

  test('words over several statements are struck out in each, and the statements go when that is accepted', () => {
    const page = suggesting('One', 'Two', 'Three');
    take(page, 3, 14);
    expect(drawn(page)).toEqual(['On-e-', '-Two-', '-Thr-ee']);
    expect(ids(page)).toHaveLength(1);
    decide(page.editor, ids(page), 'accept');
    expect(drawn(page)).toEqual(['On', 'ee']);
  });

  test('citing is done as ever, and a citation is not struck out with the words around it', () => {
    const page = suggesting('Wait long');
    const citation = { type: 'citation', attrs: { evidenceId: '33333333-3333-4333-8333-333333333333' } };
    page.editor.commands.insertContentAt(5, citation);
    expect(readStatement(page.editor.state.doc.child(0)).citations).toHaveLength(1);
    take(page, 1, 11);
    expect(drawn(page)).toEqual(['-Wait-- long-']);
    expect(readStatement(page.editor.state.doc.child(0)).citations).toHaveLength(1);
    decide(page.editor, ids(page), 'reject');
    take(page, 5, 6);
    expect([readStatement(page.editor.state.doc.child(0)).citations, refused]).toEqual([[], 0]);
  });

  test('replacing all that was found suggests each replacement', () => {
    const page = suggesting('Wait and wait.', 'No wait, wait.');
    ask(page.editor, { words: 'wait', matchCase: false, wholeWords: false });
    expect(replaceAllFound(page.editor, 'stay')).toBe(4);
    expect(drawn(page)).toEqual(['-Wait-+stay+ and -wait-+stay+.', 'No -wait-+stay+, -wait-+stay+.']);
    expect(replaceAllFound(page.editor, 'stay')).toBe(0);
  });

  test('undoing takes a suggestion away, and a decision back', () => {
    const page = suggesting('Wait.');
    put(page, ' long', 5, 5);
    decide(page.editor, ids(page), 'accept');
    expect(drawn(page)).toEqual(['Wait long.']);
    page.editor.commands.undo();
    expect(drawn(page)).toEqual(['Wait+ long+.']);
    page.editor.commands.undo();
    expect(drawn(page)).toEqual(['Wait.']);
  });

  test('the id of the statement stays through suggesting and deciding', () => {
    const page = suggesting('Wait.');
    const id = (): unknown => page.editor.state.doc.child(0).attrs[narrativeDocument.idAttribute];
    const before = id();
    expect(before).toMatch(/^[0-9a-f-]{36}$/);
    put(page, 'Stay', 1, 5);
    expect(id()).toBe(before);
    decide(page.editor, ids(page), 'accept');
    expect([drawn(page), id()]).toEqual([['Stay.'], before]);
  });
});

describe('while somebody edits', () => {
  test('what is typed into words that are to go is not to go with them', () => {
    const page = suggesting('Children wait.');
    take(page, 1, 9);
    as(page, null);
    put(page, 'x', 4, 4);
    expect(drawn(page)).toEqual(['-Chi-x-ldren- wait.']);
  });

  test('words are pasted with what is suggested about them, but not with marks that no page of ours made', () => {
    const page = suggesting('Wait.');
    as(page, null);
    caret(page, 6);
    const facts = `data-suggestion="${colleague}" data-by="${colleague}" data-at="2026-03-02T10:00:00.000Z"`;
    page.editor.view.pasteHTML(`<p> <ins class="ji-suggested--insertion" ${facts}>one</ins> <ins class="ji-suggested--insertion" data-suggestion="x">two</ins> <ins>three</ins></p>`, new Event('paste') as ClipboardEvent);
    expect(drawn(page)).toEqual(['Wait.+one+ two three']);
  });

  test.each(Array.from({ length: 12 }, (_none, round) => round))('what is written right behind a suggestion, in the moment in which that grows, stays when it is rejected (%i)', (round) => {
    const start = suggesting('Wait.');
    const state = Y.encodeStateAsUpdate(start.doc);
    const [a, b] = [openWriter(state), openWriter(state)];
    [a.doc.clientID, b.doc.clientID] = round % 2 === 0 ? [10 + round, 90] : [90, 10 + round];
    as(a, me);
    put(a, 'AA', 5, 5);
    exchange(a, b);
    put(a, 'A', 7, 7);
    put(b, '7', 7, 7);
    exchange(a, b);
    expect(drawn(b)).toEqual(drawn(a));
    decide(a.editor, ids(a), 'reject');
    expect(a.editor.state.doc.textContent).toContain('7');
  });
});
