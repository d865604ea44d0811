import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Narrative } from '../narrative/index.ts';
import type { Users } from '../users/index.ts';
import { moderationPresenters } from './moderation.presenters.ts';
import { createModerationResolvers } from './moderation.resolvers.ts';
import { createModerationService } from './moderation.service.ts';
import { createModerationStore } from './moderation.store.ts';
import { moderationSummaries } from './moderation.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
  readonly narrative: Narrative;
}

export function createModeration({ database, agencies, users, frameworks, inspections, narrative }: Parts) {
  const service = createModerationService({ store: createModerationStore(database), inspections: inspections.service, narrative: narrative.service });
  return { service, resolvers: createModerationResolvers({ service, agencies, users, frameworks }), presenters: moderationPresenters, summaries: moderationSummaries };
}
