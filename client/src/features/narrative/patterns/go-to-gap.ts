import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { bringSelectionIntoSight } from '../editor/bring-into-sight.ts';
import { gapPlaces } from './gaps-plugin.ts';

export interface GapReached {
  /** From 1. */
  readonly number: number;
  readonly total: number;
  /** What stands between the brackets. */
  readonly words: string;
}

/** Selects the next gap after the caret, round the end of the text where need be, so that what is typed takes its place. Null where none is left. */
export function goToGap(editor: Editor): GapReached | null {
  const { selection, doc, tr } = editor.state;
  const gaps = gapPlaces(editor.state);
  const index = Math.max(0, gaps.findIndex(({ from }) => from >= (selection.empty ? selection.from : selection.to)));
  const gap = gaps[index];
  if (!gap) return null;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, gap.from, gap.to)));
  editor.commands.focus(null, { scrollIntoView: false });
  bringSelectionIntoSight(editor);
  return { number: index + 1, total: gaps.length, words: doc.textBetween(gap.from + 1, gap.to - 1) };
}
