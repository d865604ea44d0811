import DataLoader from 'dataloader';
import type { SeenInspection } from '../inspections/index.ts';
import type { SeenEvidence } from './evidence.record.ts';
import type { EvidenceService } from './evidence.service.ts';

/** Pieces that many records name in one statement; null where the reader may not see the piece. */
export const createEvidenceLoader = (evidence: EvidenceService): DataLoader<{ readonly seen: SeenInspection; readonly id: string }, SeenEvidence | null, string> =>
  new DataLoader((wanted) => evidence.findEach(wanted), { cacheKeyFn: ({ id }) => id });
