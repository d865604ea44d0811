import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { narrativeLimits } from '@joint/shared';
import { asOneStep } from '../as-one-step.ts';
import { isGoing } from '../suggest/read-marks.ts';
import type { FindQuestion } from './find-pattern.ts';
import { patternOf } from './find-pattern.ts';
import type { Finding, Found } from './find-plugin.ts';
import { askFor, currentFound, findingIn, freshFinding } from './find-plugin.ts';

export function ask(editor: Editor, question: FindQuestion | null): void {
  const isNothing = !question || patternOf(question) === '';
  if (isNothing && !findingIn(editor.state)) return;
  editor.view.dispatch(askFor(editor.state.tr, isNothing ? null : question));
}

function refresh({ state, view }: Editor): Finding | null {
  const finding = freshFinding(state);
  if (finding && finding !== findingIn(state)) view.dispatch(askFor(state.tr, finding.question));
  return finding;
}

const nearest = ({ selection }: EditorState, { found }: Finding, way: 'next' | 'previous'): Found | undefined =>
  way === 'next' ? (found.find(({ from }) => from >= selection.to) ?? found[0]) : (found.findLast(({ to }) => to <= selection.from) ?? found.at(-1));

/** Selects the next or previous place, round the end of the text where need be; its number from 1, or null where there is none. */
export function goToFound(editor: Editor, way: 'next' | 'previous'): number | null {
  const finding = refresh(editor);
  const place = finding && nearest(editor.state, finding, way);
  if (!place) return null;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place.from, place.to)));
  return finding.found.indexOf(place) + 1;
}

/** In the look of what stood there: bold stays bold. */
function put(tr: Transaction, { from, to }: Found, words: string): void {
  if (words === '') return void tr.delete(from, to);
  const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? [];
  tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
}

/** Replaces the selected place and goes to the next; where none is selected, it only goes there. */
export function replaceFound(editor: Editor, words: string): boolean {
  const finding = refresh(editor);
  const place = finding?.found[currentFound(editor.state, finding)];
  if (place && editor.isEditable && !isGoing(editor.state.doc, place.from, place.to)) {
    asOneStep(editor, () => {
      const { tr } = editor.state;
      put(tr, place, words);
      editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place.from + words.length)));
    });
  }
  goToFound(editor, 'next');
  return place !== undefined && editor.isEditable;
}

/** What one replacement takes in an edit beside its letters, in bytes, generously. */
const bytesOfPlace = 60;

/** At most one place of each paragraph in each turn, and those at the end of the text first, so that those before them stay where they are. */
function inTurns({ doc }: EditorState, found: readonly Found[]): Found[][] {
  const turns: Found[][] = [];
  const taken = new Map<unknown, number>();
  for (const place of [...found].reverse()) {
    const { parent } = doc.resolve(place.from);
    const turn = taken.get(parent) ?? 0;
    taken.set(parent, turn + 1);
    (turns[turn] ??= []).push(place);
  }
  return turns;
}

/**
 * Replaces every place, and says how many; null where that were more than can be sent as one change. Each paragraph is changed at one
 * place at a time: the binding takes what lies between two changes of a paragraph for written anew, and its words would become this writer's.
 */
export function replaceAllFound(editor: Editor, words: string): number | null {
  const finding = refresh(editor);
  if (!finding || !editor.isEditable) return 0;
  // What is to go already needs no other words.
  const found = finding.found.filter(({ from, to }) => !isGoing(editor.state.doc, from, to));
  if (found.length * (new TextEncoder().encode(words).length + bytesOfPlace) > narrativeLimits.updateBytes) return null;
  asOneStep(editor, () => {
    const moved = new Mapping();
    // While the writer suggests, what is done to the text is another transaction than the one sent.
    const follow = ({ transaction }: { readonly transaction: Transaction }): void => moved.appendMapping(transaction.mapping);
    editor.on('transaction', follow);
    for (const turn of inTurns(editor.state, found)) {
      const { tr } = editor.state;
      for (const { from, to } of turn) put(tr, { from: moved.map(from), to: moved.map(to) }, words);
      editor.view.dispatch(tr);
    }
    editor.off('transaction', follow);
  });
  editor.view.dispatch(askFor(editor.state.tr, finding.question));
  return found.length;
}
