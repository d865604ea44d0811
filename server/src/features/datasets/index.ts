import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Users } from '../users/index.ts';
import { createDatasetPlaces } from './datasets.places.ts';
import { createDatasetPresenters } from './datasets.presenters.ts';
import { createReading } from './datasets.reading.ts';
import { createDatasetResolvers } from './datasets.resolvers.ts';
import { createDatasetRouter } from './datasets.routes.ts';
import { datasetsSearchPart } from './datasets.search.sql.ts';
import { createDatasetService } from './datasets.service.ts';
import { createDatasetStore } from './datasets.store.ts';
import { datasetSummaries } from './datasets.summaries.ts';
import { createPutTable } from './put-table.ts';

interface Parts {
  readonly database: Database;
  readonly evidence: Evidence;
  readonly users: Users;
  readonly logger: Logger;
}

export function createDatasets({ database, evidence, users, logger }: Parts) {
  const store = createDatasetStore(database);
  const service = createDatasetService({ store, evidence: evidence.service });
  const reading = createReading({ store, evidence: evidence.service });
  return {
    service,
    /** Imports a table that is at hand, as a browser would: for the demo and for tests. */
    put: createPutTable({ service, reading }),
    resolvers: createDatasetResolvers(service, users),
    presenters: createDatasetPresenters(evidence),
    summaries: datasetSummaries,
    searchPart: datasetsSearchPart,
    places: createDatasetPlaces(store),
    routers: (authenticate: (cookieHeader: string | undefined) => Promise<Viewer | null>) => [{ path: '/datasets', router: createDatasetRouter({ service, reading, logger, authenticate }) }],
  };
}
export type Datasets = ReturnType<typeof createDatasets>;
