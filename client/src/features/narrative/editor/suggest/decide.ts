import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { asOneStep } from '../as-one-step.ts';
import { isCell } from '../read-section.ts';
import { deletedBy, formattedBy, insertedBy, lookBefore } from './read-marks.ts';
import { asDecision } from './suggesting.ts';

export type Verdict = 'accept' | 'reject';

/** Settles suggestions by their ids, as one step of undoing; those that are not there any more are passed over. */
export function decide(editor: Editor, ids: readonly string[], verdict: Verdict): void {
  const those = new Set(ids);
  asOneStep(editor, () => {
    for (let tr = nextTurn(editor.state, those, verdict); tr.docChanged; tr = nextTurn(editor.state, those, verdict)) editor.view.dispatch(asDecision(tr));
  });
}

/**
 * In each paragraph as much of it, from its end, as takes words away at one place: the binding takes what lies between two changes of a
 * paragraph for written anew, and its words would become the decider's.
 */
function nextTurn({ tr }: EditorState, those: ReadonlySet<string>, verdict: Verdict): Transaction {
  const blocks: { readonly block: Node; readonly start: number }[] = [];
  tr.doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ block: node, start: pos });
    return !node.isTextblock;
  });
  // From the end, so that what is before stays where it is.
  for (const { block, start } of blocks.reverse()) {
    const texts: { readonly node: Node; readonly from: number }[] = [];
    block.forEach((node, offset) => void (node.isText && texts.push({ node, from: start + 1 + offset })));
    texts.reverse().some(({ node, from }) => settle(tr, node, from, those, verdict) === 'gone');
    if (texts.length > 0 && !isCell(block) && (tr.doc.nodeAt(start)?.textContent ?? '') === '') removeBlock(tr, start);
  }
  return tr;
}

function settle(tr: Transaction, node: Node, from: number, those: ReadonlySet<string>, verdict: Verdict): 'gone' | 'stays' {
  const to = from + node.nodeSize;
  const [insertion, deletion, format] = [insertedBy(node), deletedBy(node), formattedBy(node)].map((mark) => (mark && those.has(String(mark.attrs['id'])) ? mark : undefined));
  if (verdict === 'accept' ? deletion : insertion) {
    tr.delete(from, to);
    return 'gone';
  }
  for (const mark of [insertion, deletion, format]) if (mark) tr.removeMark(from, to, mark);
  if (!format || verdict === 'accept') return 'stays';
  const was = lookBefore(node).split(' ');
  for (const name of ['bold', 'italic']) {
    const type = node.type.schema.marks[name];
    if (!type) continue;
    if (was.includes(name)) tr.addMark(from, to, type.create());
    else tr.removeMark(from, to, type);
  }
  return 'stays';
}

/** A paragraph whose last words went states nothing: it goes (a cell stays, or its row would slip), with the citations in it and with lists that held nothing else. */
function removeBlock(tr: Transaction, start: number): void {
  const $in = tr.doc.resolve(start + 1);
  let { depth } = $in;
  while (depth > 1 && $in.node(depth - 1).childCount === 1) depth -= 1;
  const [parent, index] = [$in.node(depth - 1), $in.index(depth - 1)];
  const from = $in.before(depth);
  if (parent.canReplace(index, index + 1)) tr.delete(from, $in.after(depth));
  else if (depth === 1 && parent.childCount === 1) tr.replaceWith(from, $in.after(depth), parent.type.schema.nodes['paragraph']?.create() ?? []);
}
