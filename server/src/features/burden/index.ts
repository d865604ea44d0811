import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
import { burdenPresenters } from './burden.presenters.ts';
import { createBurdenResolvers } from './burden.resolvers.ts';
import { createBurdenService } from './burden.service.ts';
import { createBurdenStore, type EvidencePart, type RequestsPart } from './burden.store.ts';
import { burdenSummaries } from './burden.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
  /** What each feature tells the ledger, within its own rights. */
  readonly evidence: EvidencePart;
  readonly requests: RequestsPart;
}

export function createBurden({ database, agencies, users, frameworks, inspections, ...parts }: Parts) {
  const service = createBurdenService({ database, store: createBurdenStore(database, parts), inspections: inspections.service });
  return { service, resolvers: createBurdenResolvers({ service, agencies, users, frameworks, inspections }), presenters: burdenPresenters, summaries: burdenSummaries };
}
