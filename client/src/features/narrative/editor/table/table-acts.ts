import type { Node, NodeType, ResolvedPos, Schema } from '@tiptap/pm/model';
import { Fragment } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { narrativeDocument } from '@joint/shared';
import { isCell, isHeadRow, isRow, isTable } from '../read-section.ts';

/** The cell that the caret is in: its table and row with where they begin, and the place of each in the next. */
export interface InTable {
  readonly table: Node;
  readonly tableAt: number;
  readonly row: Node;
  readonly rowAt: number;
  readonly rowIndex: number;
  readonly column: number;
}

function readCell($at: ResolvedPos): InTable | null {
  for (let depth = $at.depth; depth > 2; depth -= 1) {
    const [cell, row, table] = [$at.node(depth), $at.node(depth - 1), $at.node(depth - 2)];
    if (isCell(cell) && isRow(row) && isTable(table)) return { table, tableAt: $at.before(depth - 2), row, rowAt: $at.before(depth - 1), rowIndex: $at.index(depth - 2), column: $at.index(depth - 1) };
  }
  return null;
}
export const inTable = ({ selection: { $head } }: EditorState): InTable | null => readCell($head);

interface TableTypes { readonly table: NodeType; readonly row: NodeType; readonly cell: NodeType; readonly head: NodeType; readonly paragraph: NodeType }
export function typesOf({ nodes }: Schema): TableTypes {
  const [table, row, cell, head, paragraph] = [narrativeDocument.table, narrativeDocument.tableRow, narrativeDocument.tableCell, narrativeDocument.tableHead, 'paragraph'].map((name) => nodes[name]);
  if (!table || !row || !cell || !head || !paragraph) throw new Error('the editor knows no tables');
  return { table, row, cell, head, paragraph };
}

/** Where the row or the cell of that index begins. */
const startOf = (parent: Node, inside: number, index: number): number => parent.children.slice(0, index).reduce((at, { nodeSize }) => at + nodeSize, inside);
const cellsOf = (type: NodeType, count: number): Node[] => Array.from({ length: count }, () => type.create());
export const columnsIn = (table: Node): number => Math.max(...table.children.map(({ childCount }) => childCount));

/** Puts the caret at the end of a cell. */
export function goToCell(tr: Transaction, { table, tableAt }: Pick<InTable, 'table' | 'tableAt'>, rowIndex: number, column: number): Transaction {
  const row = table.maybeChild(rowIndex);
  const cell = row?.maybeChild(Math.min(column, row.childCount - 1));
  if (!row || !cell) return tr;
  const at = startOf(row, startOf(table, tableAt + 1, rowIndex) + 1, Math.min(column, row.childCount - 1));
  return tr.setSelection(TextSelection.create(tr.doc, at + 1 + cell.content.size)).scrollIntoView();
}
const tableNow = (tr: Transaction, tableAt: number): Pick<InTable, 'table' | 'tableAt'> => ({ table: tr.doc.nodeAt(tableAt) as Node, tableAt });

/** A new table with a head and two rows, behind the block that the caret is in, or in place of an empty paragraph; a paragraph follows it, to go on in. */
export function insertTable(state: EditorState, columns = 3): Transaction | null {
  const { tr, schema, selection: { $to } } = state;
  const { table, row, cell, head, paragraph } = typesOf(schema);
  const isRoom = $to.depth === 1 && $to.parent.type === paragraph && $to.parent.content.size === 0;
  const [from, to] = $to.depth === 0 ? [$to.pos, $to.pos] : [isRoom ? $to.before() : $to.after(1), $to.after(1)];
  if (inTable(state)) return null;
  const made = table.create(null, [row.create(null, cellsOf(head, columns)), row.create(null, cellsOf(cell, columns)), row.create(null, cellsOf(cell, columns))]);
  tr.replaceWith(from, to, to === state.doc.content.size ? [made, paragraph.create()] : made);
  return goToCell(tr, { table: made, tableAt: from }, 0, 0);
}

export function addRow(state: EditorState, { table, tableAt, row, rowIndex }: InTable, where: 'above' | 'below'): Transaction {
  // Above the head there is none: what comes first would take its place.
  const index = where === 'below' || isHeadRow(row) ? rowIndex + 1 : rowIndex;
  const { row: type, cell } = typesOf(state.schema);
  const tr = state.tr.insert(startOf(table, tableAt + 1, index), type.create(null, cellsOf(cell, columnsIn(table))));
  return goToCell(tr, tableNow(tr, tableAt), index, 0);
}

/** Behind the caret's column, in every row that reaches so far. */
export function addColumn(state: EditorState, { table, tableAt, rowIndex, column }: InTable): Transaction {
  const { tr } = state;
  const { cell, head } = typesOf(state.schema);
  for (let index = table.childCount - 1; index >= 0; index -= 1) {
    const row = table.child(index);
    const at = Math.min(column + 1, row.childCount);
    tr.insert(startOf(row, startOf(table, tableAt + 1, index) + 1, at), (isHeadRow(row) ? head : cell).create());
  }
  return goToCell(tr, tableNow(tr, tableAt), rowIndex, column + 1);
}

export function removeTable(state: EditorState, { table, tableAt }: InTable): Transaction {
  const { tr, schema } = state;
  const isAll = state.doc.childCount === 1;
  if (isAll) tr.replaceWith(tableAt, tableAt + table.nodeSize, typesOf(schema).paragraph.create());
  else tr.delete(tableAt, tableAt + table.nodeSize);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(tableAt, tr.doc.content.size)))).scrollIntoView();
}

export function removeRow(state: EditorState, at: InTable): Transaction {
  const { table, tableAt, row, rowAt, rowIndex, column } = at;
  if (table.childCount === 1) return removeTable(state, at);
  const tr = state.tr.delete(rowAt, rowAt + row.nodeSize);
  return goToCell(tr, tableNow(tr, tableAt), Math.min(rowIndex, table.childCount - 2), column);
}

export function removeColumn(state: EditorState, at: InTable): Transaction {
  const { table, tableAt, rowIndex, column } = at;
  if (columnsIn(table) === 1) return removeTable(state, at);
  const { tr } = state;
  for (let index = table.childCount - 1; index >= 0; index -= 1) {
    const row = table.child(index);
    const cell = row.maybeChild(column);
    const rowStart = startOf(table, tableAt + 1, index);
    const from = startOf(row, rowStart + 1, column);
    // A row that two people left with one cell goes with it.
    if (cell && row.childCount === 1) tr.delete(rowStart, rowStart + row.nodeSize);
    else if (cell) tr.delete(from, from + cell.nodeSize);
  }
  return goToCell(tr, tableNow(tr, tableAt), Math.min(rowIndex, tableNow(tr, tableAt).table.childCount - 1), Math.max(0, column - 1));
}

/** Makes the first row the head, which names the columns, or a row like the others. */
export function toggleHead(state: EditorState, { table, tableAt }: InTable): Transaction {
  const first = table.child(0);
  const { cell, head } = typesOf(state.schema);
  const type = isHeadRow(first) ? cell : head;
  const { tr } = state;
  first.children.forEach((each, index) => void (each.type !== type && tr.setNodeMarkup(startOf(first, tableAt + 2, index), type)));
  return tr;
}
export const hasHead = ({ table }: InTable): boolean => isHeadRow(table.child(0));

/** What is pasted into a cell: the cells of a table, spread from there on over the cells that there are, with rows and columns added as they are needed. */
export function fillCells(state: EditorState, { table, tableAt, rowIndex, column }: InTable, grid: readonly (readonly Fragment[])[]): Transaction {
  const { table: type, row: rowType, cell } = typesOf(state.schema);
  const width = Math.max(columnsIn(table), ...grid.map((cells) => column + cells.length));
  const rows = Array.from({ length: Math.max(table.childCount, rowIndex + grid.length) }, (_, index) => {
    const before = table.maybeChild(index);
    const put = grid[index - rowIndex];
    const isLonger = width > columnsIn(table);
    if (before && !put && !isLonger) return before;
    const kindOf = (at: number): NodeType => before?.maybeChild(at)?.type ?? (before && isHeadRow(before) ? before.child(0).type : cell);
    const cells = Array.from({ length: put || isLonger ? width : (before?.childCount ?? width) }, (_each, at) => {
      const content = put?.[at - column];
      return content ? kindOf(at).create(null, content) : (before?.maybeChild(at) ?? kindOf(at).create());
    });
    return before ? before.copy(Fragment.from(cells)) : rowType.create(null, cells);
  });
  const tr = state.tr.replaceWith(tableAt, tableAt + table.nodeSize, type.create(null, rows));
  return goToCell(tr, tableNow(tr, tableAt), rowIndex + grid.length - 1, column + (grid.at(-1)?.length ?? 1) - 1);
}
