import type { SearchAnswer } from './search.service.ts';
import type { HitRow } from './search.store.ts';

export type SearchResultsView = SearchAnswer;
export type SearchHitView = HitRow;
