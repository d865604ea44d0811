import DataLoader from 'dataloader';
import { groupedLoader } from '../../platform/grouped.ts';
import { visibleTo } from './cases.policy.ts';
import type { SeenCase } from './cases.record.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { CasesAsked, CaseStore, ReadView } from './cases.store.ts';

const askedBy = (all: readonly SeenInspection[]): CasesAsked[] =>
  [...new Map(all.map((seen) => [seen.record.id, seen])).values()].map((seen) => ({ inspectionId: seen.record.id, visible: visibleTo(seen) }));

/** Cases, and what belongs to them, of many records in one statement each. Nothing is kept between batches: a request may hold several changes, and each answers with what is there after it. */
export function createCaseLoaders(store: CaseStore) {
  const grouped = <T extends { readonly caseId: string }>(load: (ids: readonly string[]) => Promise<T[]>) => groupedLoader(load, ({ caseId }) => caseId);
  return {
    ofInspection: new DataLoader<SeenInspection, SeenCase[]>(async (all) => {
      const records = await store.list(askedBy(all));
      return all.map((seen) => records.filter(({ inspectionId }) => inspectionId === seen.record.id).map((record) => ({ record, seen })));
    }, { cache: false }),
    /** With the words that the reader may have, and no others. */
    views: new DataLoader<SeenCase, ReadView[]>(async (all) => {
      const rows = await store.views(askedBy(all.map(({ seen }) => seen)), all.map(({ record }) => record.id));
      return all.map(({ record }) => rows.filter(({ caseId }) => caseId === record.id));
    }, { cache: false }),
    additions: grouped(store.additions),
    contradictions: grouped(store.contradictions),
    answers: grouped(store.answers),
    signOffs: grouped(store.signOffs),
  };
}
export type CaseLoaders = ReturnType<typeof createCaseLoaders>;
