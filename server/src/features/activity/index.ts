import type { Database } from '../../platform/database.ts';
import type { Feed, Summaries } from '../../platform/event-log/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Users } from '../users/index.ts';
import { createActivityResolvers } from './activity.resolvers.ts';
import { createActivityService } from './activity.service.ts';

export function createActivity(parts: { database: Database; feed: Feed; summaries: readonly Summaries[]; users: Users; agencies: Agencies }) {
  const service = createActivityService(parts);
  return { service, resolvers: createActivityResolvers({ ...parts, service }) };
}
