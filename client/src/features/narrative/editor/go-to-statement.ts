import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { bringIntoSight } from './bring-into-sight.ts';
import { placeOfStatement } from './read-section.ts';

/** Puts the caret at the end of a statement and brings it into sight; false where the text has no such statement. */
export function goToStatement(editor: Editor, id: string): boolean {
  const { doc } = editor.state;
  const place = placeOfStatement(doc, id);
  const node = place === null ? null : doc.nodeAt(place);
  if (place === null || !node) return false;
  editor.chain().focus(Selection.near(doc.resolve(place + 1 + node.content.size), -1).to, { scrollIntoView: false }).run();
  const element = editor.view.nodeDOM(place);
  if (element instanceof HTMLElement) bringIntoSight(element);
  return true;
}
