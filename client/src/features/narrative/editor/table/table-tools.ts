import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { asOneStep } from '../as-one-step.ts';
import { isHeadRow } from '../read-section.ts';
import type { InTable } from './table-acts.ts';
import { addColumn, addRow, inTable, insertTable, removeColumn, removeRow, removeTable, toggleHead } from './table-acts.ts';

export interface TableTool {
  readonly id: string;
  readonly label: string;
  /** What is said when it is done. */
  readonly done: string;
  readonly act: (state: EditorState, at: InTable) => Transaction;
  readonly canRun?: (at: InTable) => boolean;
}

export const tableTools: readonly TableTool[] = [
  { id: 'row-above', label: 'Row above', done: 'Row put in', act: (state, at) => addRow(state, at, 'above'), canRun: ({ row }) => !isHeadRow(row) },
  { id: 'row-below', label: 'Row below', done: 'Row put in', act: (state, at) => addRow(state, at, 'below') },
  { id: 'column', label: 'Column after', done: 'Column put in', act: addColumn },
  { id: 'remove-row', label: 'Remove row', done: 'Row removed', act: removeRow },
  { id: 'remove-column', label: 'Remove column', done: 'Column removed', act: removeColumn },
  { id: 'head', label: 'Heading row', done: 'First row changed', act: toggleHead },
  { id: 'remove-table', label: 'Remove table', done: 'Table removed', act: removeTable },
];

function dispatch(editor: Editor, tr: Transaction | null): boolean {
  if (!tr) return false;
  asOneStep(editor, () => editor.view.dispatch(tr));
  editor.view.focus();
  return true;
}

export const putInTable = (editor: Editor): boolean => editor.isEditable && dispatch(editor, insertTable(editor.state));

export function runTool(editor: Editor, { act, canRun }: TableTool): boolean {
  const at = inTable(editor.state);
  return editor.isEditable && at !== null && canRun?.(at) !== false && dispatch(editor, act(editor.state, at));
}
