import { Extension } from '@tiptap/core';
import type { Node, Slice } from '@tiptap/pm/model';
import { Fragment } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { isRow } from '../read-section.ts';
import { fillCells, inTable } from './table-acts.ts';

/** Blocks as one line, with a space where one ends. */
function lineOf(blocks: readonly Node[]): Fragment {
  const lines: Node[][] = [];
  const look = (node: Node): void => {
    if (node.isTextblock) lines.push([...node.children]);
    else if (node.isInline) lines.push([...(lines.pop() ?? []), node]);
    else node.forEach(look);
  };
  blocks.forEach(look);
  const written = lines.filter((line) => line.length > 0);
  return Fragment.fromArray(written.flatMap((line, index) => (index > 0 && line[0] ? [line[0].type.schema.text(' '), ...line] : line)));
}

/** What is pasted, as cells: those of its table, or all of it in one. */
function gridOf({ content }: Slice): Fragment[][] {
  const rows: Node[] = [];
  const look = (node: Node): void => {
    if (isRow(node)) rows.push(node);
    else if (!node.isTextblock) node.forEach(look);
  };
  content.forEach(look);
  return rows.length > 0 ? rows.map((row) => row.children.map((cell) => cell.content)) : [[lineOf(content.content)]];
}

function replaceWith({ tr, selection: { from, to } }: EditorState, content: Fragment): Transaction {
  tr.replaceWith(from, to, content);
  return tr.setSelection(TextSelection.create(tr.doc, from + content.size));
}

/** A cell holds one line: lines that are pasted are joined, and the cells of a table go into the cells from the caret's on. */
export const TablePaste = Extension.create({
  name: 'tablePaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, _event, slice) {
          const at = inTable(view.state);
          if (!at) return false;
          const grid = gridOf(slice);
          const [first = []] = grid;
          const [only] = first;
          const tr = grid.length === 1 && first.length === 1 && only ? replaceWith(view.state, only) : fillCells(view.state, at, grid);
          view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
          return true;
        },
      },
    }),
  ],
});
