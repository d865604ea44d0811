import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
import { createCaseHistoryStore } from './cases.history.store.ts';
import { createCaseHistory } from './cases.history.ts';
import { createCasePresenters } from './cases.presenters.ts';
import { createCaseResolvers } from './cases.resolvers.ts';
import { casesSearchPart } from './cases.search.sql.ts';
import { createCaseService } from './cases.service.ts';
import { createCaseStore } from './cases.store.ts';
import { createCaseSummaries } from './cases.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
}

export function createCases({ database, agencies, users, frameworks, inspections }: Parts) {
  const store = createCaseStore(database);
  const service = createCaseService({ store, inspections: inspections.service, frameworks });
  const history = createCaseHistory({ store: createCaseHistoryStore(database), find: service.find });
  return { service, resolvers: createCaseResolvers({ service, history, agencies, users }), presenters: createCasePresenters(store), summaries: createCaseSummaries(store), searchPart: casesSearchPart };
}
