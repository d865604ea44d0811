import type { SeenInspection } from '../inspections/index.ts';
import type { CitationRow, SectionRow, StatementRow } from './narrative.store.ts';
import type { PlaceSeen } from './places/places.ts';
import type { SuggestionRow } from './statements/suggestions.store.ts';

/** The narrative as one person meets it. */
export interface CitationView extends CitationRow {
  readonly seen: SeenInspection;
}
export type CitationPlaceView = PlaceSeen;
export type SuggestionView = SuggestionRow;
export interface StatementView extends StatementRow {
  readonly seen: SeenInspection;
  readonly citations: readonly CitationView[];
}
export interface NarrativeSectionView extends Pick<SectionRow, 'id' | 'leadId'> {
  readonly seen: SeenInspection;
  readonly criterion: { readonly id: string };
  readonly statements: readonly StatementView[];
}
export interface AgencyShareView {
  readonly agencyId: string;
  readonly cited: number;
}
