import { InputRule, mergeAttributes, Node } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { CitationStance } from '@joint/shared';
import { narrativeDocument, parsePlace } from '@joint/shared';
import type { DraggedPiece } from './drag-evidence.ts';
import { droppedPiece } from './drag-evidence.ts';
import type { Slots } from './slots.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    citation: {
      /** Says whether the citation at `at` supports or contradicts its statement. */
      setCitationStance: (at: number, stance: CitationStance) => ReturnType;
      /** Says which part of its evidence the citation at `at` rests on; null for the whole. */
      setCitationPlace: (at: number, place: string | null) => ReturnType;
    };
  }
}

export interface CitationOptions {
  readonly slots: Slots | null;
  /** The writer wants to cite: opens the picker. */
  readonly onCite: () => void;
  /** The writer wants to look at, change or remove the citation that is now selected. */
  readonly onOpen: () => void;
  /** A piece of evidence was dropped; the caret is where it fell. */
  readonly onDrop: (piece: DraggedPiece) => void;
}

/** Free of what browsers, Windows with a British keyboard and screen readers use themselves. */
export const citeShortcut = 'Mod-Shift-.';

/** A citation in a statement: it holds the id of the evidence and coordinates in it, and never its words, which not every reader may see. */
export const Citation = Node.create<CitationOptions>({
  name: narrativeDocument.citationNode,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addOptions: () => ({ slots: null, onCite: () => undefined, onOpen: () => undefined, onDrop: () => undefined }),

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
    [narrativeDocument.placeAttribute]: {
      default: null,
      // Copied from another section it comes along; whatever else a page may say is no place.
      parseHTML: (element) => (parsePlace(element.getAttribute('data-place')) ? element.getAttribute('data-place') : null),
      renderHTML: ({ place }) => (place ? { 'data-place': place } : {}),
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
          handleDrop(view, event) {
            const piece = droppedPiece(event.dataTransfer);
            if (!piece || !editor.isEditable) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            // The editor's own command would take focus a moment too late for whoever asks where the caret is.
            if (at) editor.commands.setTextSelection(at.pos);
            view.focus();
            options.onDrop(piece);
            return true;
          },
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
      setCitationPlace: (at, place) => ({ tr, dispatch }) => {
        if (tr.doc.nodeAt(at)?.type !== this.type) return false;
        if (dispatch) tr.setNodeAttribute(at, narrativeDocument.placeAttribute, place);
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
