import { eventPayloads, type EventType } from '@joint/shared';
import { createActivity } from './features/activity/index.ts';
import { createAgencies } from './features/agencies/index.ts';
import { createAuth, type DemoDirectory } from './features/auth/index.ts';
import { createEvidence } from './features/evidence/index.ts';
import { createFrameworks } from './features/frameworks/index.ts';
import { createInspections } from './features/inspections/index.ts';
import { createNarrative } from './features/narrative/index.ts';
import { createRequests } from './features/requests/index.ts';
import { createUsers } from './features/users/index.ts';
import type { Database } from './platform/database.ts';
import { createFeed } from './platform/event-log/index.ts';
import type { Logger } from './platform/logger.ts';

export type Features = ReturnType<typeof createFeatures>;

/** The features, lowest first, each given what stands below it. */
export function createFeatures({ database, logger, demo }: { database: Database; logger: Logger; demo: DemoDirectory | null }) {
  const agencies = createAgencies(database);
  const users = createUsers(database, agencies);
  const auth = createAuth({ database, users, agencies, demo });
  const frameworks = createFrameworks(database);
  const inspections = createInspections({ database, agencies, users, frameworks });
  const evidence = createEvidence({ database, agencies, frameworks, inspections });
  const narrative = createNarrative({ database, agencies, frameworks, inspections, evidence, logger });
  const requests = createRequests({ database, agencies, users, frameworks, inspections, evidence, logger });
  const feed = createFeed([inspections.presenters, evidence.presenters, narrative.presenters, requests.presenters], Object.keys(eventPayloads) as EventType[]);
  const activity = createActivity({ database, feed, summaries: [inspections.summaries, evidence.summaries, narrative.summaries, requests.summaries], users, agencies });
  return { agencies, users, auth, frameworks, inspections, evidence, narrative, requests, activity, feed };
}

/** Every feature's part of the GraphQL schema. */
export const resolversOf = (features: Features) =>
  [features.agencies, features.users, features.auth, features.frameworks, features.inspections, features.evidence, features.narrative, features.requests, features.activity].map(({ resolvers }) => resolvers);
