import DataLoader from 'dataloader';
import type { EvidenceService, SeenEvidence } from '../evidence/index.ts';
import type { SeenInspection } from '../inspections/index.ts';

/** Pieces that many proposals rest on in one statement; null where the reader may not see the piece. */
export const createProposalLoaders = (evidence: EvidenceService) => ({
  evidence: new DataLoader<{ seen: SeenInspection; id: string }, SeenEvidence | null, string>((wanted) => evidence.findEach(wanted), { cacheKeyFn: ({ id }) => id }),
});
