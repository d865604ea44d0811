import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Narrative } from '../narrative/index.ts';
import { patternPresenters } from './patterns.presenters.ts';
import { createPatternResolvers } from './patterns.resolvers.ts';
import { createPatternService } from './patterns.service.ts';
import { createPatternStore } from './patterns.store.ts';
import { patternSummaries } from './patterns.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly inspections: Inspections;
  readonly narrative: Narrative;
}

export function createPatterns({ database, agencies, inspections, narrative }: Parts) {
  const service = createPatternService({ store: createPatternStore(database), inspections: inspections.service, narrative: narrative.service });
  return { service, resolvers: createPatternResolvers({ service, agencies }), presenters: patternPresenters, summaries: patternSummaries };
}
