import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Narrative } from '../narrative/index.ts';
import type { Users } from '../users/index.ts';
import { createProposalPresenters } from './proposals.presenters.ts';
import { createProposalResolvers } from './proposals.resolvers.ts';
import { createProposalService } from './proposals.service.ts';
import { createProposalStore } from './proposals.store.ts';
import { proposalSummaries } from './proposals.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly inspections: Inspections;
  readonly evidence: Evidence;
  readonly narrative: Narrative;
}

export function createProposals({ database, agencies, users, inspections, evidence, narrative }: Parts) {
  const store = createProposalStore(database);
  const service = createProposalService({ store, inspections: inspections.service, evidence: evidence.service, narrative: narrative.service, reword: narrative.reword });
  return { service, resolvers: createProposalResolvers({ service, agencies, users }), presenters: createProposalPresenters(store), summaries: proposalSummaries };
}
