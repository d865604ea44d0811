import { afterEach, describe, expect, test } from '@jest/globals';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import * as Y from 'yjs';
import type { Writer } from '../testing/writers.ts';
import { closeWriters, exchange, openWriter } from '../testing/writers.ts';
import { decide } from './decide.ts';
import { listSuggestions } from './list-suggestions.ts';
import { deletedBy, insertedBy, lookBefore, lookNow } from './read-marks.ts';

afterEach(closeWriters);

const people = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const sentences = ['children wait too long', 'police come', 'schools know early'];

type Act =
  | { readonly is: 'put'; readonly at: number; readonly length: number; readonly letters: number }
  | { readonly is: 'enter'; readonly paragraph: number }
  | { readonly is: 'bold'; readonly at: number; readonly length: number };
type Step = { readonly who: 0 | 1; readonly act: Act } | { readonly exchange: true };

const place = fc.integer({ min: 0, max: 99 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('put' as const), at: place, length: fc.integer({ min: 0, max: 12 }), letters: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('enter' as const), paragraph: place }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('bold' as const), at: place, length: fc.integer({ min: 1, max: 12 }) }) },
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.record({ who: fc.constantFrom(0 as const, 1 as const), act }) }, { weight: 1, arbitrary: fc.constant({ exchange: true as const }) }),
  { maxLength: 25 },
);

/** Somewhere in the text: a share of its length, moved to where letters may stand. */
const somewhere = (doc: Node, share: number): number => TextSelection.near(doc.resolve(Math.round((share / 100) * doc.content.size))).from;

const rangeOf = ({ editor: { state: { doc } } }: Writer, { at, length }: { readonly at: number; readonly length: number }): { readonly from: number; readonly to: number } => {
  const from = somewhere(doc, at);
  return { from, to: Math.min(from + length, doc.resolve(from).end()) };
};

/** Words that the writer suggests to add go again by this act. */
function takesBack(writer: Writer, by: string | undefined, what: Act): boolean {
  if (what.is !== 'put') return false;
  const { from, to } = rangeOf(writer, what);
  let own = false;
  writer.editor.state.doc.nodesBetween(from, to, (node) => void (own ||= insertedBy(node)?.attrs['by'] === by));
  return own;
}

function perform(writer: Writer, what: Act, letter: string): void {
  const { editor } = writer;
  const { state, view } = editor;
  if (what.is === 'enter') {
    const ends: number[] = [];
    state.doc.descendants((node, pos) => void (node.isTextblock && ends.push(pos + node.nodeSize - 1)));
    const end = ends[what.paragraph % ends.length] ?? 1;
    editor.chain().setTextSelection(end).splitBlock().run();
    editor.view.dispatch(editor.state.tr.insertText(letter));
    return;
  }
  const { from, to } = rangeOf(writer, what);
  if (what.is === 'bold') editor.chain().setTextSelection({ from, to }).toggleBold().run();
  else if (what.letters > 0) view.dispatch(state.tr.insertText(letter.repeat(what.letters), from, to));
  else if (to > from) view.dispatch(state.tr.delete(from, to));
}

type How = (text: Node) => string;
/** The words of every paragraph that has any, in the pieces in which they look alike. */
function textOf(doc: Node, keep: (text: Node) => boolean, how: How): string[] {
  const lines: string[] = [];
  doc.descendants((block) => {
    if (!block.isTextblock) return true;
    let [line, before] = ['', ''];
    block.forEach((text) => {
      if (!text.isText || !keep(text)) return;
      line += `${how(text) === before ? '' : `<${how(text)}>`}${text.text}`;
      before = how(text);
    });
    if (line !== '') lines.push(line);
    return false;
  });
  return lines;
}
const all = (): boolean => true;
const shown = ({ editor }: Writer): string[] => textOf(editor.state.doc, all, lookNow);
const ifAccepted = ({ editor }: Writer): string[] => textOf(editor.state.doc, (text) => !deletedBy(text), lookNow);
const ifRejected = ({ editor }: Writer): string[] => textOf(editor.state.doc, (text) => !insertedBy(text), lookBefore);

function twoPages(suggesting: readonly [boolean, boolean]): [Writer, Writer] {
  const first = openWriter();
  first.editor.commands.setContent({ type: 'doc', content: sentences.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
  const start = Y.encodeStateAsUpdate(first.doc);
  const [a, b] = [openWriter(start), openWriter(start)];
  [a, b].forEach(({ editor }, index) => { if (suggesting[index]) editor.commands.setSuggester(people[index] ?? null); });
  return [a, b];
}

function play(pages: readonly [Writer, Writer], played: readonly Step[]): void {
  const [a, b] = pages;
  for (const step of played) {
    if ('exchange' in step) exchange(a, b);
    else {
      // What may become of words behind a suggestion that is taken back in the very moment in which a colleague writes beside it: ADR 029.
      const isTakenBack = takesBack(pages[step.who], people[step.who], step.act);
      if (isTakenBack) exchange(a, b);
      perform(pages[step.who], step.act, step.who === 0 ? 'A' : '7');
      if (isTakenBack) exchange(a, b);
    }
  }
  exchange(a, b);
}

describe('suggestions of two people, as they write and their pages tell each other', () => {
  test('leave the text as it was when all are rejected, and give what was shown when all are accepted', () => {
    fc.assert(fc.property(steps, fc.constantFrom('accept' as const, 'reject' as const), (played, verdict) => {
      const [a, b] = twoPages([true, true]);
      play([a, b], played);
      expect(shown(b)).toEqual(shown(a));
      expect(ifRejected(a)).toEqual(sentences);
      const expected = verdict === 'accept' ? ifAccepted(a) : sentences;
      decide(a.editor, listSuggestions(a.editor.state.doc).map(({ id }) => id), verdict);
      expect(listSuggestions(a.editor.state.doc)).toEqual([]);
      expect(shown(a)).toEqual(expected);
      exchange(a, b);
      expect(shown(b)).toEqual(expected);
      closeWriters();
    }), { numRuns: 30 });
  });

  test('do not take away what a colleague writes into the text meanwhile, nor add to it', () => {
    const puts = steps.map((some) => some.filter((step) => 'exchange' in step || step.who === 0 || (step.act.is === 'put' && step.act.letters > 0)).map((step) => ('act' in step && step.who === 1 && step.act.is === 'put' ? { ...step, act: { ...step.act, length: 0 } } : step)));
    fc.assert(fc.property(puts, (played) => {
      const [a, b] = twoPages([true, false]);
      play([a, b], played);
      expect(shown(b)).toEqual(shown(a));
      decide(b.editor, listSuggestions(b.editor.state.doc).map(({ id }) => id), 'reject');
      exchange(a, b);
      expect(shown(a)).toEqual(shown(b));
      expect(textOf(a.editor.state.doc, all, () => '').map((line) => line.replaceAll('7', '').replaceAll('<>', '')).filter(Boolean)).toEqual(sentences);
      closeWriters();
    }), { numRuns: 30 });
  });

  // Yjs (13.6.33) puts words before the end of a mark that begins beside them, and lets them end there. Fails, and so tells, once it does so no more.
  test.failing('take nothing settled with them when they are taken back while a colleague writes right behind them', () => {
    const [a, b] = twoPages([true, true]);
    b.editor.view.dispatch(b.editor.state.tr.insertText('7', 4));
    exchange(a, b);
    b.editor.view.dispatch(b.editor.state.tr.delete(4, 5));
    a.editor.view.dispatch(a.editor.state.tr.insertText('A', 5));
    exchange(a, b);
    expect(ifRejected(a)).toEqual(sentences);
  });
});
