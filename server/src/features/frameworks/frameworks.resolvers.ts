import type { Resolvers } from '../../generated/graphql.ts';
import { signedIn } from '../../platform/graphql/index.ts';
import type { FrameworkService } from './frameworks.service.ts';

export const createFrameworkResolvers = (service: FrameworkService): Resolvers => ({
  Query: {
    frameworkVersions(_parent, _input, context) {
      signedIn(context);
      return service.list();
    },
  },
});
