import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

type Step = Y.UndoManager['undoStack'][number];

/** The deleted texts and blocks whose words a step puts into new ones. */
function parentsToRestore(doc: Y.Doc, { deletions }: Step): Set<Y.AbstractType<unknown>> {
  const parents = new Set<Y.AbstractType<unknown>>();
  doc.transact((transaction) => Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    const parent: unknown = struct instanceof Y.Item ? struct.parent : null;
    if (parent instanceof Y.AbstractType && parent._item?.deleted) parents.add(parent as Y.AbstractType<unknown>);
  }));
  return parents;
}

/** Items of those that were deleted and restored within the same text before. */
function restoredBefore(doc: Y.Doc, step: Step): Y.Item[] {
  const found: Y.Item[] = [];
  for (const parent of parentsToRestore(doc, step)) {
    for (let item = parent._start; item; item = item.right) {
      if (!item.redone || !item.deleted || Y.isDeleted(step.deletions, item.id) || Y.isDeleted(step.insertions, item.id)) continue;
      if (Y.getItem(doc.store, item.redone).parent === item.parent) found.push(item);
    }
  }
  return found;
}

/**
 * Undoes or does again with every word in its place. To put a deleted paragraph's words into a new one in order, Yjs (13.6.33) looks for neighbours of each that
 * stand there already, and follows, from what was deleted and restored before, to where that now stands, which is left of it: words restored twice
 * came back in another order. What was restored within the same text is met on the way by itself, so its earlier selves show no way meanwhile.
 */
function popInOrder({ doc }: Y.UndoManager, step: Step | undefined, pop: () => Step | null): Step | null {
  const hidden = (step ? restoredBefore(doc, step) : []).map((item) => ({ item, redone: item.redone }));
  for (const { item } of hidden) item.redone = null;
  const show = (): void => hidden.splice(0).forEach(({ item, redone }) => { item.redone = redone; });
  // Before Yjs merges neighbours, which it does with none that were restored.
  doc.once('beforeObserverCalls', show);
  try {
    return pop();
  } finally {
    show();
  }
}

export const UndoOrder = Extension.create({
  name: 'undoOrder',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('undoOrder'),
      view: (view) => {
        const { undoManager } = yUndoPluginKey.getState(view.state) as { readonly undoManager: Y.UndoManager };
        const [undo, redo] = [undoManager.undo.bind(undoManager), undoManager.redo.bind(undoManager)];
        undoManager.undo = () => popInOrder(undoManager, undoManager.undoStack.at(-1), undo);
        undoManager.redo = () => popInOrder(undoManager, undoManager.redoStack.at(-1), redo);
        return { destroy: () => { Object.assign(undoManager, { undo, redo }); } };
      },
    }),
  ],
});
