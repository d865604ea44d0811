import type { Database } from '../../platform/database.ts';
import { perRequest } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import { createUserResolvers } from './users.resolvers.ts';
import { createUserService } from './users.service.ts';
import { createUserStore } from './users.store.ts';

export type { UserService } from './users.service.ts';
export type { Account, NewAccount, User } from './users.store.ts';

export function createUsers(database: Database, agencies: Agencies) {
  const service = createUserService(createUserStore(database));
  return { service, resolvers: createUserResolvers(service, agencies), loader: perRequest(() => service.loader()) };
}
export type Users = ReturnType<typeof createUsers>;
