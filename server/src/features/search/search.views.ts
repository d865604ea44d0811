import type { Found, HitRow } from './search.store.ts';

export type SearchResultsView = Found;
export type SearchHitView = HitRow;
