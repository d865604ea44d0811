import { createEvidenceLoader, type EvidenceService } from '../evidence/index.ts';

/** Pieces that many proposals rest on in one statement; null where the reader may not see the piece. */
export const createProposalLoaders = (evidence: EvidenceService) => ({
  evidence: createEvidenceLoader(evidence),
});
