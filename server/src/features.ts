import { eventPayloads, type EventType } from '@joint/shared';
import { createActivity } from './features/activity/index.ts';
import { createAgencies } from './features/agencies/index.ts';
import { createAuth, type DemoDirectory } from './features/auth/index.ts';
import { createCases } from './features/cases/index.ts';
import { createChildReferences } from './features/child-references/index.ts';
import { createDatasets } from './features/datasets/index.ts';
import { createEvidence } from './features/evidence/index.ts';
import { createFiles, type FileSurroundings } from './features/files/index.ts';
import { createFrameworks } from './features/frameworks/index.ts';
import { createInspections } from './features/inspections/index.ts';
import { createLines } from './features/lines/index.ts';
import { createMatrix } from './features/matrix/index.ts';
import { createNarrative } from './features/narrative/index.ts';
import { createRequests } from './features/requests/index.ts';
import { createSearch } from './features/search/index.ts';
import { createUsers } from './features/users/index.ts';
import type { Database } from './platform/database.ts';
import { createFeed } from './platform/event-log/index.ts';
import type { Logger } from './platform/logger.ts';
import { noStorage } from './platform/storage/index.ts';

export type Features = ReturnType<typeof createFeatures>;

interface Surroundings {
  readonly database: Database;
  readonly logger: Logger;
  readonly demo: DemoDirectory | null;
  /** Left out by programs that touch no files. */
  readonly files?: FileSurroundings;
}

/** The features, lowest first, each given what stands below it. */
export function createFeatures({ database, logger, demo, files: outside = { storage: noStorage(), scanner: null } }: Surroundings) {
  const agencies = createAgencies(database);
  const users = createUsers(database, agencies);
  const auth = createAuth({ database, users, agencies, demo });
  const frameworks = createFrameworks(database);
  const inspections = createInspections({ database, agencies, users, frameworks });
  const childReferences = createChildReferences({ database, inspections });
  const evidence = createEvidence({ database, agencies, frameworks, inspections });
  const files = createFiles({ database, evidence, users, logger, ...outside });
  const datasets = createDatasets({ database, evidence, users, logger });
  const narrative = createNarrative({ database, agencies, frameworks, inspections, evidence, logger });
  const lines = createLines({ database, agencies, users, inspections, evidence });
  const requests = createRequests({ database, agencies, users, frameworks, inspections, evidence, logger });
  const cases = createCases({ database, agencies, users, frameworks, inspections });
  const telling = [inspections, childReferences, evidence, files, datasets, narrative, lines, requests, cases];
  const feed = createFeed(telling.map(({ presenters }) => presenters), Object.keys(eventPayloads) as EventType[]);
  const activity = createActivity({ database, feed, summaries: telling.map(({ summaries }) => summaries), users, agencies });
  const matrix = createMatrix({ database, agencies, frameworks, inspections, parts: [evidence.matrixPart, narrative.matrixPart, requests.matrixPart] });
  const search = createSearch({ database, agencies, inspections, parts: [evidence.searchPart, narrative.searchPart, files.searchPart, requests.searchPart], byLine: lines.searchNarrowing });
  return { agencies, users, auth, frameworks, inspections, childReferences, evidence, files, datasets, narrative, lines, requests, cases, activity, matrix, search, feed };
}

/** Every feature's part of the GraphQL schema. */
export const resolversOf = (features: Features) =>
  Object.values(features).flatMap((feature) => ('resolvers' in feature ? [feature.resolvers] : []));
