import { useState } from 'react';
import type { EvidenceFeed } from '../../evidence/index.ts';
import { useEvidenceFeed } from '../../evidence/index.ts';

export interface SectionEvidence {
  /** What the aside shows. */
  readonly feed: EvidenceFeed;
  /** How much each agency has given to this criterion, whatever the aside shows. */
  readonly given: EvidenceFeed['countByAgency'];
  readonly isHere: boolean;
  readonly setHere: (isHere: boolean) => void;
  readonly agencyId: string | null;
  readonly setAgency: (agencyId: string | null) => void;
}

/** The evidence beside a section, live: its criterion's unless the writer looks further. */
export function useSectionEvidence(criterionId: string): SectionEvidence {
  const [isHere, setHere] = useState(true);
  const [agencyId, setAgency] = useState<string | null>(null);
  const feed = useEvidenceFeed({ ...(isHere && { criterionId }), ...(agencyId !== null && { agencyId }) });
  const { countByAgency: given } = useEvidenceFeed({ criterionId, status: 'SUBMITTED' });
  return { feed, given, isHere, setHere, agencyId, setAgency };
}
