import DataLoader from 'dataloader';
import type { EvidenceService, SeenEvidence } from '../evidence/index.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { LineStore } from './lines.store.ts';

/** Lines, and what is attached to them, of many records in one statement each. */
export function createLineLoaders(store: LineStore, evidence: EvidenceService) {
  return {
    ofInspection: grouped((ids) => store.ofInspections(ids), ({ inspectionId }) => inspectionId),
    ofEvidence: grouped((ids) => store.ofEvidence(ids), ({ evidenceId }) => evidenceId),
    evidenceOf: grouped((ids) => store.evidenceOf(ids), ({ lineId }) => lineId),
    statementsOf: grouped((ids) => store.statementsOf(ids), ({ lineId }) => lineId),
    /** Null where the reader may not see the piece. */
    evidence: new DataLoader<{ seen: SeenInspection; id: string }, SeenEvidence | null, string>((wanted) => evidence.findEach(wanted), { cacheKeyFn: ({ id }) => id }),
  };
}
export type LineLoaders = ReturnType<typeof createLineLoaders>;

/** Nothing is kept between batches: a request may hold several changes, and each answers with what is there after it. */
function grouped<T>(load: (ids: readonly string[]) => Promise<T[]>, keyOf: (row: T) => string): DataLoader<string, T[]> {
  return new DataLoader<string, T[]>(async (ids) => {
    const rows = await load([...new Set(ids)]);
    return ids.map((id) => rows.filter((row) => keyOf(row) === id));
  }, { cache: false });
}
