import { createHash, randomBytes } from 'node:crypto';
import { signInInput } from '@joint/shared';
import { AppError, parseInput } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { UserService } from '../users/index.ts';
import type { Attempts } from './attempts.ts';
import { passwordMatches } from './passwords.ts';
import type { SessionStore, StoredSession } from './sessions.store.ts';

/** A session ends this long after it was last used. */
const sessionMs = 12 * 60 * 60 * 1000;
/** How often use is written down; more often would cost every request a write. */
const touchEveryMs = 5 * 60 * 1000;

export interface OpenedSession {
  readonly viewer: Viewer;
  /** For the cookie; the database keeps only its hash. */
  readonly token: string;
  readonly expires: Date;
}

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');

interface Parts {
  readonly users: UserService;
  readonly sessions: SessionStore;
  readonly attempts: Attempts;
  /** Demo accounts share a published password: outside the demo they do not exist. */
  readonly allowDemo: boolean;
}

export function createAuthService({ users, sessions, attempts, allowDemo }: Parts) {
  /** Where a sign-in of any kind ends; OpenID Connect enters here too, once it knows who the person is. */
  async function openSession(userId: string, userAgent: string): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(Date.now() + sessionMs);
    await sessions.add({ id: idOf(token), userId, expiresAt: expires, userAgent: userAgent.slice(0, 300) });
    const viewer = await sessions.viewer(idOf(token), allowDemo);
    if (!viewer) throw refused();
    return { viewer, token, expires };
  }

  return {
    async signIn(input: unknown, from: { ip: string; userAgent: string }): Promise<OpenedSession> {
      const { email, password } = parseInput(signInInput, input);
      const key = email.toLowerCase();
      await attempts.take(key, from.ip);
      const account = await users.accountByEmail(key);
      const isOpen = account && account.deactivatedAt === null && (allowDemo || !account.isDemo);
      const usable = isOpen ? account.passwordHash : null;
      if (!(await passwordMatches(usable, password)) || !account) throw refused();
      await attempts.giveBack(key, from.ip);
      return openSession(account.id, from.userAgent);
    },

    /** The person a cookie's token stands for; null when it stands for nobody any more. */
    async authenticate(token: string | undefined): Promise<Viewer | null> {
      if (!token) return null;
      const row = await sessions.viewer(idOf(token), allowDemo);
      if (!row) return null;
      const { lastSeenAt, ...viewer } = row;
      if (Date.now() - lastSeenAt.getTime() > touchEveryMs) await sessions.touch(row.sessionId, new Date(Date.now() + sessionMs));
      return viewer;
    },

    signOut: (viewer: Viewer): Promise<void> => sessions.end({ id: viewer.sessionId }),
    endSessionsOf: (userId: string): Promise<void> => sessions.end({ userId }),
    signOutEverywhere: (viewer: Viewer): Promise<void> => sessions.end({ userId: viewer.userId }),
    sessionsOf: (viewer: Viewer): Promise<StoredSession[]> => sessions.ofUser(viewer.userId),
    live: sessions.live,
    async removeExpired(): Promise<void> {
      await sessions.removeExpired();
      await attempts.removeExpired();
    },
  };
}
export type AuthService = ReturnType<typeof createAuthService>;

/** The same words whether the account or the password is wrong. */
const refused = (): AppError =>
  new AppError('INVALID_INPUT', 'The email address or password is not right', {
    remedy: 'Check both and try again',
    fields: [{ field: 'email', message: 'Enter the email address and password of your account' }],
  });
