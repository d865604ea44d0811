import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { alignBlocks } from './align-blocks.ts';

interface Range { readonly from: number; readonly to: number }

/** What stands where something was put in, behind a change too. */
function freshAfter(before: readonly Range[], { mapping }: Transaction): Range[] {
  const fresh = before.map(({ from, to }) => ({ from: mapping.map(from, -1), to: mapping.map(to, 1) }));
  mapping.maps.forEach((map, step) => map.forEach((_oldFrom, _oldTo, from, to) => {
    const later = mapping.slice(step + 1);
    fresh.push({ from: later.map(from, -1), to: later.map(to, 1) });
  }));
  return fresh;
}

/**
 * Writes each paragraph of the page to the element of the shared document that carries its id. The binding (y-tiptap 3.0.9) pairs changed paragraphs by
 * their place: after Enter before a first letter it empties the paragraph and writes its words anew below, and what a colleague types there
 * meanwhile stands in another statement, or nowhere.
 */
export const KeepParagraphs = Extension.create({
  name: 'keepParagraphs',
  addProseMirrorPlugins() {
    let fresh: Range[] = [];
    return [
      new Plugin({
        key: new PluginKey('keepParagraphs'),
        state: {
          init: () => null,
          apply(transaction) {
            if (isChangeOrigin(transaction)) fresh = [];
            else if (transaction.docChanged) fresh = freshAfter(fresh, transaction);
            return null;
          },
        },
        view: (view) => {
          const { binding } = ySyncPluginKey.getState(view.state) as { readonly binding: ProsemirrorBinding };
          const write = binding._prosemirrorChanged.bind(binding);
          binding._prosemirrorChanged = (doc: Node) => binding.doc.transact(() => {
            alignBlocks(binding.type, doc, binding.mapping, (from, to) => fresh.some((range) => range.from <= from && to <= range.to));
            fresh = [];
            write(doc);
          }, ySyncPluginKey);
          return { destroy: () => { binding._prosemirrorChanged = write; } };
        },
      }),
    ];
  },
});
