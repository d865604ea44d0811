import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import type { OpenSuggestion } from './list-suggestions.ts';
import { listSuggestions } from './list-suggestions.ts';
import { isDecision } from './suggesting.ts';

/** In milliseconds: how long nobody writes before the list is read anew. */
const restsFor = 150;
const none: readonly OpenSuggestion[] = [];

/** What waits for a decision in the text that is open, as colleagues and the writer suggest it. */
export function useSuggestions(editor: Editor | null): readonly OpenSuggestion[] {
  const [suggestions, setSuggestions] = useState(none);
  useEffect(() => {
    if (!editor) return setSuggestions(none);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      // Places move with every letter before them; whoever goes to one asks where it is then.
      const next = listSuggestions(editor.state.doc).map(({ from: _from, to: _to, ...suggestion }): OpenSuggestion => suggestion);
      setSuggestions((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const onTransaction = ({ transaction }: { readonly transaction: Transaction }): void => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      // Whoever decided goes on in the list.
      if (isDecision(transaction)) look();
      else timer = setTimeout(look, restsFor);
    };
    look();
    editor.on('transaction', onTransaction);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', onTransaction);
    };
  }, [editor]);
  return suggestions;
}
