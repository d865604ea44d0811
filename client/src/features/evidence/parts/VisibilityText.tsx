import type { JSX } from 'react';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import { visibilityInWords } from './evidence-words.ts';

/** Who may see a piece of evidence: "Seen by Health and the inspectors". */
export function VisibilityText({ evidence }: { readonly evidence: Pick<EvidencePiece, 'status' | 'visibility' | 'agency'> }): JSX.Element {
  return <span>Seen by {visibilityInWords(evidence)}</span>;
}
