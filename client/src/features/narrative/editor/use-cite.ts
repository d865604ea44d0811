import type { Editor } from '@tiptap/core';
import type { CitationPlace, CitationStance } from '@joint/shared';
import { placeInWords } from '@joint/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import { shortened } from '../../../ui/index.ts';
import { useAnnounce } from '../../../platform/announcer.ts';
import { cite } from './cite.ts';

type Piece = { readonly id: string; readonly title: string };

export interface Citing {
  /** Cites where the caret is; false where it cannot, which `problem` then explains. */
  readonly citeEvidence: (evidence: Piece, stance: CitationStance, place?: CitationPlace | null) => boolean;
  readonly problem: string | null;
}

/** Citing in the text, from wherever: says what was done, and in words why it could not be. */
export function useCite(editor: Editor | null): Citing {
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string | null>(null);
  const hasCaret = useRef(false);

  useEffect(() => {
    const focused = (): void => {
      hasCaret.current = true;
      setProblem(null);
    };
    editor?.on('focus', focused);
    return () => {
      hasCaret.current = false;
      editor?.off('focus', focused);
    };
  }, [editor]);

  const citeEvidence = useCallback(
    (evidence: Piece, stance: CitationStance, place: CitationPlace | null = null): boolean => {
      // Before the writer has been in the text, its caret is at the start by nobody's wish.
      const outcome = editor && hasCaret.current ? cite(editor, { evidenceId: evidence.id, stance, place }) : { is: 'nowhere' as const };
      if (outcome.is === 'nowhere') setProblem('Put the caret in the statement that the evidence is for, then cite it.');
      else if (outcome.is === 'already') setProblem(`This statement cites ${place ? `${placeInWords(place)} of ` : ''}“${evidence.title}” already.`);
      else {
        setProblem(null);
        announce(`Cited ${place ? `${placeInWords(place)} of ` : ''}${evidence.title} in “${shortened(outcome.statement, 60)}”`);
      }
      return outcome.is === 'cited';
    },
    [editor, announce],
  );
  return { citeEvidence, problem };
}
