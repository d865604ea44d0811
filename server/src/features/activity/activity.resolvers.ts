import DataLoader from 'dataloader';
import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Users } from '../users/index.ts';
import { askActivity, type ActivityService } from './activity.service.ts';

interface Parts {
  readonly service: ActivityService;
  readonly users: Users;
  readonly agencies: Agencies;
}

export function createActivityResolvers({ service, users, agencies }: Parts): Resolvers {
  const pages = perRequest(() => new DataLoader(service.pages, { cache: false }));
  return {
    Inspection: { activity: async (seen, input, context) => pages(context).load(askActivity(seen, input)) },
    ActivityEntry: {
      seq: ({ event }) => event.seq,
      type: ({ event }) => event.type,
      at: ({ event }) => event.at,
      actor: ({ event }, _input, context) => (event.actor ? users.loader(context).load(event.actor.id) : null),
      agency: ({ event }, _input, context) => (event.agencyId ? agencies.loader(context).load(event.agencyId) : null),
      summary: ({ text }) => text,
      evidenceId: ({ evidenceId }) => evidenceId ?? null,
      requestId: ({ requestId }) => requestId ?? null,
    },
  };
}
