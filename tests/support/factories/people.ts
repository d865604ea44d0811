import { createHash, randomBytes } from 'node:crypto';
import type { AgencyKind } from '@joint/shared';
import type { Agency } from '../../../server/src/features/agencies/index.ts';
import type { TestApp } from '../test-app.ts';
import type { TestUser } from '../test-user.ts';

export type { TestUser };

let made = 0;
const next = (): number => (made += 1);
/** Agencies and addresses must differ between apps on one database too. */
const suffix = randomBytes(3).toString('hex');

export function anAgency({ features }: TestApp, kind: AgencyKind = 'COUNCIL', name = `${kind.toLowerCase()} ${suffix}${next()}`): Promise<Agency> {
  return features.agencies.service.add({ kind, name, shortName: name.slice(0, 20) });
}

export interface UserOptions {
  readonly agency?: Agency;
  readonly agencyKind?: AgencyKind;
  readonly name?: string;
  readonly isAdministrator?: boolean;
  readonly isDemo?: boolean;
  /** Argon2id; left out, nobody can sign in with a password. */
  readonly passwordHash?: string;
}

/** A person, with their agency if none is given, signed in. */
export async function aUser(app: TestApp, { agency, agencyKind, name, isAdministrator = false, isDemo = false, passwordHash }: UserOptions = {}): Promise<TestUser> {
  const home = agency ?? (await anAgency(app, agencyKind));
  const called = name ?? `Person ${next()}`;
  const email = `person-${suffix}-${next()}@example.org`;
  const { id } = await app.features.users.service.add({ agencyId: home.id, name: called, email, jobTitle: 'Tester', passwordHash: passwordHash ?? null, isAdministrator, isDemo });
  const { sessionId, cookie } = await aSession(app, id);
  return { id, email, cookie, viewer: { userId: id, name: called, agencyId: home.id, agencyKind: home.kind, isAdministrator, sessionId } };
}

/** A session put straight into its table: a real sign-in costs an Argon2id hash, and auth.test.ts does that. */
export async function aSession({ sql }: TestApp, userId: string, expiresAt = new Date(Date.now() + 3_600_000)): Promise<{ sessionId: string; cookie: string }> {
  const token = randomBytes(32).toString('base64url');
  const sessionId = createHash('sha256').update(token).digest('hex');
  await sql('INSERT INTO session (id, user_id, expires_at) VALUES ($1, $2, $3)', [sessionId, userId, expiresAt]);
  return { sessionId, cookie: `ji_session=${token}` };
}
