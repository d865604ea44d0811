import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { statementMarks } from '@joint/shared';
import { isHeadRow, isRow, isWritten, kindOf } from './read-section.ts';
import type { Slots } from './slots.ts';

/** Shown in a section that holds nothing yet, to whoever may write there. */
const firstHint = 'Write the first statement. Type [[ to cite evidence.';

/** A row of a table is grouped by the roles of its parts: divisions, so that the line under the statement can stand in it too. */
function asRow(dom: HTMLElement, content: HTMLElement, foot: HTMLElement): void {
  dom.setAttribute('role', 'row');
  content.setAttribute('role', 'presentation');
  content.className = 'ji-table__cells';
  foot.setAttribute('role', 'cell');
}

/** A statement on the page: its text beside a bar in its kind's colour, and under it a line that is not part of the text. */
export function statementView(slots: Slots, first: Node, getPos: () => number | undefined): NodeView {
  let node = first;
  const dom = document.createElement('div');
  const contentDOM = document.createElement(isRow(node) ? 'div' : 'p');
  const foot = document.createElement('div');
  contentDOM.className = 'ji-writing__text';
  contentDOM.dataset['hint'] = firstHint;
  foot.className = 'ji-statement__foot ji-writing__foot';
  foot.contentEditable = 'false';
  if (isRow(node)) asRow(dom, contentDOM, foot);
  dom.append(contentDOM, foot);

  const draw = (): void => {
    dom.className = `ji-statement ji-writing${isWritten(node) ? '' : ' ji-writing--empty'}${isRow(node) ? ' ji-table__row' : ''}${isHeadRow(node) ? ' ji-table__row--head' : ''}`;
    dom.style.setProperty('--ji-mark', statementMarks[kindOf(node)].colour);
  };
  draw();
  const slot = slots.add({ is: 'statement', element: foot, node, getPos });

  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      node = next;
      draw();
      slot.update(next);
      return true;
    },
    stopEvent: (event) => event.target instanceof globalThis.Node && foot.contains(event.target),
    ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
    destroy: slot.remove,
  };
}
