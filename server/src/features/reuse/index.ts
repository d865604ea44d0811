import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Files } from '../files/index.ts';
import type { Requests } from '../requests/index.ts';
import type { Users } from '../users/index.ts';
import { createReusePresenters } from './reuse.presenters.ts';
import { createReuseResolvers } from './reuse.resolvers.ts';
import { createReuseService } from './reuse.service.ts';
import { createReuseStore } from './reuse.store.ts';
import { reuseSummaries } from './reuse.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly evidence: Evidence;
  readonly files: Files;
  readonly requests: Requests;
}

export function createReuse({ database, agencies, users, evidence, files, requests }: Parts) {
  const service = createReuseService({ store: createReuseStore(database), evidence: evidence.service, askForCopy: files.askForCopy, requests: requests.service });
  return { service, resolvers: createReuseResolvers({ service, evidence: evidence.service, agencies, users }), presenters: createReusePresenters(evidence), summaries: reuseSummaries };
}
export type Reuse = ReturnType<typeof createReuse>;
