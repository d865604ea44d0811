import type { Resolvers } from '../../generated/graphql.ts';
import { signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Users } from '../users/index.ts';
import { canCreateInspection } from './auth.policy.ts';
import type { AuthService } from './auth.service.ts';
import { demoPassword, listDemoAccounts, type DemoDirectory } from './demo-accounts.ts';

interface Parts {
  readonly service: AuthService;
  readonly users: Users;
  readonly agencies: Agencies;
  /** Null outside demo mode: then there is nothing to list. */
  readonly demo: DemoDirectory | null;
}

export const createAuthResolvers = ({ service, users, agencies, demo }: Parts): Resolvers => ({
  Query: {
    viewer: (_parent, _input, context) => context.viewer,
    demo: async () => (demo ? { accounts: await listDemoAccounts(users.service, demo), password: demoPassword } : null),
  },
  Mutation: {
    async signIn(_parent, { input }, context) {
      const { viewer, token, expires } = await service.signIn(input, context);
      context.sessionCookie.set(token, expires);
      return viewer;
    },
    async signOut(_parent, _input, context) {
      if (context.viewer) await service.signOut(context.viewer);
      context.sessionCookie.clear();
      return true;
    },
    async signOutEverywhere(_parent, _input, context) {
      await service.signOutEverywhere(signedIn(context));
      context.sessionCookie.clear();
      return true;
    },
  },
  Viewer: {
    user: (viewer, _input, context) => users.loader(context).load(viewer.userId),
    email: async (viewer) => (await users.service.emailOf(viewer.userId)) ?? '',
    canCreateInspection: (viewer) => canCreateInspection(viewer),
    sessions: async (viewer) => (await service.sessionsOf(viewer)).map((session) => ({ ...session, isCurrent: session.id === viewer.sessionId })),
  },
  DemoAccount: { agency: (account, _input, context) => agencies.loader(context).load(account.agencyId) },
});
