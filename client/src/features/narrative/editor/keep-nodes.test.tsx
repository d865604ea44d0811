import { afterEach, expect, test } from '@jest/globals';
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { Writer } from './testing/writers.ts';
import { closeWriters, exchange, openWriter } from './testing/writers.ts';

afterEach(closeWriters);

const nodesOf = ({ editor }: Writer): Node[] => Array.from({ length: editor.state.doc.childCount }, (_none, index) => editor.state.doc.child(index));

test('a colleague’s edit leaves every paragraph that it does not touch the node that it was', () => {
  const a = openWriter();
  a.editor.commands.insertContent(['One', 'Two', 'Three', 'Four'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })));
  const b = openWriter(Y.encodeStateAsUpdate(a.doc));
  a.sync();
  const before = nodesOf(b);
  a.editor.commands.setTextSelection(2);
  a.editor.commands.insertContent('x');
  exchange(a, b);
  const after = nodesOf(b);
  expect(after[0]?.textContent).toBe('Oxne');
  expect(after.slice(1).map((node, index) => node === before[index + 1])).toEqual([true, true, true]);
});
