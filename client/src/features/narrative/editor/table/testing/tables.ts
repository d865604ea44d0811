import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { isRow } from '../../read-section.ts';
import type { Writer } from '../../testing/writers.ts';
import { openSettledWriter } from '../../testing/writers.ts';
import { putInTable, runTool, tableTools } from '../table-tools.ts';

/** jsdom lays nothing out, and so scrolls nothing into sight. */
export function scrollNowhere(): void {
  Range.prototype.getClientRects = () => document.body.getClientRects();
  Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();
  Element.prototype.scrollIntoView = () => undefined;
}

export const evidenceId = '0b7f3c52-1111-4222-8333-444455556666';
/** True where the editor takes the key for itself. */
export function press({ editor: { view } }: Writer, keys: string): boolean {
  const [key = '', ...held] = keys.split('-').reverse();
  const event = new KeyboardEvent('keydown', { key, shiftKey: held.includes('Shift'), ctrlKey: held.includes('Mod'), cancelable: true });
  return view.someProp('handleKeyDown', (handle) => handle(view, event)) ?? false;
}
export const type = ({ editor }: Writer, words: string): void => editor.view.dispatch(editor.state.tr.insertText(words));
export function use(page: Writer, id: string): boolean {
  const tool = tableTools.find((one) => one.id === id);
  return tool !== undefined && runTool(page.editor, tool);
}
/** Cells apart, those of a head with a mark; blocks that are no table as they are. */
export const shown = ({ editor: { state: { doc } } }: Writer): string[] =>
  doc.children.flatMap((block) => (block.type.name === 'table' ? block.children.map((row) => row.children.map((cell) => `${cell.type.name === 'tableHead' ? '!' : ''}${cell.textContent}`).join(' | ')) : [`${block.type.name}: ${block.textContent}`]));
export function rowsOf({ editor: { state: { doc } } }: Writer): Node[] {
  const rows: Node[] = [];
  doc.descendants((node) => void (isRow(node) && rows.push(node)));
  return rows;
}
export const idOf = (page: Writer, row: number): unknown => rowsOf(page)[row]?.attrs['statementId'];
/** Puts the caret at the end of a cell. */
export function into({ editor }: Writer, row: number, column: number): void {
  let seen = -1;
  editor.state.doc.descendants((node, pos) => {
    if (!isRow(node)) return true;
    seen += 1;
    const cell = node.maybeChild(Math.min(column, node.childCount - 1));
    const before = node.children.slice(0, Math.min(column, node.childCount - 1)).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    if (seen === row && cell) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, pos + 2 + before + cell.content.size)));
    return false;
  });
}
/** A page with a table: a head, then contacts and referrals. */
export function page(): Writer {
  const opened = openSettledWriter();
  putInTable(opened.editor);
  for (const [row, cells] of [['Measure', '2024', '2025'], ['Contacts', '1,943', '2,104'], ['Referrals', '486', '512']].entries()) {
    for (const [column, words] of cells.entries()) {
      into(opened, row, column);
      type(opened, words);
    }
  }
  return opened;
}
export function together(): readonly [Writer, Writer] {
  const a = page();
  const b = openSettledWriter(Y.encodeStateAsUpdate(a.doc));
  a.sync();
  return [a, b];
}
