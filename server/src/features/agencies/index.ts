import type { Database } from '../../platform/database.ts';
import { perRequest } from '../../platform/graphql/index.ts';
import { createAgencyResolvers } from './agencies.resolvers.ts';
import { createAgencyService } from './agencies.service.ts';
import { createAgencyStore } from './agencies.store.ts';

export type { AgencyService } from './agencies.service.ts';
export type { Agency } from './agencies.store.ts';

export function createAgencies(database: Database) {
  const service = createAgencyService(createAgencyStore(database));
  return { service, resolvers: createAgencyResolvers(service), loader: perRequest(() => service.loader()) };
}
export type Agencies = ReturnType<typeof createAgencies>;
