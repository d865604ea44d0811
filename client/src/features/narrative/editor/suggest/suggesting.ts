import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { SuggestionMark } from '@joint/shared';
import { readSuggestion, suggestionMarks } from '@joint/shared';
import { v4 as newUuid } from 'uuid';
import { asSuggestion } from './as-suggestion.ts';
import { changedRanges } from './changed-ranges.ts';
import { placeByPlace } from './place-by-place.ts';
import { deletedBy, isSuggestion } from './read-marks.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    suggesting: {
      /** Says who suggests on this page; null while they change the text itself. */
      setSuggester: (userId: string | null) => ReturnType;
    };
  }
}

export interface SuggestingOptions {
  /** The writer tried, while suggesting, what changes the text itself; nothing was done. */
  readonly onRefused: () => void;
}

const decision = 'decidesSuggestions';
/** A transaction that accepts or rejects: it is never itself a suggestion. */
export const asDecision = (tr: Transaction): Transaction => tr.setMeta(decision, true);
export const isDecision = (tr: Transaction): boolean => tr.getMeta(decision) === true;

const isMoved = (tr: Transaction): boolean => ['paste', 'drop'].includes(String(tr.getMeta('uiEvent')));

/** What is typed into words that somebody suggests to delete is not suggested to be deleted; what is moved with them still is. */
function withoutStrayDeletions(tr: Transaction): Transaction {
  const type = tr.doc.type.schema.marks[suggestionMarks.deletion];
  if (type && !isMoved(tr)) for (const { fromB, toB } of changedRanges(tr)) if (tr.doc.rangeHasMark(fromB, toB, type)) tr.removeMark(fromB, toB, type);
  return tr;
}

type Change = (text: Node) => Node | null;
function eachText(fragment: Fragment, change: Change): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    const next = node.isText ? change(node) : node.copy(eachText(node.content, change));
    if (next) nodes.push(next);
  });
  return Fragment.from(nodes);
}
/** Pasted while suggesting, all of it is the writer's own suggestion: as it would read with everything in it accepted. */
const accepted: Change = (text) => (deletedBy(text) ? null : text.mark(text.marks.filter((mark) => !isSuggestion(mark))));
/** Pasted while editing, what was suggested about the words comes with them; a mark that no page of ours made would never be stored. */
const sound: Change = (text) => text.mark(text.marks.filter((mark) => !isSuggestion(mark) || readSuggestion(mark.type.name as SuggestionMark, mark.attrs) !== null));

/**
 * Turns what a writer does into suggestions while they suggest. Only their own changes come this way: those of colleagues and steps of undoing
 * come from the shared document, and accepting and rejecting say so.
 */
export const Suggesting = Extension.create<SuggestingOptions, { userId: string | null }>({
  name: 'suggesting',
  addOptions: () => ({ onRefused: () => undefined }),
  addStorage: () => ({ userId: null }),

  addCommands() {
    const { storage } = this;
    return {
      setSuggester: (userId) => () => {
        storage.userId = userId;
        return true;
      },
    };
  },

  dispatchTransaction({ transaction, next }) {
    const { editor, storage: { userId } } = this;
    // Tiptap catches what a key would do and puts its steps into a transaction of its own, which then comes this way.
    const { isCapturingTransaction } = editor as unknown as { readonly isCapturingTransaction: boolean };
    if (!transaction.docChanged || isCapturingTransaction || transaction.getMeta(ySyncPluginKey) || isDecision(transaction)) return next(transaction);
    if (userId === null) return next(withoutStrayDeletions(transaction));
    const suggestion = asSuggestion(transaction, editor.state, { userId, begin: () => ({ id: newUuid(), by: userId, at: new Date().toISOString() }) });
    if (suggestion) return placeByPlace(suggestion, () => editor.state, next);
    this.options.onRefused();
  },

  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin({
        props: {
          transformPasted: ({ content, openStart, openEnd }) => new Slice(eachText(content, storage.userId === null ? sound : accepted), openStart, openEnd),
          handleDOMEvents: {
            // What is composed must not begin by taking selected words out of the page, which then would have to come back.
            compositionstart(view) {
              if (storage.userId !== null && !view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection());
              return false;
            },
          },
        },
      }),
    ];
  },
});
