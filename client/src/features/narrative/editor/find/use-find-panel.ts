import type { Editor } from '@tiptap/core';
import { useCallback, useRef, useState } from 'react';
import type { FindQuestion } from './find-pattern.ts';

export interface FindPanelState {
  /** Null while it is closed; a new object each time that it is asked for. */
  readonly shown: { readonly with: 'find' | 'replace' } | null;
  readonly question: FindQuestion;
  readonly change: (part: Partial<FindQuestion>) => void;
  readonly replacement: string;
  readonly setReplacement: (words: string) => void;
  readonly showFind: () => void;
  readonly showReplace: () => void;
  /** Returns to the text, where what was found last is selected. */
  readonly close: () => void;
}

/** What is selected, as words to look for: some words of one paragraph, and not a page. */
function selectedWords({ state: { doc, selection: { from, to, $from, $to } } }: Editor): string {
  const longest = 80;
  return $from.sameParent($to) && to - from <= longest ? doc.textBetween(from, to).trim() : '';
}

/** Whether and for what the section is looked through. Closed and opened again, the panel asks the same. */
export function useFindPanel(editor: Editor): FindPanelState {
  const [shown, setShown] = useState<FindPanelState['shown']>(null);
  const [question, setQuestion] = useState<FindQuestion>({ words: '', matchCase: false, wholeWords: false });
  const [replacement, setReplacement] = useState('');
  const isShown = useRef(false);
  const change = useCallback((part: Partial<FindQuestion>) => setQuestion((before) => ({ ...before, ...part })), []);
  const show = useCallback((panel: 'find' | 'replace') => {
    const words = isShown.current && !editor.isFocused ? '' : selectedWords(editor);
    if (words !== '') change({ words });
    isShown.current = true;
    setShown({ with: panel });
  }, [editor, change]);
  const showFind = useCallback(() => show('find'), [show]);
  const showReplace = useCallback(() => show('replace'), [show]);
  const close = useCallback(() => {
    isShown.current = false;
    setShown(null);
    if (editor.isEditable) editor.commands.focus(null, { scrollIntoView: false });
    // ProseMirror gives a text that may only be read no focus.
    else editor.view.dom.focus({ preventScroll: true });
  }, [editor]);
  return { shown, question, change, replacement, setReplacement, showFind, showReplace, close };
}
