import type { Editor } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import { isCell, isWritten } from '../read-section.ts';
import { addRow, goToCell, inTable, type InTable, removeRow, typesOf } from './table-acts.ts';

function run({ state, view }: Editor, act: (state: EditorState, at: InTable) => Transaction | null): boolean {
  // On a selected citation, keys are the citation's.
  const at = state.selection instanceof TextSelection ? inTable(state) : null;
  const tr = at && act(state, at);
  if (tr) view.dispatch(tr);
  return tr !== null;
}

/** To the next cell of the row; behind its last, Tab goes where it goes from every statement: to what stands under it. */
const toCell = (by: 1 | -1) => ({ tr }: EditorState, at: InTable): Transaction | null =>
  (at.column + by >= 0 && at.column + by < at.row.childCount ? goToCell(tr, at, at.rowIndex, at.column + by) : null);

/** Behind the table, into a paragraph that is there or is made. */
function leave(state: EditorState, { table, tableAt }: Pick<InTable, 'table' | 'tableAt'>, tr: Transaction): Transaction {
  const end = tableAt + table.nodeSize;
  if (tr.doc.nodeAt(end)?.isTextblock !== true) tr.insert(end, typesOf(state.schema).paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView();
}

/** Down a row; from the last one into a new one, and from an empty last one out of the table, as in a list. */
function down(state: EditorState, at: InTable): Transaction {
  const { table, tableAt, row, rowIndex, column } = at;
  if (rowIndex < table.childCount - 1) return goToCell(state.tr, at, rowIndex + 1, column);
  if (isWritten(row) || table.childCount === 1) return addRow(state, at, 'below');
  const tr = removeRow(state, at);
  return leave(state, { table: tr.doc.nodeAt(tableAt) as Node, tableAt }, tr);
}

/** The caret stands in words, and a selection that began in a cell ends in it: what is typed over several would tear them from their columns. */
function settled({ selection, tr }: EditorState): Transaction | null {
  const { $anchor, $head } = selection;
  // The binding may put the caret where no words can stand.
  if (selection instanceof TextSelection && !$head.parent.inlineContent) return tr.setSelection(Selection.near($head));
  if (!(selection instanceof TextSelection) || selection.empty || !isCell($anchor.parent) || $head.sameParent($anchor)) return null;
  const head = $head.pos > $anchor.pos ? $anchor.end() : $anchor.start();
  return tr.setSelection(TextSelection.create(tr.doc, $anchor.pos, head));
}

/** The keys of a table. Before those of paragraphs, which would split a cell in two. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  priority: 1100,

  addKeyboardShortcuts() {
    const enter = ({ editor }: { readonly editor: Editor }): boolean => run(editor, down);
    return {
      Tab: ({ editor }) => run(editor, toCell(1)),
      'Shift-Tab': ({ editor }) => run(editor, toCell(-1)),
      Enter: enter,
      'Shift-Enter': enter,
      'Mod-Enter': ({ editor }) => run(editor, (state, at) => leave(state, at, state.tr)),
    };
  },

  addProseMirrorPlugins: () => [
    new Plugin({ appendTransaction: (_transactions, _old, state) => settled(state) }),
  ],
});
