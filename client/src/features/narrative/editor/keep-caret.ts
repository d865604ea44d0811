import { Extension } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import { narrativeDocument } from '@joint/shared';

/** The selection before a colleague's edit, as the binding keeps it while it draws that edit. */
interface SelectionBefore {
  readonly type: string;
  readonly anchor: unknown;
  readonly head: unknown;
  readonly absAnchor: number;
}

/** What the binding says of a transaction of its own. */
interface Change {
  readonly isChangeOrigin?: boolean;
  readonly isUndoRedoOperation?: boolean;
}

const statementAt = (state: EditorState, pos: number): unknown => state.doc.resolve(pos).parent.attrs[narrativeDocument.idAttribute];

/** Where the selection is now, by its place among the letters; null where that cannot be said or is in another paragraph. */
function selectionAfter(old: EditorState, state: EditorState): TextSelection | null {
  const { binding } = ySyncPluginKey.getState(state) as { readonly binding: ProsemirrorBinding };
  const before = binding.beforeTransactionSelection as SelectionBefore | null;
  if (before?.type !== 'text') return null;
  const resolve = (position: unknown): number | null => relativePositionToAbsolutePosition(binding.doc, binding.type, position, binding.mapping);
  const [anchor, head] = [resolve(before.anchor), resolve(before.head)];
  if (anchor === null || head === null || Math.max(anchor, head) > state.doc.content.size || before.absAnchor > old.doc.content.size) return null;
  if (statementAt(old, before.absAnchor) !== statementAt(state, anchor)) return null;
  const { doc, selection } = state;
  if (!doc.resolve(anchor).parent.isTextblock || !doc.resolve(head).parent.isTextblock) return null;
  return anchor === selection.anchor && head === selection.head ? null : TextSelection.create(doc, anchor, head);
}

/**
 * Keeps the caret between its letters while colleagues write before it in the same statement. The binding (y-tiptap 3.0.9) takes a
 * paragraph whose text changed for another one, and then puts the caret back at its old distance from the paragraph's beginning.
 */
export const KeepCaret = Extension.create({
  name: 'keepCaret',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions: readonly Transaction[], old, state) {
          const change = transactions.map((transaction) => transaction.getMeta(ySyncPluginKey) as Change | undefined).find(Boolean);
          if (!change?.isChangeOrigin || change.isUndoRedoOperation) return null;
          const selection = selectionAfter(old, state);
          // It belongs to the colleague's change, and so must not end the writer's step of undoing.
          return selection && state.tr.setSelection(selection).setMeta(ySyncPluginKey, change);
        },
      }),
    ];
  },
});
