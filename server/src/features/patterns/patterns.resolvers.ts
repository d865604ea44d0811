import type { Resolvers } from '../../generated/graphql.ts';
import { signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { PatternService } from './patterns.service.ts';

export const createPatternResolvers = ({ service, agencies }: { readonly service: PatternService; readonly agencies: Agencies }): Resolvers => ({
  Mutation: {
    keepPattern: (_parent, { input }, context) => service.keep(signedIn(context), input),
    removePattern: (_parent, { input }, context) => service.remove(signedIn(context), input),
  },
  Inspection: { statementPatterns: (seen) => service.list(seen) },
  StatementPattern: { agency: ({ agencyId }, _input, context) => (agencyId === null ? null : agencies.loader(context).load(agencyId)) },
});
