import { type Attributes, mergeAttributes, Node } from '@tiptap/core';
import type { StatementKind } from '@joint/shared';
import { isStatementKind, narrativeDocument } from '@joint/shared';
import type { Slots } from './slots.ts';
import { isStatement } from './read-section.ts';
import { statementView } from './statement-view.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    statement: {
      /** Turns the selected blocks into paragraphs, as Tiptap's own paragraph does. */
      setParagraph: () => ReturnType;
      /** Says what kind of statement the paragraph at `at` is, or, without it, each selected one. */
      setStatementKind: (kind: StatementKind, at?: number) => ReturnType;
    };
  }
}

const { idAttribute, kindAttribute } = narrativeDocument;

/** What makes a block a statement: an id that outlives edits and moves, and a kind. */
export const statementAttributes = (): Attributes => ({
  [idAttribute]: {
    default: null,
    keepOnSplit: false,
    parseHTML: (element: HTMLElement) => element.getAttribute('data-statement-id'),
    renderHTML: (attributes) => (attributes[idAttribute] ? { 'data-statement-id': attributes[idAttribute] } : {}),
  },
  [kindAttribute]: {
    default: 'CONTEXT' satisfies StatementKind,
    keepOnSplit: false,
    parseHTML: (element: HTMLElement) => {
      const kind = element.getAttribute('data-kind');
      return isStatementKind(kind) ? kind : 'CONTEXT';
    },
    renderHTML: (attributes) => ({ 'data-kind': attributes[kindAttribute] }),
  },
});

/** A paragraph, which is a statement. */
export const Statement = Node.create<{ readonly slots: Slots | null }>({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',

  addOptions: () => ({ slots: null }),

  addAttributes: statementAttributes,

  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],

  addNodeView() {
    const { slots } = this.options;
    return slots && (({ node, getPos }) => statementView(slots, node, getPos));
  },

  addCommands() {
    return {
      setParagraph: () => ({ commands }) => commands.setNode(this.name),
      setStatementKind: (kind, at) => ({ tr, state, dispatch }) => {
        const { from, to } = at === undefined ? state.selection : { from: at, to: at + 1 };
        const places: number[] = [];
        tr.doc.nodesBetween(from, to, (node, pos) => void (isStatement(node) && places.push(pos)));
        if (dispatch) for (const pos of places) tr.setNodeAttribute(pos, kindAttribute, kind);
        return places.length > 0;
      },
    };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Alt-0': () => this.editor.commands.setParagraph(),
      // There are no line breaks within a statement.
      'Shift-Enter': ({ editor }) => editor.commands.first(({ commands }) => [() => commands.splitListItem('listItem'), () => commands.liftEmptyBlock(), () => commands.splitBlock()]),
    };
  },
});
