import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { asOneStep } from '../editor/as-one-step.ts';

/** Nothing was written yet, not even a heading. */
export const isBlank = ({ childCount, firstChild }: Node): boolean => childCount === 0 || (childCount === 1 && firstChild?.type.name === 'paragraph' && firstChild.content.size === 0);

/** Begins an empty section: a heading for each thing that is asked, each with room for a statement. One step undoes it. False where somebody wrote something first. */
export function beginSection(editor: Editor, headings: readonly string[]): boolean {
  const { doc, schema } = editor.state;
  const { heading, paragraph } = schema.nodes;
  if (!editor.isEditable || !isBlank(doc) || !heading || !paragraph || headings.length === 0) return false;
  asOneStep(editor, () => {
    const { tr } = editor.state;
    const nodes = headings.flatMap((words) => [heading.create({ level: 3 }, schema.text(words)), paragraph.create()]);
    tr.replaceWith(0, tr.doc.content.size, nodes);
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, (tr.doc.firstChild?.nodeSize ?? 0) + 1)));
  });
  editor.commands.focus();
  return true;
}
