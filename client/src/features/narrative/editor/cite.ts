import type { Editor } from '@tiptap/core';
import type { CitationStance } from '@joint/shared';
import { narrativeDocument } from '@joint/shared';
import { citationIn, currentStatement, isCitation } from './read-section.ts';

export type CiteOutcome =
  | { readonly is: 'cited'; readonly statement: string }
  /** The statement cites it so already. */
  | { readonly is: 'already' }
  /** The caret is in no statement. */
  | { readonly is: 'nowhere' };

const isLetter = /[\p{L}\p{N}’'-]/u;

/** Cites evidence in the statement where the caret is: at the caret, or at the end of the word that it stands in. */
export function cite(editor: Editor, { evidenceId, stance }: { readonly evidenceId: string; readonly stance: CitationStance }): CiteOutcome {
  const { state } = editor;
  const start = currentStatement(state);
  const statement = start === null ? null : state.doc.nodeAt(start);
  if (start === null || !statement) return { is: 'nowhere' };
  let isThere = false;
  statement.descendants((node) => {
    if (!isCitation(node)) return;
    const there = citationIn(node);
    if (there.evidenceId === evidenceId && there.stance === stance) isThere = true;
  });
  if (isThere) return { is: 'already' };

  const offset = state.selection.to - start - 1;
  // Citations are one place wide in the text as in the document, so that offsets agree.
  const text = statement.textBetween(0, statement.content.size, '', ' ');
  let end = offset;
  const isInWord = offset > 0 && isLetter.test(text[offset - 1] ?? '');
  while (isInWord && isLetter.test(text[end] ?? '')) end += 1;
  const at = start + 1 + end;
  editor.chain().insertContentAt(at, { type: narrativeDocument.citationNode, attrs: { evidenceId, stance } }).setTextSelection(at + 1).run();
  return { is: 'cited', statement: statement.textContent };
}
