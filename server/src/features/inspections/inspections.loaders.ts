import DataLoader from 'dataloader';
import type { InspectionStore } from './inspections.store.ts';

/** Rows of many inspections in one statement each. */
export function createInspectionLoaders(store: InspectionStore) {
  return { agencies: byInspection(store.agenciesOf), members: byInspection(store.membersOf), leads: byInspection(store.leadsOf) };
}

function byInspection<T extends { inspectionId: string }>(load: (ids: readonly string[]) => Promise<T[]>) {
  return new DataLoader<string, T[]>(async (ids) => {
    const rows = await load(ids);
    return ids.map((id) => rows.filter(({ inspectionId }) => inspectionId === id));
  });
}
