import type { SeenInspection } from '../inspections/index.ts';
import type { SeenProposal } from './proposals.record.ts';
import type { StatementRow } from './proposals.store.ts';

export type WordingProposalView = SeenProposal;
/** A piece that a proposal rests on, for one reader. */
export interface ProposedEvidenceView {
  readonly id: string;
  readonly seen: SeenInspection;
}
/** A statement, before its reader proposes other words for it. */
export interface StatementToProposeForView extends StatementRow {
  readonly open: SeenProposal | null;
}
