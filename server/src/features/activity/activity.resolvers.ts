import type { Resolvers } from '../../generated/graphql.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Users } from '../users/index.ts';
import type { ActivityService } from './activity.service.ts';

export const createActivityResolvers = ({ service, users, agencies }: { service: ActivityService; users: Users; agencies: Agencies }): Resolvers => ({
  Inspection: { activity: (seen, input) => service.list(seen, input) },
  ActivityEntry: {
    seq: ({ event }) => event.seq,
    type: ({ event }) => event.type,
    at: ({ event }) => event.at,
    actor: ({ event }, _input, context) => (event.actor ? users.loader(context).load(event.actor.id) : null),
    agency: ({ event }, _input, context) => (event.agencyId ? agencies.loader(context).load(event.agencyId) : null),
    summary: ({ text }) => text,
    evidenceId: ({ evidenceId }) => evidenceId ?? null,
  },
});
