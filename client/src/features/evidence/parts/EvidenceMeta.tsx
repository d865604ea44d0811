import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { StatusTag } from '../../../ui/index.ts';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import { metaInWords } from './evidence-words.ts';
import { ReleaseTag } from './ReleaseTag.tsx';

/** The quiet line of a piece: kind, days it speaks of, who sees it; and its status where that is not plain submitted. */
export function EvidenceMeta({ evidence }: { readonly evidence: EvidencePiece }): JSX.Element {
  const { phase } = useInspection();
  return (
    <span>
      {metaInWords(evidence, phase)} {evidence.status !== 'SUBMITTED' && <StatusTag status={evidence.status} />} <ReleaseTag evidence={evidence} />
    </span>
  );
}
