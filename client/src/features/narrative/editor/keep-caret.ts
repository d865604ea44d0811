import { Extension } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { narrativeDocument } from '@joint/shared';
import type * as Y from 'yjs';
import type { TextPlace } from './text-place.ts';
import { placeAt, positionOf } from './text-place.ts';

/** What the binding says of a transaction of its own. */
interface Change {
  readonly isChangeOrigin?: boolean;
  readonly isUndoRedoOperation?: boolean;
}

/** Where the writer's selection began and ended before a colleague's edit. */
type Places = readonly [anchor: TextPlace, head: TextPlace];

function placesOf({ doc, selection }: EditorState, root: Y.XmlFragment): Places | null {
  if (!(selection instanceof TextSelection)) return null;
  const [anchor, head] = [placeAt(doc, selection.anchor, root), placeAt(doc, selection.head, root)];
  return anchor && head && [anchor, head];
}

function selectionAt([anchor, head]: Places, { doc, selection }: EditorState, root: Y.XmlFragment): TextSelection | null {
  const [from, to] = [positionOf(anchor, doc, root), positionOf(head, doc, root)];
  if (from === null || to === null || (from === selection.anchor && to === selection.head)) return null;
  return TextSelection.create(doc, from, to);
}

/**
 * Keeps the caret between its letters, and in its own paragraph, while colleagues write. The binding (y-tiptap 3.0.9) takes an empty
 * paragraph for the next one, and a paragraph whose text changed for whichever looks most like it; what is typed next would stand there.
 */
export const KeepCaret = Extension.create<{ readonly doc: Y.Doc | null }>({
  name: 'keepCaret',
  addOptions: () => ({ doc: null }),
  addProseMirrorPlugins() {
    const { doc } = this.options;
    if (!doc) return [];
    const root = doc.getXmlFragment(narrativeDocument.fragment);
    let places: Places | null = null;
    return [
      new Plugin({
        key: new PluginKey('keepCaret'),
        view: (view) => {
          // Both documents still say the same; afterwards nobody can tell which paragraph was which.
          const remember = (): void => void (places = placesOf(view.state, root));
          doc.on('beforeAllTransactions', remember);
          return { destroy: () => doc.off('beforeAllTransactions', remember) };
        },
        appendTransaction(transactions: readonly Transaction[], _old, state) {
          const change = transactions.map((transaction) => transaction.getMeta(ySyncPluginKey) as Change | undefined).find(Boolean);
          if (!places || !change?.isChangeOrigin || change.isUndoRedoOperation) return null;
          const selection = selectionAt(places, state, root);
          // It belongs to the colleague's change, and so must not end the writer's step of undoing.
          return selection && state.tr.setSelection(selection).setMeta(ySyncPluginKey, change);
        },
      }),
    ];
  },
});
