import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Narrative } from '../narrative/index.ts';
import type { Users } from '../users/index.ts';
import { checkPresenters } from './checks.presenters.ts';
import { createCheckResolvers } from './checks.resolvers.ts';
import { createCheckService } from './checks.service.ts';
import { createCheckStore } from './checks.store.ts';
import { checkSummaries } from './checks.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
  readonly evidence: Evidence;
  readonly narrative: Narrative;
}

export function createChecks({ database, agencies, users, frameworks, inspections, evidence, narrative }: Parts) {
  const service = createCheckService({ store: createCheckStore(database), inspections: inspections.service, narrative: narrative.service, evidence: evidence.service, agencies: agencies.service });
  return { service, resolvers: createCheckResolvers({ service, agencies, users, frameworks }), presenters: checkPresenters, summaries: checkSummaries };
}
