import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import { ReplaceStep } from '@tiptap/pm/transform';

/** What a transaction says beside its steps goes with another that does the same. */
export function withMeta(next: Transaction, from: Transaction): Transaction {
  for (const [key, value] of Object.entries((from as unknown as { readonly meta: Readonly<Record<string, unknown>> }).meta)) next.setMeta(key, value);
  if (from.storedMarksSet) next.setStoredMarks(from.storedMarks);
  return from.scrolledIntoView ? next.scrollIntoView() : next;
}

/**
 * Does what a transaction does as several, each of which changes words at one place: the binding takes what lies between two changes of a
 * paragraph for written anew, and where a colleague changes it at that moment, settled words would stand there twice.
 */
export function placeByPlace(tr: Transaction, state: () => EditorState, dispatch: (tr: Transaction) => void): void {
  const turns: Step[][] = [];
  for (const step of tr.steps) {
    const turn = turns.at(-1);
    if (!turn || (step instanceof ReplaceStep && turn.some((before) => before instanceof ReplaceStep))) turns.push([step]);
    else turn.push(step);
  }
  if (turns.length < 2) return dispatch(tr);
  turns.forEach((steps, index) => {
    const one = state().tr;
    steps.forEach((step) => one.step(step));
    if (index === turns.length - 1) one.setSelection(Selection.fromJSON(one.doc, tr.selection.toJSON() as object));
    dispatch(withMeta(one, tr));
  });
}
