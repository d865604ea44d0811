import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { SearchQuery } from 'prosemirror-search';
import type { FindQuestion } from './find-pattern.ts';
import { patternOf } from './find-pattern.ts';

export interface Found {
  readonly from: number;
  readonly to: number;
}
export interface Finding {
  readonly question: FindQuestion;
  readonly found: readonly Found[];
  /** The writer changed the text since: the marks moved with it, and the places are looked up again once the hands rest. */
  readonly isStale: boolean;
  readonly marks: DecorationSet;
}

/** In milliseconds: how long nobody types before the text is looked through again. */
const restsFor = 300;

const key = new PluginKey<Finding | null>('find');
type Asked = { readonly question: FindQuestion | null };

export const findingIn = (state: EditorState): Finding | null => key.getState(state) ?? null;
/** Looks for something else, or, with null, for nothing. */
export const askFor = (tr: Transaction, question: FindQuestion | null): Transaction => tr.setMeta(key, { question } satisfies Asked).setMeta('addToHistory', false);

/** Which of the places found is selected, from 0; -1 for none. */
export const currentFound = ({ selection }: EditorState, { found, isStale }: Finding): number =>
  isStale ? -1 : found.findIndex(({ from, to }) => from === selection.from && to === selection.to);

function lookThrough(state: EditorState, question: FindQuestion): Finding {
  const found: Found[] = [];
  const query = new SearchQuery({ search: patternOf(question), caseSensitive: question.matchCase, regexp: true });
  for (let next = query.findNext(state); next; next = query.findNext(state, next.to)) found.push({ from: next.from, to: next.to });
  const marks = DecorationSet.create(state.doc, found.map(({ from, to }) => Decoration.inline(from, to, { class: 'ji-found' })));
  return { question, found, isStale: false, marks };
}

/** What was found as it is now, looked up again where that is due. */
export function freshFinding(state: EditorState): Finding | null {
  const finding = findingIn(state);
  return finding?.isStale ? lookThrough(state, finding.question) : finding;
}

function next(tr: Transaction, before: Finding | null, state: EditorState): Finding | null {
  const asked = tr.getMeta(key) as Asked | undefined;
  if (asked) return asked.question && lookThrough(state, asked.question);
  if (!before || !tr.docChanged) return before;
  // A colleague's change puts the whole text in anew, and comes in a task of its own.
  if (isChangeOrigin(tr)) return lookThrough(state, before.question);
  return { ...before, isStale: true, marks: before.marks.map(tr.mapping, tr.doc) };
}

/** Looks again when the writer rests, never in the task of a key. */
function lookWhenResting(view: EditorView) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const finding = findingIn(view.state);
      if (!finding?.isStale) return;
      if (view.composing) soon();
      else view.dispatch(askFor(view.state.tr, finding.question));
    }, restsFor);
  };
  return {
    update: ({ state }: EditorView, old: EditorState) => {
      if (findingIn(state)?.isStale && state.doc !== old.doc) soon();
    },
    destroy: () => clearTimeout(timer),
  };
}

/**
 * Marks what is looked for. The search is prosemirror-search's; its own plugin is not used, because it looks through the whole text on
 * every key and every move of the caret (ADR 028).
 */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Finding | null>({
      key,
      state: { init: () => null, apply: (tr, before, _old, state) => next(tr, before, state) },
      view: lookWhenResting,
      props: {
        decorations(state) {
          const finding = findingIn(state);
          const current = finding && finding.found[currentFound(state, finding)];
          return current ? finding.marks.add(state.doc, [Decoration.inline(current.from, current.to, { class: 'ji-found--current' })]) : finding?.marks;
        },
      },
    }),
  ],
});
