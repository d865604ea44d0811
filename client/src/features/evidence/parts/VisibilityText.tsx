import { allows } from '@joint/shared';
import type { JSX } from 'react';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { visibilityInWords, waitInWords } from './evidence-words.ts';

/** Who may see a piece of evidence: "Seen by Health and the inspectors". */
export function VisibilityText({ evidence }: { readonly evidence: Pick<EvidencePiece, 'status' | 'visibility' | 'agency'> }): JSX.Element {
  const { phase } = useInspection();
  const board = evidence.status !== 'DRAFT' && evidence.visibility === 'ALL_AGENCIES' ? waitInWords('evidence:view', 'BOARD_MEMBER', phase) : null;
  const isStillToCome = board !== null && !allows('evidence:view', 'BOARD_MEMBER', phase);
  return <span>Seen by {visibilityInWords(evidence, phase)}{isStillToCome && `; by the board ${board}`}</span>;
}
