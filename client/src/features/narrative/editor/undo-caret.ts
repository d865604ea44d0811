import { Extension } from '@tiptap/core';
import type { Selection } from '@tiptap/pm/state';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import { relativePositionToAbsolutePosition, ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

interface UndoneStep { readonly stackItem: { readonly meta: ReadonlyMap<unknown, unknown> } }
interface Ends { readonly anchor: Y.RelativePosition; readonly head: Y.RelativePosition }

/** The selection that the writer had before the step, where its letters stand now. */
function selectionBefore({ state }: EditorView, binding: ProsemirrorBinding, { stackItem }: UndoneStep): Selection | null {
  const ends = stackItem.meta.get(binding) as Ends | undefined;
  const positions = ends && [ends.anchor, ends.head].map((end) => relativePositionToAbsolutePosition(binding.doc, binding.type, end, binding.mapping));
  const [anchor, head] = positions ?? [];
  if (anchor === null || anchor === undefined || head === null || head === undefined) return null;
  if (Math.max(anchor, head) > state.doc.content.size) return null;
  return TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
}

/**
 * Puts the caret, and the page, where a step is undone or done again. The binding (y-tiptap 3.0.9) keeps that place until the next
 * change instead, moves the caret there when a colleague writes, and fails where the text has become shorter than the place is far.
 */
export const UndoCaret = Extension.create({
  name: 'undoCaret',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('undoCaret'),
      // Views are made in the order of their plugins: the binding's own listener has run before this one.
      view: (view) => {
        const { undoManager } = yUndoPluginKey.getState(view.state) as { readonly undoManager: Y.UndoManager };
        const { binding } = ySyncPluginKey.getState(view.state) as { readonly binding: ProsemirrorBinding };
        const goThere = (step: UndoneStep): void => {
          binding.beforeTransactionSelection = null as never;
          const selection = selectionBefore(view, binding, step);
          if (selection) view.dispatch(view.state.tr.setSelection(selection).setMeta('addToHistory', false).scrollIntoView());
        };
        undoManager.on('stack-item-popped', goThere);
        return { destroy: () => undoManager.off('stack-item-popped', goThere) };
      },
    }),
  ],
});
