import type { ModerationState } from '@joint/shared';
import { createContext, useContext } from 'react';
import type { EvidenceOf } from '../evidence/use-cited-evidence.ts';
import type { MarkAnswer } from '../../checks/index.ts';
import type { SectionStanding } from './section-standing.ts';
import type { WarningFacts } from './statement-warning.ts';

/** A statement whose lines of enquiry are looked at. */
export interface ShownStatement {
  readonly statementId: string;
  readonly text: string;
}

/** What the parts of one section's page share. */
export interface SectionFacts extends WarningFacts {
  readonly inspectionId: string;
  readonly criterionId: string;
  readonly sectionId: string;
  readonly standing: SectionStanding;
  /** What was said of marks in this section. */
  readonly answers: readonly MarkAnswer[];
  readonly canWrite: boolean;
  readonly evidenceOf: EvidenceOf;
  /** Brings the evidence to the front, of one agency where it is given. */
  readonly findEvidence: (agencyId?: string) => void;
  /** How many lines of enquiry a statement serves; null for whoever may not see lines. */
  readonly linesOf: ((statementId: string) => number) | null;
  /** Brings a statement's lines of enquiry to the front; `text` is how it begins. */
  readonly showLines: (statement: ShownStatement) => void;
  /** Open threads on a statement; null where nobody comments. */
  readonly comments: { readonly on: (statementId: string) => number; readonly begin: (statementId: string, quote: string) => void } | null;
  /** Where a statement stands with a second inspectorate; null for whoever may not see it. */
  readonly moderation: { readonly stateOf: (statementId: string) => ModerationState; readonly show: (statementId: string) => void } | null;
  /** How many proposals of agencies wait on a statement, and where its words come from; null for whoever may not see them. */
  readonly proposals: { readonly on: (statementId: string) => { readonly open: number; readonly origin: string | null }; readonly show: (statementId: string) => void } | null;
}

const SectionFactsContext = createContext<SectionFacts | null>(null);
export const SectionFactsProvider = SectionFactsContext.Provider;

export function useSectionFacts(): SectionFacts {
  const facts = useContext(SectionFactsContext);
  if (!facts) throw new Error('this part needs a section: put it under SectionFactsProvider');
  return facts;
}
