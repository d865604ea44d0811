import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Keeps the selection the editor's own. React (19.2) looks at every commit anywhere on the page where the focused text is selected, to put
 * it back should focus move, and walks the whole text for that; the editor puts its selection back itself. What is not said to be
 * editable by its property React lets be; browsers and ProseMirror go by the attribute.
 */
export const OwnSelection = Extension.create({
  name: 'ownSelection',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('ownSelection'),
      view: ({ dom }) => {
        Object.defineProperty(dom, 'contentEditable', { get: () => (dom.getAttribute('contenteditable') === 'false' ? 'false' : 'inherit'), configurable: true });
        return { destroy: () => void Reflect.deleteProperty(dom, 'contentEditable') };
      },
    }),
  ],
});
