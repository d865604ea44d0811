import { eventPayloads, type EventType } from '@joint/shared';
import { createActivity } from './features/activity/index.ts';
import { createAgencies } from './features/agencies/index.ts';
import { createAuth, type DemoDirectory } from './features/auth/index.ts';
import { createBurden } from './features/burden/index.ts';
import { createCases } from './features/cases/index.ts';
import { createChecks } from './features/checks/index.ts';
import { createChildReferences } from './features/child-references/index.ts';
import { createComments } from './features/comments/index.ts';
import { createDatasets } from './features/datasets/index.ts';
import { createEvidence } from './features/evidence/index.ts';
import { createFiles, type FileSurroundings } from './features/files/index.ts';
import { createFrameworks } from './features/frameworks/index.ts';
import { createInspections } from './features/inspections/index.ts';
import { createLines } from './features/lines/index.ts';
import { createMatrix } from './features/matrix/index.ts';
import { createModeration } from './features/moderation/index.ts';
import { createNarrative } from './features/narrative/index.ts';
import { createProposals } from './features/proposals/index.ts';
import { createPatterns } from './features/patterns/index.ts';
import { createRequests } from './features/requests/index.ts';
import { createNotifications, type MailSurroundings } from './features/notifications/index.ts';
import { createReuse } from './features/reuse/index.ts';
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
  /** Left out where no mail is sent. */
  readonly mail?: MailSurroundings | null;
}

/** The features, lowest first, each given what stands below it. */
export function createFeatures({ database, logger, demo, files: outside = { storage: noStorage(), scanner: null }, mail = null }: Surroundings) {
  const agencies = createAgencies(database);
  const users = createUsers(database, agencies);
  const auth = createAuth({ database, users, agencies, demo });
  const frameworks = createFrameworks(database);
  const inspections = createInspections({ database, agencies, users, frameworks });
  const childReferences = createChildReferences({ database, inspections });
  const evidence = createEvidence({ database, agencies, frameworks, inspections, users });
  const files = createFiles({ database, evidence, users, logger, ...outside });
  const datasets = createDatasets({ database, evidence, users, logger });
  const narrative = createNarrative({ database, agencies, users, frameworks, inspections, evidence, logger, places: [files.places, datasets.places] });
  const requests = createRequests({ database, agencies, users, frameworks, inspections, evidence, logger });
  const lines = createLines({ database, agencies, users, inspections, evidence, requests });
  const cases = createCases({ database, agencies, users, frameworks, inspections });
  const reuse = createReuse({ database, agencies, users, evidence, files, requests });
  const burden = createBurden({ database, agencies, users, frameworks, inspections, evidence: evidence.burdenPart, requests: requests.burdenPart });
  const checks = createChecks({ database, agencies, users, frameworks, inspections, evidence, narrative });
  const comments = createComments({ database, agencies, users, inspections });
  const moderation = createModeration({ database, agencies, users, frameworks, inspections, narrative });
  const patterns = createPatterns({ database, agencies, inspections, narrative });
  const proposals = createProposals({ database, agencies, users, inspections, evidence, narrative });
  const telling = [inspections, childReferences, evidence, files, datasets, narrative, lines, requests, reuse, cases, checks, comments, moderation, patterns, proposals, burden];
  const feed = createFeed(telling.map(({ presenters }) => presenters), Object.keys(eventPayloads) as EventType[]);
  const activity = createActivity({ database, feed, summaries: telling.map(({ summaries }) => summaries), users, agencies });
  const matrix = createMatrix({ database, agencies, frameworks, inspections, parts: [evidence.matrixPart, narrative.matrixPart, requests.matrixPart] });
  const search = createSearch({ database, agencies, inspections, parts: [evidence.searchPart, narrative.searchPart, files.searchPart, datasets.searchPart, requests.searchPart, cases.searchPart], byLine: lines.searchNarrowing });
  const notifications = createNotifications({ database, inspections, requests, mail, logger });
  return { agencies, users, auth, frameworks, inspections, childReferences, evidence, files, datasets, narrative, lines, requests, reuse, cases, checks, comments, moderation, patterns, proposals, burden, activity, matrix, search, notifications, feed };
}

/** Every feature's part of the GraphQL schema. */
export const resolversOf = (features: Features) =>
  Object.values(features).flatMap((feature) => ('resolvers' in feature ? [feature.resolvers] : []));
