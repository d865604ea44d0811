import type { Database } from '../../platform/database.ts';
import { perRequest } from '../../platform/graphql/index.ts';
import { createFrameworkResolvers } from './frameworks.resolvers.ts';
import { createFrameworkService } from './frameworks.service.ts';
import { createFrameworkStore } from './frameworks.store.ts';

export type { FrameworkService } from './frameworks.service.ts';
export type { Criterion, FrameworkVersion, NewFrameworkVersion } from './frameworks.store.ts';

export function createFrameworks(database: Database) {
  const service = createFrameworkService(createFrameworkStore(database));
  return { service, resolvers: createFrameworkResolvers(service), loader: perRequest(() => service.loader()) };
}
export type Frameworks = ReturnType<typeof createFrameworks>;
