import { afterEach, describe, expect, test } from '@jest/globals';
import { narrativeDocument } from '@joint/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import type { Writer } from './testing/writers.ts';
import { closeWriters, exchange, openSettledWriter } from './testing/writers.ts';

afterEach(closeWriters);

interface Paragraph { readonly id: string | null; readonly text: string; readonly kind: string; readonly pos: number }
function paragraphs({ editor }: Writer): Paragraph[] {
  const found: Paragraph[] = [];
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph') found.push({ id: node.attrs['statementId'] as string | null, text: node.textContent, kind: String(node.attrs['kind']), pos });
  });
  return found;
}
const idOf = (page: Writer, text: string): string | null | undefined => paragraphs(page).find((paragraph) => paragraph.text === text)?.id;
const placeOf = (page: Writer, text: string): number => (paragraphs(page).find((paragraph) => paragraph.text.includes(text))?.pos ?? -1) + 1;

function compose(...texts: readonly string[]): Writer {
  const page = openSettledWriter();
  page.editor.commands.insertContent(texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })));
  return page;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('ids of statements', () => {
  test('are given when a paragraph is written, and not to an empty one', () => {
    const page = openSettledWriter();
    expect(page.doc.getXmlFragment(narrativeDocument.fragment).length).toBe(0);
    page.editor.commands.insertContent('Words');
    expect(idOf(page, 'Words')).toMatch(uuid);
  });

  test('stay with the first part of a split; the second part gets a new one and keeps its kind', () => {
    const page = compose('One two');
    const before = idOf(page, 'One two');
    page.editor.chain().setStatementKind('STRENGTH').setTextSelection(placeOf(page, 'One') + 4).splitBlock().run();
    expect(paragraphs(page)).toMatchObject([{ id: before, text: 'One ', kind: 'STRENGTH' }, { text: 'two', kind: 'STRENGTH' }]);
    expect(idOf(page, 'two')).toMatch(uuid);
    expect(idOf(page, 'two')).not.toBe(before);
  });

  test('a new paragraph after a statement starts as context without an id', () => {
    const page = compose('One');
    page.editor.chain().setStatementKind('STRENGTH').setTextSelection(placeOf(page, 'One') + 3).splitBlock().run();
    expect(paragraphs(page)[1]).toMatchObject({ id: null, text: '', kind: 'CONTEXT' });
  });

  test('go with the text when a paragraph is split before its first letter', () => {
    const page = compose('One');
    const before = idOf(page, 'One');
    page.editor.chain().setStatementKind('STRENGTH').setTextSelection(placeOf(page, 'One')).splitBlock().run();
    expect(paragraphs(page)).toMatchObject([{ id: null, text: '', kind: 'CONTEXT' }, { id: before, text: 'One', kind: 'STRENGTH' }]);
  });

  test('a copy gets a new id wherever it is put; the original keeps its own', () => {
    const page = compose('One', 'Two');
    const before = idOf(page, 'One');
    page.editor.commands.insertContentAt(0, page.editor.getJSON().content?.[0] ?? []);
    const [copy, original] = paragraphs(page);
    expect(original?.id).toBe(before);
    expect(copy?.id).toMatch(uuid);
    expect(copy?.id).not.toBe(before);
  });

  test('survive being moved, undone and done again', () => {
    const page = compose('One', 'Two', 'Three');
    const before = paragraphs(page).map(({ id }) => id);
    const [first] = page.editor.getJSON().content ?? [];
    const { editor } = page;
    editor.chain().deleteRange({ from: 0, to: editor.state.doc.child(0).nodeSize }).insertContentAt(editor.state.doc.child(1).nodeSize, first ?? []).run();
    expect(paragraphs(page).map(({ id, text }) => [id, text])).toEqual([[before[1], 'Two'], [before[0], 'One'], [before[2], 'Three']]);
    editor.commands.undo();
    editor.commands.redo();
    editor.commands.undo();
    expect(new Set(paragraphs(page).map(({ id }) => id)).size).toBe(paragraphs(page).length);
  });

  test('a deleted statement comes back with its id when that is undone', () => {
    const page = compose('One', 'Two');
    const before = idOf(page, 'One');
    const undoManagerPause = 600;
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        page.editor.commands.deleteRange({ from: 0, to: page.editor.state.doc.child(0).nodeSize });
        expect(idOf(page, 'One')).toBeUndefined();
        page.editor.commands.undo();
        expect(idOf(page, 'One')).toBe(before);
        resolve();
      }, undoManagerPause);
    });
  });

  test('two writers who split one paragraph at the same moment end with an id each', () => {
    const a = compose('One two three');
    const b = openSettledWriter(Y.encodeStateAsUpdate(a.doc));
    a.sync();
    a.editor.chain().setTextSelection(5).splitBlock().run();
    b.editor.chain().setTextSelection(9).splitBlock().run();
    exchange(a, b);
    const ids = paragraphs(a).filter(({ text }) => text !== '').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => uuid.test(id ?? ''))).toBe(true);
    expect(paragraphs(b)).toEqual(paragraphs(a));
  });

  const act = fc.record({
    by: fc.boolean(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    act: fc.constantFrom('type', 'split', 'split', 'join', 'copy', 'delete', 'undo', 'redo', 'exchange'),
  });

  test('stay whole under splits, merges, copies and undoing by two writers', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const a = compose('Practitioners sit together', 'Referrals arrive late', 'Schools are not told');
        const b = openSettledWriter(Y.encodeStateAsUpdate(a.doc));
        a.sync();
        for (const { by, at, act: what } of acts) {
          const page = by ? a : b;
          const { editor } = page;
          const pos = Math.round(at * editor.state.doc.content.size);
          const chain = editor.chain().setTextSelection(pos);
          if (what === 'type') chain.insertContent('x').run();
          else if (what === 'split') chain.splitBlock().run();
          else if (what === 'join') chain.joinBackward().run();
          else if (what === 'copy') editor.commands.insertContentAt(pos, editor.getJSON().content?.[0] ?? []);
          else if (what === 'delete') editor.commands.deleteRange({ from: Math.max(0, pos - 8), to: pos });
          else if (what === 'undo') editor.commands.undo();
          else if (what === 'redo') editor.commands.redo();
          else exchange(a, b);
        }
        exchange(a, b);
        expect(paragraphs(b)).toEqual(paragraphs(a));
        const ids = paragraphs(a).filter(({ text }) => text !== '').map(({ id }) => id);
        expect(ids.every((id) => uuid.test(id ?? ''))).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
        closeWriters();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
