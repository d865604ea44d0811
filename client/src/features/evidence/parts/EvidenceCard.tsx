import type { JSX, ReactNode } from 'react';
import { paths } from '../../../paths.ts';
import { AgencyChip, Card, NewTag, TextLink } from '../../../ui/index.ts';
import '../evidence.scss';
import { Distressing } from '../distressing/Distressing.tsx';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import { EvidenceMeta } from './EvidenceMeta.tsx';
import { excerpt, lastDone, whenInWords } from './evidence-words.ts';

export interface EvidenceCardProps {
  readonly evidence: EvidencePiece;
  /** It came in since the reader last looked: `useLive().isNew(evidence.id)`. */
  readonly isNew?: boolean;
  /** What can be done with it here, such as a "Cite" TextButton. Give each its `about`, so that it is told apart by ear. */
  readonly actions?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
}

/** One piece of evidence in a list: whose, when, what it says in short, and who sees it. Its title leads to the piece. */
export function EvidenceCard({ evidence, isNew = false, actions, headingLevel = 3 }: EvidenceCardProps): JSX.Element {
  const { id, inspectionId, agency, author, title, body, updatedAt } = evidence;
  return (
    <Card
      top={<><AgencyChip agency={agency} size="s" /> <span className="ji-evidence-card__author">{author.name}</span></>}
      aside={<>{isNew && <NewTag />} {lastDone(evidence)} <time dateTime={updatedAt}>{whenInWords(updatedAt)}</time></>}
      title={<TextLink to={paths.evidence(inspectionId, id)} quiet>{title}</TextLink>}
      headingLevel={headingLevel}
      fresh={isNew}
      foot={<><EvidenceMeta evidence={evidence} />{actions && <> · {actions}</>}</>}
    >
      {body && <Distressing evidence={evidence}><p className="ji-evidence-card__excerpt">{excerpt(body)}</p></Distressing>}
    </Card>
  );
}
