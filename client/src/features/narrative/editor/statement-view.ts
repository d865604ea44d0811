import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { isStatementKind, narrativeDocument, statementMarks } from '@joint/shared';
import type { Slots } from './slots.ts';

const isWritten = (node: Node): boolean => node.content.size > 0;

/** Shown in a section that holds nothing yet, to whoever may write there. */
const firstHint = 'Write the first statement. Type [[ to cite evidence.';

/** A statement on the page: its text beside a bar in its kind's colour, and under it a line that is not part of the text. */
export function statementView(slots: Slots, first: Node, getPos: () => number | undefined): NodeView {
  let node = first;
  const dom = document.createElement('div');
  const contentDOM = document.createElement('p');
  const foot = document.createElement('div');
  contentDOM.className = 'ji-writing__text';
  contentDOM.dataset['hint'] = firstHint;
  foot.className = 'ji-statement__foot ji-writing__foot';
  foot.contentEditable = 'false';
  dom.append(contentDOM, foot);

  const draw = (): void => {
    const kind: unknown = node.attrs[narrativeDocument.kindAttribute];
    dom.className = isWritten(node) ? 'ji-statement ji-writing' : 'ji-statement ji-writing ji-writing--empty';
    dom.style.setProperty('--ji-mark', statementMarks[isStatementKind(kind) ? kind : 'CONTEXT'].colour);
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
