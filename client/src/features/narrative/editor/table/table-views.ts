import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { columnsIn } from './table-acts.ts';

/** A table on the page: divisions in a grid, since the line under each row is no cell of a column. */
export function tableView(first: Node): NodeView {
  const dom = document.createElement('div');
  dom.className = 'ji-table';
  dom.setAttribute('role', 'table');
  dom.setAttribute('aria-label', 'Table');
  const draw = (node: Node): void => dom.style.setProperty('--ji-columns', String(columnsIn(node)));
  draw(first);
  return {
    dom,
    contentDOM: dom,
    update(node) {
      if (node.type !== first.type) return false;
      draw(node);
      return true;
    },
    ignoreMutation: (mutation) => mutation.type === 'attributes' && mutation.target === dom,
  };
}

export function cellView(role: 'cell' | 'columnheader'): NodeView {
  const dom = document.createElement('div');
  dom.className = 'ji-table__cell';
  dom.setAttribute('role', role);
  return { dom, contentDOM: dom };
}
