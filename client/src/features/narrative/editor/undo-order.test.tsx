import { afterEach, expect, test } from '@jest/globals';
import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { narrativeDocument } from '@joint/shared';
import fc from 'fast-check';
import type * as Y from 'yjs';
import type { Writer } from './testing/writers.ts';
import { closeWriters, exchange, openWriter } from './testing/writers.ts';

afterEach(closeWriters);

const evidenceId = '0b7f3c52-1111-4222-8333-444455556666';
const managerOf = (editor: Editor): Y.UndoManager => (yUndoPluginKey.getState(editor.state) as { readonly undoManager: Y.UndoManager }).undoManager;
// A double of fast-check is nearly always close to nothing; a share is not.
const share = fc.nat(999).map((part) => part / 1000);
const act = fc.record({ by: fc.boolean(), act: fc.constantFrom('type', 'cite', 'delete', 'delete', 'delete all', 'split', 'stray'), from: share, to: share, twice: fc.boolean() });

const changes: Readonly<Record<string, (editor: Editor, from: number, to: number) => void>> = {
  delete: (editor, from, to) => void editor.commands.deleteRange({ from, to }),
  'delete all': (editor) => void editor.commands.deleteRange({ from: 0, to: editor.state.doc.child(0).nodeSize }),
  split: (editor, from) => void editor.chain().setTextSelection(from).splitBlock().run(),
  stray: (editor, from) => void editor.commands.insertContentAt(from, 'stray'),
};

function pages(): readonly [Writer, Writer] {
  const [a, b] = [openWriter(), openWriter()];
  a.editor.commands.insertContent('Referrals wait until morning. ');
  exchange(a, b);
  return [a, b];
}

test('what is deleted, split or added and undone at once leaves the words as they were, however often', () => {
  fc.assert(fc.property(fc.array(act, { minLength: 8, maxLength: 24 }), (acts) => {
    const [a, b] = pages();
    for (const [nth, { by, act: what, from, to, twice }] of acts.entries()) {
      const { editor } = by ? a : b;
      const manager = managerOf(editor);
      const { size } = editor.state.doc.child(0).content;
      const first = 1 + Math.floor(from * (size - 1));
      manager.stopCapturing();
      if (what === 'type') editor.chain().setTextSelection(1 + size).insertContent(`word${nth} `).run();
      else if (what === 'cite') editor.commands.insertContentAt(first, { type: narrativeDocument.citationNode, attrs: { evidenceId } });
      else {
        const before = editor.getText();
        changes[what]?.(editor, first, first + 1 + Math.floor(to * (size - first)));
        editor.commands.undo();
        if (twice) {
          editor.commands.redo();
          editor.commands.undo();
        }
        expect(editor.getText()).toBe(before);
      }
      exchange(a, b);
      expect(b.editor.getText()).toBe(a.editor.getText());
    }
    closeWriters();
  }), { numRuns: 40 });
}, 60_000);
