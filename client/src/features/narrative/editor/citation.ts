import { InputRule, mergeAttributes, Node } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { CitationStance } from '@joint/shared';
import { narrativeDocument } from '@joint/shared';
import type { Slots } from './slots.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    citation: {
      /** Says whether the citation at `at` supports or contradicts its statement. */
      setCitationStance: (at: number, stance: CitationStance) => ReturnType;
    };
  }
}

export interface CitationOptions {
  readonly slots: Slots | null;
  /** The writer wants to cite: opens the picker. */
  readonly onCite: () => void;
  /** The writer wants to look at, change or remove the citation that is now selected. */
  readonly onOpen: () => void;
}

/** Free of what browsers, Windows with a British keyboard and screen readers use themselves. */
export const citeShortcut = 'Mod-Shift-.';

/** A citation in a statement: it holds the id of the evidence and never its words, which not every reader may see. */
export const Citation = Node.create<CitationOptions>({
  name: narrativeDocument.citationNode,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addOptions: () => ({ slots: null, onCite: () => undefined, onOpen: () => undefined }),

  addAttributes: () => ({
    evidenceId: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-evidence-id'),
      renderHTML: ({ evidenceId }) => ({ 'data-evidence-id': evidenceId }),
    },
    stance: {
      default: 'SUPPORTS' satisfies CitationStance,
      parseHTML: (element) => (element.getAttribute('data-stance') === 'CONTRADICTS' ? 'CONTRADICTS' : 'SUPPORTS'),
      renderHTML: ({ stance }) => ({ 'data-stance': stance }),
    },
  }),

  parseHTML: () => [{ tag: 'span[data-evidence-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes)],

  addNodeView() {
    const { options: { slots }, type } = this;
    return slots && (({ node, getPos }) => {
      const dom = document.createElement('span');
      dom.className = 'ji-citation-slot';
      const slot = slots.add({ is: 'citation', element: dom, node, getPos });
      return {
        dom,
        update(next) {
          if (next.type !== type) return false;
          slot.update(next);
          return true;
        },
        ignoreMutation: () => true,
        destroy: slot.remove,
      };
    });
  },

  addProseMirrorPlugins() {
    const { options, type, editor } = this;
    return [
      new Plugin({
        props: {
          handleClickOn(_view, _pos, node, nodePos) {
            if (node.type !== type || !editor.isEditable) return false;
            editor.commands.setNodeSelection(nodePos);
            options.onOpen();
            return true;
          },
        },
      }),
    ];
  },

  addCommands() {
    return {
      setCitationStance: (at, stance) => ({ tr, dispatch }) => {
        if (tr.doc.nodeAt(at)?.type !== this.type) return false;
        if (dispatch) tr.setNodeAttribute(at, 'stance', stance);
        return true;
      },
    };
  },

  addInputRules() {
    return [
      new InputRule({
        find: /\[\[$/,
        handler: ({ range, chain }) => {
          chain().deleteRange(range).run();
          this.options.onCite();
        },
      }),
    ];
  },

  addKeyboardShortcuts() {
    return {
      [citeShortcut]: () => {
        this.options.onCite();
        return true;
      },
      Enter: ({ editor: { state } }) => {
        const { selection } = state;
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false;
        this.options.onOpen();
        return true;
      },
    };
  },
});
