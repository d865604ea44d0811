import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Inspections } from '../inspections/index.ts';
import { createSearchResolvers } from './search.resolvers.ts';
import { createSearchService } from './search.service.ts';
import { createSearchStore, type SearchNarrowing, type SearchPart } from './search.store.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly inspections: Inspections;
  /** What each feature lets be found, each within its own rights; a feature that has something to find adds its part in features.ts. */
  readonly parts: readonly SearchPart[];
  readonly byLine: SearchNarrowing;
}

export function createSearch({ database, agencies, inspections, parts, byLine }: Parts) {
  const service = createSearchService({ store: createSearchStore(database, { parts, byLine }), inspections: inspections.service });
  return { service, resolvers: createSearchResolvers({ service, agencies }) };
}
