import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
import { createCommentPresenters } from './comments.presenters.ts';
import { createCommentResolvers } from './comments.resolvers.ts';
import { createCommentService } from './comments.service.ts';
import { createCommentStore } from './comments.store.ts';
import { commentSummaries } from './comments.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly inspections: Inspections;
}

export function createComments({ database, agencies, users, inspections }: Parts) {
  const store = createCommentStore(database);
  const service = createCommentService({ store, inspections: inspections.service });
  return { service, resolvers: createCommentResolvers({ service, agencies, users }), presenters: createCommentPresenters(store), summaries: commentSummaries };
}
