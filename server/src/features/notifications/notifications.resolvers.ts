import type { Resolvers } from '../../generated/graphql.ts';
import { signedIn } from '../../platform/graphql/index.ts';
import type { NotificationService } from './notifications.service.ts';

export const createNotificationResolvers = (service: NotificationService, areSent: boolean): Resolvers => ({
  Viewer: { emails: async (viewer) => ({ areSent, areWanted: await service.isWanted(viewer) }) },
  Mutation: { setEmails: (_parent, { input }, context) => service.setWanted(signedIn(context), input) },
});
