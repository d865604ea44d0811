import type { Editor } from '@tiptap/core';
import type { NodeType, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { gapsIn, narrativeDocument, type StatementKind } from '@joint/shared';
import { asOneStep } from '../editor/as-one-step.ts';

export interface InsertedPattern {
  readonly kind: StatementKind;
  readonly text: string;
}

/** The nearest place behind that may hold a paragraph: of a table, behind the whole. */
function placeAfter($to: ResolvedPos, paragraph: NodeType): number {
  let { depth } = $to;
  while (depth > 1 && !$to.node(depth - 1).canReplaceWith($to.indexAfter(depth - 1), $to.indexAfter(depth - 1), paragraph)) depth -= 1;
  return $to.after(depth);
}

/** Puts a pattern in as a statement of its kind: in the empty paragraph at the caret, or after the one that the caret is in. Its first gap is selected; one step undoes it. */
export function insertPattern(editor: Editor, { kind, text }: InsertedPattern): boolean {
  const { paragraph } = editor.state.schema.nodes;
  if (!editor.isEditable || !paragraph) return false;
  asOneStep(editor, () => {
    const { tr, schema, selection: { $to }, doc } = editor.state;
    const isRoom = $to.parent.type === paragraph && $to.parent.content.size === 0;
    const from = $to.depth === 0 ? doc.content.size : isRoom ? $to.before() : placeAfter($to, paragraph);
    const to = isRoom ? $to.after() : from;
    tr.replaceWith(from, to, paragraph.create({ [narrativeDocument.kindAttribute]: kind }, schema.text(text)));
    const gap = gapsIn(text)[0] ?? { from: text.length, to: text.length };
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 1 + gap.from, from + 1 + gap.to)).scrollIntoView());
  });
  return true;
}
