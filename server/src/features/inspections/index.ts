import type { Database } from '../../platform/database.ts';
import type { Feed, Relay } from '../../platform/event-log/index.ts';
import { perRequest } from '../../platform/graphql/index.ts';
import type { Logger } from '../../platform/logger.ts';
import type { LiveServer } from '../../platform/realtime/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Users } from '../users/index.ts';
import { createRightsKeeper, type AccessListener } from './inspections.listeners.ts';
import { inspectionPresenters } from './inspections.presenters.ts';
import { createInspectionRealtime } from './inspections.realtime.ts';
import { createInspectionResolvers } from './inspections.resolvers.ts';
import { createInspectionService } from './inspections.service.ts';
import { createInspectionStore } from './inspections.store.ts';
import { createInspectionSummaries } from './inspections.summaries.ts';
import { createPhaseService } from './phases.service.ts';
import { createPresence } from './presence.ts';

export { assertCan, type SeenInspection } from './inspections.access.ts';
export type { AccessListener } from './inspections.listeners.ts';
export { can, isSealed, roomsOf, type Access, type InspectionFacts } from './inspections.policy.ts';
export type { InspectionMemberView } from './inspections.views.ts';
export type { InspectionService } from './inspections.service.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
}

export function createInspections({ database, agencies, users, frameworks }: Parts) {
  const store = createInspectionStore(database);
  const service = createInspectionService({ database, store, agencies: agencies.service, users: users.service, frameworks: frameworks.service });
  /** Rows of many inspections in one statement each. */
  const loaders = perRequest(() => service.loaders());
  const phases = createPhaseService({ store, inspections: service });
  return {
    service,
    phases,
    loaders,
    resolvers: createInspectionResolvers({ service, phases, loaders, agencies, users, frameworks }),
    presenters: inspectionPresenters,
    summaries: createInspectionSummaries(agencies.service, users.service),
    /** The live side, once there is a connection to speak through. */
    live({ io, relay, feed, logger }: { io: () => LiveServer; relay: () => Relay; feed: Feed; logger: Logger }, listeners: readonly AccessListener[]) {
      const presence = createPresence({ io, logger });
      return {
        realtime: createInspectionRealtime({ database, access: service.access, feed, relay, io, presence }),
        keepRights: createRightsKeeper({ io, accessOf: service.accessOf, presence }, listeners),
        stop: presence.stop,
      };
    },
  };
}
export type Inspections = ReturnType<typeof createInspections>;
