import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { citationNumbers } from './read-section.ts';

const none: readonly string[] = [];

/** The evidence that the text cites now, each piece once, in the order of the text; the same array until that changes. */
export function useCitedIds(editor: Editor | null): readonly string[] {
  const cited = useEditorState({ editor, selector: ({ editor: current }) => (current ? Object.keys(citationNumbers(current.state.doc)) : none) });
  return cited ?? none;
}
