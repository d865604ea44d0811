import { afterEach, describe, expect, test } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import * as Y from 'yjs';
import { narrativeDocument } from '@joint/shared';
import { BeginSection } from '../guide/BeginSection.tsx';
import { beginSection, isBlank } from '../guide/begin-section.ts';
import { closeWriters, exchange, openWriter, type Writer } from '../editor/testing/writers.ts';
import { findPatterns } from './find-patterns.ts';
import { gapPlaces } from './gaps-plugin.ts';
import { goToGap } from './go-to-gap.ts';
import { insertPattern } from './insert-pattern.ts';

afterEach(closeWriters);

const pattern = { kind: 'STRENGTH', text: '[Who] notice early. Children [what].' } as const;
const blocksOf = ({ editor }: Writer) => editor.state.doc.children.map(({ type, attrs, textContent }) => [type.name, textContent, attrs[narrativeDocument.kindAttribute] as unknown] as const);
const idsOf = ({ editor }: Writer) => editor.state.doc.children.map(({ attrs }) => attrs[narrativeDocument.idAttribute] as string | null);
const selected = ({ editor: { state } }: Writer): string => state.doc.textBetween(state.selection.from, state.selection.to);
const gapsIn = ({ editor }: Writer): string[] => gapPlaces(editor.state).map(({ from, to }) => editor.state.doc.textBetween(from, to));
function aPage(...texts: readonly string[]): Writer {
  const page = openWriter();
  page.editor.commands.insertContent(texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })));
  return page;
}

describe('beginning a section', () => {
  test('an empty one gets a heading and room for each thing asked, by one step that undo takes back', () => {
    const page = openWriter();
    expect(isBlank(page.editor.state.doc)).toBe(true);
    expect(beginSection(page.editor, ['Waiting', 'Reach'])).toBe(true);
    expect(blocksOf(page).map(([type, text]) => [type, text])).toEqual([['heading', 'Waiting'], ['paragraph', ''], ['heading', 'Reach'], ['paragraph', '']]);
    page.editor.commands.insertContent('Children wait.');
    expect(blocksOf(page)[1]?.[1]).toBe('Children wait.');
    page.editor.commands.undo();
    expect(blocksOf(page)).toHaveLength(4);
    page.editor.commands.undo();
    expect(isBlank(page.editor.state.doc)).toBe(true);
  });

  test('is offered as soon as the editor is there, to whoever may write, until somebody does', () => {
    const page = openWriter();
    const asks = [{ heading: 'Waiting', question: 'Who waits?' }];
    const { rerender } = render(<BeginSection editor={null} canWrite asks={asks} />);
    rerender(<BeginSection editor={page.editor} canWrite={false} asks={asks} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<BeginSection editor={page.editor} canWrite asks={asks} />);
    fireEvent.click(screen.getByRole('button', { name: 'Begin with headings from what is asked' }));
    expect(screen.queryByRole('button')).toBeNull();
    expect(blocksOf(page)[0]?.[1]).toBe('Waiting');
    act(() => void page.editor.commands.undo());
    screen.getByRole('button');
  });

  test('one that somebody wrote in meanwhile stays as it is', () => {
    const [here, there] = [openWriter(), openWriter()];
    there.editor.commands.insertContent('A colleague’s words');
    exchange(here, there);
    expect(beginSection(here.editor, ['Waiting'])).toBe(false);
    expect(blocksOf(here).map(([, text]) => text)).toEqual(['A colleague’s words']);
  });
});

describe('a pattern', () => {
  test('takes the empty paragraph at the caret, with its kind and an id of its own, and its first gap is selected', () => {
    const page = openWriter();
    insertPattern(page.editor, pattern);
    expect(blocksOf(page)).toEqual([['paragraph', pattern.text, 'STRENGTH']]);
    expect(idsOf(page)[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(selected(page)).toBe('[Who]');
    page.editor.commands.insertContent('School nurses');
    expect(blocksOf(page)[0]?.[1]).toBe('School nurses notice early. Children [what].');
  });

  test('stands after the statement that the caret is in, and does not break it; one undo takes it out and nothing else', () => {
    const page = aPage('Before.', 'After.');
    const before = idsOf(page);
    page.editor.commands.setTextSelection(4);
    insertPattern(page.editor, pattern);
    expect(blocksOf(page).map(([, text]) => text)).toEqual(['Before.', pattern.text, 'After.']);
    expect([idsOf(page)[0], idsOf(page)[2]]).toEqual(before);
    page.editor.commands.undo();
    expect(blocksOf(page).map(([, text]) => text)).toEqual(['Before.', 'After.']);
    expect(idsOf(page)).toEqual(before);
  });

  test('reaches a colleague as it is, gaps and all, and stands after a heading too', () => {
    const [here, there] = [openWriter(), openWriter()];
    here.editor.commands.insertContent([{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Waiting' }] }]);
    here.editor.commands.setTextSelection(3);
    insertPattern(here.editor, pattern);
    exchange(here, there);
    expect(blocksOf(there).slice(0, 2).map(([, text]) => text)).toEqual(['Waiting', pattern.text]);
    expect(gapsIn(there)).toEqual(['[Who]', '[what]']);
    expect(Y.encodeStateVector(there.doc)).toEqual(Y.encodeStateVector(here.doc));
  });

  test('is found by any of its words and those of its kind', () => {
    const all = [pattern, { kind: 'CONTEXT', text: 'Since [when]' }] as const;
    expect(findPatterns(all, '')).toEqual([all[1], all[0]]);
    expect(findPatterns(all, 'strength EARLY')).toEqual([pattern]);
    expect(findPatterns(all, 'early when')).toEqual([]);
  });
});

describe('gaps', () => {
  test('are gone to one after the other, round the end, until none is left', () => {
    const page = aPage('Children [who] wait [how long].', 'Nobody [knows].');
    page.editor.commands.setTextSelection(1);
    expect([goToGap(page.editor)?.words, selected(page)]).toEqual(['who', '[who]']);
    expect(goToGap(page.editor)).toEqual({ number: 2, total: 3, words: 'how long' });
    page.editor.commands.insertContent('ten weeks');
    expect(goToGap(page.editor)).toEqual({ number: 2, total: 2, words: 'knows' });
    page.editor.commands.insertContent('why');
    expect(goToGap(page.editor)).toEqual({ number: 1, total: 1, words: 'who' });
    page.editor.commands.insertContent('of 14');
    expect(goToGap(page.editor)).toBeNull();
  });

  test('are seen as they are typed, joined, split and pasted, and after a citation', () => {
    const page = aPage('Children wait', 'for [what] and [whom]');
    page.editor.commands.insertContentAt(14, ' [how long]');
    expect(gapsIn(page)).toEqual(['[how long]', '[what]', '[whom]']);
    page.editor.commands.insertContentAt(5, { type: narrativeDocument.citationNode, attrs: { evidenceId: 'x', stance: 'SUPPORTS' } });
    expect(gapsIn(page)).toEqual(['[how long]', '[what]', '[whom]']);
    const { from } = gapPlaces(page.editor.state)[0] ?? { from: 0 };
    page.editor.commands.deleteRange({ from, to: from + 1 });
    expect(gapsIn(page)).toEqual(['[what]', '[whom]']);
    const second = gapPlaces(page.editor.state)[1]?.from ?? 0;
    page.editor.chain().setTextSelection(second).splitBlock().run();
    expect(gapsIn(page)).toEqual(['[what]', '[whom]']);
    page.editor.commands.selectAll();
    page.editor.commands.deleteSelection();
    expect(gapsIn(page)).toEqual([]);
  });

  test('quotation marks typed around one make it an editor’s word', () => {
    const page = aPage('He said [my worker] listens');
    page.editor.commands.insertContentAt(9, '“');
    page.editor.commands.insertContentAt(page.editor.state.doc.content.size - 1, '”');
    expect(gapsIn(page)).toEqual([]);
  });
});
