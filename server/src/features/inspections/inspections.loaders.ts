import DataLoader from 'dataloader';
import type { InspectionStore } from './inspections.store.ts';

/** Rows of many inspections in one statement each. */
export function createInspectionLoaders(store: InspectionStore) {
  const facts = byInspection((ids) => store.facts(ids));
  return { agencies: byInspection(store.agenciesOf), members: byInspection(store.membersOf), leads: byInspection(store.leadsOf), facts };
}
export type InspectionLoaders = ReturnType<typeof createInspectionLoaders>;

/** Nothing is kept between batches: a request may hold several changes, and each answers with what is there after it. */
function byInspection<T extends { inspectionId: string }>(load: (ids: readonly string[]) => Promise<T[]>) {
  const batch = async (ids: readonly string[]): Promise<T[][]> => {
    const rows = await load([...new Set(ids)]);
    return ids.map((id) => rows.filter(({ inspectionId }) => inspectionId === id));
  };
  return new DataLoader(batch, { cache: false });
}
