import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Users } from '../users/index.ts';
import { createAttempts } from './attempts.ts';
import { createAuthResolvers } from './auth.resolvers.ts';
import { createAuthService } from './auth.service.ts';
import type { DemoDirectory } from './demo-accounts.ts';
import { createSessionStore } from './sessions.store.ts';

export { closeEndedSessions } from './auth.listeners.ts';
export { canCreateInspection } from './auth.policy.ts';
export type { AuthService } from './auth.service.ts';
export { cookieName, cookieOptions, readToken } from './cookie.ts';
export { demoPassword, type DemoDirectory } from './demo-accounts.ts';
export { hashPassword } from './passwords.ts';

export function createAuth({ database, users, agencies, demo }: { database: Database; users: Users; agencies: Agencies; demo: DemoDirectory | null }) {
  const service = createAuthService({ users: users.service, sessions: createSessionStore(database), attempts: createAttempts(database), allowDemo: demo !== null });
  return { service, resolvers: createAuthResolvers({ service, users, agencies, demo }) };
}
export type Auth = ReturnType<typeof createAuth>;
