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

/** Steps that are done together, and the place whose words they replace, as it stands behind the last of them. */
interface Turn { readonly steps: Step[]; place: { readonly from: number; readonly to: number } | null }

/** Replacing what was just replaced, or right beside it, is still one place: whoever composes (IME) has their words put in anew at each key. */
function turnsOf(steps: readonly Step[]): Turn[] {
  const turns: Turn[] = [];
  for (const step of steps) {
    let turn = turns.at(-1);
    if (!turn) turns.push((turn = { steps: [], place: null }));
    if (step instanceof ReplaceStep) {
      const { from, to } = step;
      if (turn.place && (from > turn.place.to || to < turn.place.from)) turns.push((turn = { steps: [], place: null }));
      const map = step.getMap();
      turn.place = { from: map.map(Math.min(from, turn.place?.from ?? from), -1), to: map.map(Math.max(to, turn.place?.to ?? to), 1) };
    }
    turn.steps.push(step);
  }
  return turns;
}

/**
 * Does what a transaction does as several, each of which changes words at one place: the binding takes what lies between two changes of a
 * paragraph for written anew, and where a colleague changes it at that moment, settled words would stand there twice.
 */
export function placeByPlace(tr: Transaction, state: () => EditorState, dispatch: (tr: Transaction) => void): void {
  const turns = turnsOf(tr.steps);
  if (turns.length < 2) return dispatch(tr);
  turns.forEach(({ steps }, index) => {
    const one = state().tr;
    steps.forEach((step) => one.step(step));
    if (index === turns.length - 1) one.setSelection(Selection.fromJSON(one.doc, tr.selection.toJSON() as object));
    dispatch(withMeta(one, tr));
  });
}
