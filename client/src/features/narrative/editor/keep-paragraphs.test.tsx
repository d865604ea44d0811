import { afterEach, describe, expect, test } from '@jest/globals';
import { narrativeDocument } from '@joint/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import type { Writer } from './testing/writers.ts';
import { closeWriters, exchange, openSettledWriter } from './testing/writers.ts';

afterEach(closeWriters);

const evidenceId = '0b7f3c52-1111-4222-8333-444455556666';
const citation = { type: narrativeDocument.citationNode, attrs: { evidenceId, stance: 'SUPPORTS' } };
const words = (text: string): object => ({ type: 'text', text });

/** Two pages that show the same paragraphs. */
function together(...content: readonly object[]): readonly [Writer, Writer] {
  const a = openSettledWriter();
  a.editor.commands.insertContent(content.map((inline) => ({ type: 'paragraph', content: Array.isArray(inline) ? inline : [inline] })));
  const b = openSettledWriter(Y.encodeStateAsUpdate(a.doc));
  a.sync();
  return [a, b];
}
interface Shown { readonly id: string | null; readonly text: string; readonly pos: number; readonly end: number }
function shown({ editor }: Writer): Shown[] {
  const all: Shown[] = [];
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph') all.push({ id: node.attrs['statementId'] as string | null, text: node.textContent, pos: pos + 1, end: pos + node.nodeSize - 1 });
  });
  return all;
}
const at = (writer: Writer, text: string): Shown => shown(writer).find((paragraph) => paragraph.text.startsWith(text)) ?? { id: null, text: '', pos: 0, end: 0 };
const told = (writer: Writer): [string | null, string][] => shown(writer).map(({ id, text }) => [id, text]);

describe('while a colleague types in a paragraph, its words stay in it', () => {
  test.each([
    ['Enter is pressed before its first letter', (a: Writer) => a.editor.chain().setTextSelection(at(a, 'Two').pos).splitBlock().run()],
    ['it is split behind the place where they type', (a: Writer) => a.editor.chain().setTextSelection(at(a, 'Two').pos + 3).splitBlock().run()],
    ['the one above is dragged below it', (a: Writer) => {
      const { tr, doc } = a.editor.state;
      const first = doc.child(0);
      a.editor.view.dispatch(tr.delete(0, first.nodeSize).insert(doc.child(1).nodeSize, first));
    }],
    ['the one below is dragged above it', (a: Writer) => {
      const { tr, doc } = a.editor.state;
      const [first, second, third] = [doc.child(0), doc.child(1), doc.child(2)];
      const at3 = first.nodeSize + second.nodeSize;
      a.editor.view.dispatch(tr.delete(at3, at3 + third.nodeSize).insert(first.nodeSize, third));
    }],
    ['the one above is deleted', (a: Writer) => a.editor.commands.deleteRange({ from: 0, to: a.editor.state.doc.child(0).nodeSize })],
    ['one below that cites evidence is joined to it', (a: Writer) => a.editor.chain().setTextSelection(at(a, 'Three').pos).joinBackward().run()],
    ['the one below becomes a heading', (a: Writer) => a.editor.chain().setTextSelection(at(a, 'Three').pos).setHeading({ level: 3 }).run()],
    ['the others become a list', (a: Writer) => a.editor.chain().setTextSelection(at(a, 'Three').pos).toggleBulletList().run()],
    ['another is pasted above it', (a: Writer) => a.editor.commands.insertContentAt(0, [{ type: 'paragraph', content: [words('Pasted')] }, { type: 'paragraph' }])],
  ])('as %s', (_what, change) => {
    const [a, b] = together(words('One'), words('Two and more'), [words('Three '), citation, words(' after')]);
    const { id } = at(b, 'Two');
    change(a);
    b.editor.chain().setTextSelection(at(b, 'Two').pos + 2).insertContent('new').run();
    exchange(a, b);
    expect(told(b)).toEqual(told(a));
    expect(told(a).filter(([, text]) => text.includes('new'))).toEqual([[id, expect.stringMatching(/^Twnewo/)]]);
  });

  test.each<[what: string, act: (a: Writer) => void, texts: string[]]>([
    ['goes from', (a) => a.editor.commands.deleteRange({ from: at(a, 'Within').pos - 2, to: at(a, 'Within').end + 2 }), ['One', 'Last', 'Three new']],
    ['comes into', (a) => { a.editor.chain().setTextSelection(at(a, 'Last').end).splitListItem('listItem').run(); }, ['One', 'Within', 'Last', '', 'Three new']],
  ])('as an item %s a list within a list, which is not drawn as it was before', (_what, act, texts) => {
    const item = (text: string, ...more: object[]): object => ({ type: 'listItem', content: [{ type: 'paragraph', content: [words(text)] }, ...more] });
    const a = openSettledWriter();
    a.editor.commands.setContent({ type: 'doc', content: [{ type: 'bulletList', content: [item('One', { type: 'bulletList', content: [item('Within'), item('Last')] }), item('Three')] }] });
    const b = openSettledWriter(Y.encodeStateAsUpdate(a.doc));
    a.sync();
    act(a);
    b.editor.chain().setTextSelection(at(b, 'Three').end).insertContent(' new').run();
    exchange(a, b);
    expect(told(a).map(([, text]) => text)).toEqual(texts);
    expect(told(b)).toEqual(told(a));
  });

  test('as an item is written above theirs in a list', () => {
    const [a, b] = together(words('One'), words('Two'));
    a.editor.chain().selectAll().toggleBulletList().run();
    exchange(a, b);
    const { id } = at(b, 'Two');
    b.editor.chain().setTextSelection(at(b, 'Two').end).insertContent(' new').run();
    a.editor.chain().setTextSelection(at(a, 'One').pos).splitListItem('listItem').run();
    a.editor.chain().setTextSelection(shown(a)[0]?.pos ?? 0).insertContent('Zero').run();
    exchange(a, b);
    expect(told(b)).toEqual(told(a));
    expect(told(a)).toEqual([[expect.anything(), 'Zero'], [expect.anything(), 'One'], [id, 'Two new']]);
  });

  test('as the only item of another list is dragged into theirs', () => {
    const list = (text: string): object => ({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words(text)] }] }] });
    const a = openSettledWriter();
    a.editor.commands.insertContent([list('One'), { type: 'paragraph', content: [words('Between')] }, list('Two')]);
    const b = openSettledWriter(Y.encodeStateAsUpdate(a.doc));
    a.sync();
    const { id } = at(b, 'Two');
    const { tr, doc } = a.editor.state;
    const [first, between] = [doc.child(0), doc.child(1)];
    a.editor.view.dispatch(tr.insert(first.nodeSize + between.nodeSize + 1, first.child(0)).delete(0, first.nodeSize));
    b.editor.chain().setTextSelection(at(b, 'Two').end).insertContent(' new').run();
    exchange(a, b);
    expect(told(b)).toEqual(told(a));
    expect(told(a).map(([, text]) => text)).toEqual(['Between', 'One', 'Two new']);
    expect(at(a, 'Two').id).toBe(id);
  });

  const act = fc.record({
    act: fc.constantFrom('above', 'below', 'drag', 'delete', 'join', 'copy', 'heading', 'kind', 'split', 'exchange', 'exchange', 'type'),
    where: fc.double({ min: 0, max: 0.999, noNaN: true }), to: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  test('whatever is done to the others', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const [a, b] = together(words('One'), words('Two'), words('Mine'), [words('Three '), citation], words('Four'));
      const { id } = at(b, 'Mine');
      let typed = 'Mine';
      for (const { act: what, where, to } of acts) {
        const { editor } = a;
        const others = shown(a).filter((one) => one.id !== id);
        const other = others[Math.floor(where * others.length)] ?? at(a, 'Mine');
        const mine = shown(a).find((one) => one.id === id);
        if (!mine) throw new Error('the paragraph is gone');
        const node = editor.state.doc.nodeAt(other.pos - 1);
        const isBelowMine = other.pos - 1 === mine.end + 1;
        if (what === 'exchange') exchange(a, b);
        else if (what === 'type') {
          const place = shown(b).find((one) => one.id === id);
          const letters = Math.round(to * typed.length);
          typed = `${typed.slice(0, letters)}x${typed.slice(letters)}`;
          b.editor.chain().setTextSelection((place?.pos ?? 0) + letters).insertContent('x').run();
        } else if (what === 'above') editor.chain().setTextSelection(where < 0.3 ? mine.pos : other.pos).splitBlock().run();
        else if (what === 'below') editor.chain().setTextSelection(where < 0.3 ? mine.end : other.end).splitBlock().run();
        else if (other.id === id) continue;
        else if (what === 'drag' && node) {
          const { tr } = editor.state;
          const places = [0, ...shown(a).map(({ end }) => end + 1)];
          tr.delete(other.pos - 1, other.end + 1);
          editor.view.dispatch(tr.insert(tr.mapping.map(places[Math.floor(to * (places.length - 1))] ?? 0), node));
        } else if (what === 'delete') editor.commands.deleteRange({ from: other.pos - 1, to: other.end + 1 });
        else if (what === 'join' && !isBelowMine) editor.chain().setTextSelection(other.pos).joinBackward().run();
        else if (what === 'copy' && node) editor.commands.insertContentAt(other.end + 1, node.toJSON());
        else if (what === 'heading') editor.chain().setTextSelection(other.pos).setHeading({ level: 3 }).run();
        else if (what === 'kind') editor.commands.setStatementKind('STRENGTH', other.pos - 1);
        else if (what === 'split') editor.chain().setTextSelection(other.pos + Math.floor(to * (other.end - other.pos))).splitBlock().run();
      }
      exchange(a, b);
      expect(told(b)).toEqual(told(a));
      expect(shown(a).filter((one) => one.text.includes('x') || one.id === id)).toMatchObject([{ id, text: typed }]);
      closeWriters();
    }), { numRuns: 60 });
  }, 60_000);
});
