import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * Draws again only what a colleague changed. The binding (y-tiptap 3.0.9) forgets every node at every edit from elsewhere and makes
 * all of them anew, so that each letter of a colleague cost as much as the section is long; what an edit touched it has forgotten
 * before that, as y-prosemirror does, and nothing else needs to be. The caret has a keeper of its own (keep-caret.ts).
 */
export const KeepNodes = Extension.create({
  name: 'keepNodes',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('keepNodes'),
      // Views are made in the order of their plugins: the binding has drawn the whole section once before this one.
      view: (view) => {
        const { binding } = ySyncPluginKey.getState(view.state) as { readonly binding: ProsemirrorBinding };
        Object.defineProperty(binding.mapping, 'clear', { value: () => undefined, configurable: true });
        return {};
      },
    }),
  ],
});
