import type { Resolvers } from '../../generated/graphql.ts';
import { signedIn } from '../../platform/graphql/index.ts';
import type { AgencyService } from './agencies.service.ts';

export const createAgencyResolvers = (service: AgencyService): Resolvers => ({
  Query: { agencies: (_parent, _input, context) => service.list(signedIn(context)) },
});
