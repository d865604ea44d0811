import { mergeAttributes, Node } from '@tiptap/core';
import { narrativeDocument } from '@joint/shared';
import type { Slots } from '../slots.ts';
import { statementAttributes } from '../statement.ts';
import { statementView } from '../statement-view.ts';
import { cellView, tableView } from './table-views.ts';

const { table, tableRow, tableCell, tableHead } = narrativeDocument;

/** Rows may differ in length, as when two people add to a table at once; no cell spans others. */
export const Table = Node.create({
  name: table,
  group: 'block',
  content: `${tableRow}+`,
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => ({ node }) => tableView(node),
});

/** A row, which is a statement: what its cells say together. */
export const TableRow = Node.create<{ readonly slots: Slots | null }>({
  name: tableRow,
  content: `(${tableCell} | ${tableHead})+`,
  addOptions: () => ({ slots: null }),
  addAttributes: statementAttributes,
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
  addNodeView() {
    const { slots } = this.options;
    return slots && (({ node, getPos }) => statementView(slots, node, getPos));
  },
});

export const TableCell = Node.create({
  name: tableCell,
  content: 'inline*',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
  addNodeView: () => () => cellView('cell'),
});

/** A cell that names its column, or its row. */
export const TableHead = Node.create({
  name: tableHead,
  content: 'inline*',
  isolating: true,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
  addNodeView: () => () => cellView('columnheader'),
});
