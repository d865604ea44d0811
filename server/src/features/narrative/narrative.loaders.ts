import DataLoader from 'dataloader';
import type { EvidenceService, SeenEvidence } from '../evidence/index.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { CitationRow, NarrativeStore, SectionRow, StatementRow } from './narrative.store.ts';

export interface NarrativeRows {
  readonly sections: readonly SectionRow[];
  readonly statements: readonly StatementRow[];
  readonly citations: readonly CitationRow[];
}

/** Narratives of many inspections in three statements, citations of many pieces in one, pieces of evidence in one. */
export function createNarrativeLoaders(store: NarrativeStore, evidence: EvidenceService) {
  return {
    narratives: new DataLoader<string, NarrativeRows>(async (ids) => {
      const [sections, statements, citations] = await Promise.all([store.sectionsOf(ids), store.statementsOf(ids), store.citationsOf(ids)]);
      return ids.map((id) => {
        const its = sections.filter(({ inspectionId }) => inspectionId === id);
        const sectionIds = new Set(its.map((section) => section.id));
        const within = ({ sectionId }: { sectionId: string }) => sectionIds.has(sectionId);
        return { sections: its, statements: statements.filter(within), citations: citations.filter(within) };
      });
    }),
    citationsOfEvidence: new DataLoader<string, CitationRow[]>(async (ids) => {
      const rows = groupBy(await store.citationsOfEvidence(ids), ({ evidenceId }) => evidenceId);
      return ids.map((id) => rows.get(id) ?? []);
    }),
    /** Null where the reader may not see the piece. */
    evidence: new DataLoader<{ seen: SeenInspection; id: string }, SeenEvidence | null, string>((wanted) => evidence.findEach(wanted), { cacheKeyFn: ({ id }) => id }),
  };
}
export type NarrativeLoaders = ReturnType<typeof createNarrativeLoaders>;

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
