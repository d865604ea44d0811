import type { Editor } from '@tiptap/core';
import type { CitationPlace, CitationStance } from '@joint/shared';
import { formatPlace, narrativeDocument } from '@joint/shared';
import { citationIn, currentStatement, isCitation, readStatement } from './read-section.ts';

export type CiteOutcome =
  | { readonly is: 'cited'; readonly statement: string }
  /** The statement cites it so already. */
  | { readonly is: 'already' }
  /** The caret is in no statement. */
  | { readonly is: 'nowhere' };

const isLetter = /[\p{L}\p{N}’'-]/u;

export interface Cited {
  readonly evidenceId: string;
  readonly stance: CitationStance;
  /** Left out, the whole of it. */
  readonly place?: CitationPlace | null;
}

/** Cites evidence in the statement where the caret is: at the caret, or at the end of the word that it stands in. */
export function cite(editor: Editor, { evidenceId, stance, place = null }: Cited): CiteOutcome {
  const { state } = editor;
  const start = currentStatement(state);
  const statement = start === null ? null : state.doc.nodeAt(start);
  if (start === null || !statement) return { is: 'nowhere' };
  const code = place && formatPlace(place);
  let isThere = false;
  statement.descendants((node) => {
    if (!isCitation(node)) return;
    const there = citationIn(node);
    if (there.evidenceId === evidenceId && there.stance === stance && (there.place && formatPlace(there.place)) === code) isThere = true;
  });
  if (isThere) return { is: 'already' };

  const { $to } = state.selection;
  const offset = $to.parentOffset;
  // Citations are one place wide in the text as in the document, so that offsets agree.
  const text = $to.parent.textBetween(0, $to.parent.content.size, '', ' ');
  let end = offset;
  const isInWord = offset > 0 && isLetter.test(text[offset - 1] ?? '');
  while (isInWord && isLetter.test(text[end] ?? '')) end += 1;
  const at = $to.start() + end;
  editor.chain().insertContentAt(at, { type: narrativeDocument.citationNode, attrs: { evidenceId, stance, [narrativeDocument.placeAttribute]: code } }).setTextSelection(at + 1).run();
  return { is: 'cited', statement: readStatement(statement, state.doc.resolve(start).parent).text };
}
