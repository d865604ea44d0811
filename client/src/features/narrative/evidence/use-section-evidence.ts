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

type Counts = EvidenceFeed['countByAgency'];
const areSame = (a: Counts, b: Counts): boolean => a.length === b.length && a.every(({ agency, count }, index) => agency.id === b[index]?.agency.id && count === b[index].count);

/** The evidence beside a section, live: its criterion's unless the writer looks further. */
export function useSectionEvidence(criterionId: string): SectionEvidence {
  const [isHere, setHere] = useState(true);
  const [agencyId, setAgency] = useState<string | null>(null);
  const feed = useEvidenceFeed({ ...(isHere && { criterionId }), ...(agencyId !== null && { agencyId }) });
  const { countByAgency } = useEvidenceFeed({ criterionId, status: 'SUBMITTED' });
  const [given, setGiven] = useState(countByAgency);
  // Counts are made anew with every drawing; what is drawn from them need not be.
  if (!areSame(given, countByAgency)) setGiven(countByAgency);
  return { feed, given, isHere, setHere, agencyId, setAgency };
}
