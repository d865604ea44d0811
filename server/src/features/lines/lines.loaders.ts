import DataLoader from 'dataloader';
import { groupedLoader } from '../../platform/grouped.ts';
import { createEvidenceLoader, type EvidenceService } from '../evidence/index.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { RequestService, SeenRequest } from '../requests/index.ts';
import type { LineStore } from './lines.store.ts';

/** Lines, and what is attached to them, of many records in one statement each. */
export function createLineLoaders(store: LineStore, evidence: EvidenceService, requests: RequestService) {
  return {
    ofInspection: groupedLoader((ids) => store.ofInspections(ids), ({ inspectionId }) => inspectionId),
    ofEvidence: groupedLoader((ids) => store.ofEvidence(ids), ({ evidenceId }) => evidenceId),
    evidenceOf: groupedLoader((ids) => store.evidenceOf(ids), ({ lineId }) => lineId),
    statementsOf: groupedLoader((ids) => store.statementsOf(ids), ({ lineId }) => lineId),
    requestsOf: groupedLoader((ids) => store.requestsOf(ids), ({ lineId }) => lineId),
    /** One for each agency asked, as far as the reader may see it. */
    requests: new DataLoader<{ seen: SeenInspection; wordingId: string }, SeenRequest[], string>((wanted) => requests.ofWordings(wanted), { cacheKeyFn: ({ wordingId }) => wordingId, cache: false }),
    evidence: createEvidenceLoader(evidence),
  };
}
export type LineLoaders = ReturnType<typeof createLineLoaders>;
