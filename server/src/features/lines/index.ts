import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Requests } from '../requests/index.ts';
import type { Users } from '../users/index.ts';
import { linePresenters } from './lines.presenters.ts';
import { createLineResolvers } from './lines.resolvers.ts';
import { attachedToLine } from './lines.search.sql.ts';
import { createLineService } from './lines.service.ts';
import { createLineStore } from './lines.store.ts';
import { createLineSummaries } from './lines.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly inspections: Inspections;
  readonly evidence: Evidence;
  readonly requests: Requests;
}

export function createLines({ database, agencies, users, inspections, evidence, requests }: Parts) {
  const store = createLineStore(database);
  const service = createLineService({ store, inspections: inspections.service, evidence: evidence.service, requests: requests.service });
  return { service, resolvers: createLineResolvers({ service, agencies, users, inspections }), presenters: linePresenters, summaries: createLineSummaries(store), searchNarrowing: attachedToLine };
}
