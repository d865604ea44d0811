import type { Resolvers } from '../../generated/graphql.ts';
import { signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { UserService } from './users.service.ts';

export const createUserResolvers = (service: UserService, agencies: Agencies): Resolvers => ({
  Query: { people: (_parent, input, context) => service.ofAgencies(signedIn(context), input) },
  User: { agency: (user, _input, context) => agencies.loader(context).load(user.agencyId) },
});
