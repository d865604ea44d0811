import { Mark, mergeAttributes } from '@tiptap/core';
import type { SuggestionMark } from '@joint/shared';
import { suggestionMarks } from '@joint/shared';

const attribute = (name: string, inHtml: string) => ({
  [name]: {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(inHtml),
    renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === null ? {} : { [inHtml]: attributes[name] }),
  },
});

/** What is typed beside a suggestion is not part of it, and outside an editor `<ins>` and `<del>` are other programs' affair. */
const suggestionMark = (name: SuggestionMark, tag: 'ins' | 'del' | 'span', look: string) =>
  Mark.create({
    name,
    inclusive: false,
    keepOnSplit: false,
    // Around bold and italic, so that one line runs under the whole of it.
    priority: 1100,
    addAttributes: () => ({ ...attribute('id', 'data-suggestion'), ...attribute('by', 'data-by'), ...attribute('at', 'data-at'), ...(name === suggestionMarks.format && attribute('was', 'data-was')) }),
    parseHTML: () => [{ tag: `${tag}[data-suggestion].ji-suggested--${look}` }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes, { class: `ji-suggested ji-suggested--${look}` }), 0],
  });

export const suggestionMarkExtensions = [
  suggestionMark(suggestionMarks.insertion, 'ins', 'insertion'),
  suggestionMark(suggestionMarks.deletion, 'del', 'deletion'),
  suggestionMark(suggestionMarks.format, 'span', 'format'),
] as const;
