import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Statements that are drawn whether or not they were near: the one at the caret, and those that a key may move it to. */
function statementsAt({ dom }: EditorView): HTMLElement[] {
  const caret = document.getSelection()?.focusNode;
  if (!caret || !dom.contains(caret)) return [];
  const all = [...dom.querySelectorAll<HTMLElement>('.ji-statement')];
  const own = (caret instanceof Element ? caret : caret.parentElement)?.closest<HTMLElement>('.ji-statement');
  // From a heading, those before and behind it.
  const next = own ? all.indexOf(own) : all.findIndex((statement) => (caret.compareDocumentPosition(statement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return next === -1 ? all.slice(-1) : all.slice(Math.max(0, next - 1), next + 2);
}

/**
 * Has the statements around the caret drawn before a key does something there. Statements are drawn when they come near (ADR 036), a frame after they were made:
 * what is typed right after Enter, or an arrow key, Chromium (156) puts to where it last saw text, letters before letters, or pages further up.
 */
export const DrawAtCaret = Extension.create({
  name: 'drawAtCaret',
  addProseMirrorPlugins: () => {
    let drawn: readonly HTMLElement[] = [];
    const draw = (view: EditorView): false => {
      const near = statementsAt(view);
      for (const statement of drawn) if (!near.includes(statement)) statement.style.contentVisibility = '';
      for (const statement of near) if (!drawn.includes(statement)) statement.style.contentVisibility = 'visible';
      drawn = near;
      return false;
    };
    // The second is all that some keyboards on glass tell.
    return [new Plugin({ key: new PluginKey('drawAtCaret'), props: { handleDOMEvents: { keydown: draw, beforeinput: draw, compositionstart: draw } } })];
  },
});
