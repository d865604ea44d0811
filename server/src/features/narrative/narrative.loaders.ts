import DataLoader from 'dataloader';
import { groupedLoader } from '../../platform/grouped.ts';
import { createEvidenceLoader, type EvidenceService } from '../evidence/index.ts';
import { createPlacesLoader } from './places/places.ts';
import type { PlaceReader } from './places/place-reader.ts';
import type { CitationRow, NarrativeStore, SectionRow, StatementRow } from './narrative.store.ts';

export interface NarrativeRows {
  readonly sections: readonly SectionRow[];
  readonly statements: readonly StatementRow[];
  readonly citations: readonly CitationRow[];
}

/** Narratives of many inspections in three statements, citations of many pieces in one, pieces of evidence in one. */
export function createNarrativeLoaders(store: NarrativeStore, evidence: EvidenceService, places: readonly PlaceReader[]) {
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
    suggestions: groupedLoader(store.suggestionsOf, ({ section }) => section.inspectionId),
    citationsOfEvidence: groupedLoader(store.citationsOfEvidence, ({ evidenceId }) => evidenceId),
    evidence: createEvidenceLoader(evidence),
    /** What stands at places of pieces that the reader may see. */
    places: createPlacesLoader(places),
  };
}
export type NarrativeLoaders = ReturnType<typeof createNarrativeLoaders>;
