import { createContext, useContext } from 'react';
import type { EvidenceOf } from '../evidence/use-cited-evidence.ts';
import type { WarningFacts } from './statement-warning.ts';

/** What the parts of one section's page share. */
export interface SectionFacts extends WarningFacts {
  readonly inspectionId: string;
  readonly criterionId: string;
  readonly canWrite: boolean;
  readonly evidenceOf: EvidenceOf;
  /** Brings the evidence to the front, of one agency where it is given. */
  readonly findEvidence: (agencyId?: string) => void;
}

const SectionFactsContext = createContext<SectionFacts | null>(null);
export const SectionFactsProvider = SectionFactsContext.Provider;

export function useSectionFacts(): SectionFacts {
  const facts = useContext(SectionFactsContext);
  if (!facts) throw new Error('this part needs a section: put it under SectionFactsProvider');
  return facts;
}
