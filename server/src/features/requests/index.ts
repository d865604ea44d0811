import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
import { createAsking } from './asking.ts';
import { createRequestLog } from './requests.log.ts';
import { createOverdueWatch } from './requests.overdue.ts';
import { requestsBurdenPart } from './requests.burden.sql.ts';
import { requestsMatrixPart } from './requests.matrix.sql.ts';
import { createRequestPresenters } from './requests.presenters.ts';
import { createRequestResolvers } from './requests.resolvers.ts';
import { requestsSearchPart } from './requests.search.sql.ts';
import { createRequestService } from './requests.service.ts';
import { createRequestStore } from './requests.store.ts';
import { createRequestSummaries } from './requests.summaries.ts';

export { today } from './calendar.ts';
export { canAttach, canSee as canSeeRequest } from './requests.policy.ts';
export { factsOf as requestFactsOf, type SeenRequest } from './requests.record.ts';
export type { RequestService } from './requests.service.ts';
export type { RequestRecord } from './requests.store.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
  readonly evidence: Evidence;
  readonly logger: Logger;
}

export function createRequests({ database, agencies, users, frameworks, inspections, evidence, logger }: Parts) {
  const store = createRequestStore(database);
  const log = createRequestLog({ database, store });
  const asking = createAsking({ store, agencies: agencies.service, frameworks: frameworks.service });
  const service = createRequestService({ store, log, asking, inspections: inspections.service, evidence: evidence.service });
  return {
    service,
    resolvers: createRequestResolvers({ service, agencies, users, evidence: evidence.service }),
    presenters: createRequestPresenters(store),
    summaries: createRequestSummaries(agencies.service),
    matrixPart: requestsMatrixPart,
    burdenPart: requestsBurdenPart,
    searchPart: requestsSearchPart,
    /** For features above: whoever may be told is for them to work out by the policy. */
    unsafeFindManyForFeed: store.unsafeFindManyForFeed,
    overdue: createOverdueWatch({ store, log, inspections: inspections.service, logger }),
  };
}
export type Requests = ReturnType<typeof createRequests>;
