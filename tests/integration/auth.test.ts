import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { userLimits } from '@joint/shared';
import { attemptLimits } from '../../server/src/features/auth/attempts.ts';
import { hashPassword } from '../../server/src/features/auth/index.ts';
import type { Answer } from '../support/as-user.ts';
import { aSession, aUser, type TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const password = 'a long enough password';
let passwordHash: string;
let app: TestApp;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
  // One proxy in front, so that a test can come from any address.
  app = await startTestApp({ trustProxy: 1 });
});
afterAll(() => app.stop());

let addresses = 0;
const anAddress = (): string => `10.0.${Math.floor((addresses += 1) / 250)}.${addresses % 250}`;
const signIn = (email: unknown, given: unknown = password, { from = anAddress(), cookie = '', at = app }: { from?: string; cookie?: string; at?: TestApp } = {}): Promise<Answer> =>
  at.graph(cookie ? { cookie } : null, 'mutation ($input: SignInInput!) { signIn(input: $input) { email user { id } sessions { id isCurrent userAgent } } }', { input: { email, password: given } }, { 'X-Forwarded-For': from });
const setCookie = ({ headers }: Answer): string => headers.getSetCookie().find((cookie) => /session=/.test(cookie)) ?? '';
const cookieOf = (answer: Answer): string => setCookie(answer).split(';')[0] ?? '';
const whoIs = async (cookie: string, at = app): Promise<string | null> => (await at.ask({ cookie } as TestUser, '{ viewer { email } }')).viewer?.email ?? null;

describe('signing in', () => {
  test('opens a session whose cookie no script can read and other sites do not send', async () => {
    const user = await aUser(app, { passwordHash });
    const answer = await signIn(`  ${user.email.toUpperCase()} `);
    expect(answer.data.signIn).toMatchObject({ email: user.email, user: { id: user.id } });
    expect(setCookie(answer)).toMatch(/^ji_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(await whoIs(cookieOf(answer))).toBe(user.email);
    expect(answer.data.signIn.sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  });

  test('where people come by https the cookie is bound to this host and to https', async () => {
    const secure = await startTestApp({ database: app, publicOrigin: 'https://inspections.example', secureCookies: true });
    const user = await aUser(app, { passwordHash });
    const answer = await signIn(user.email, password, { at: secure });
    expect(setCookie(answer)).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    expect(await whoIs(cookieOf(answer), secure)).toBe(user.email);
    // A cookie that anyone on the network could have set is nobody's there.
    expect(await whoIs(cookieOf(answer).replace('__Host-session', 'ji_session'), secure)).toBeNull();
    await secure.stop();
  });

  test('the database keeps no token that would open a session', async () => {
    const user = await aUser(app, { passwordHash });
    const token = cookieOf(await signIn(user.email)).replace('ji_session=', '');
    const [row] = await app.sql<{ row: string }>('SELECT row_to_json(s)::text AS row FROM session s WHERE id = $1', [createHash('sha256').update(token).digest('hex')]);
    expect(row?.row).toContain(user.id);
    expect(row?.row).not.toContain(token);
  });

  test('always begins a new session: one that was planted before stays nobody’s', async () => {
    const user = await aUser(app, { passwordHash });
    const planted = 'ji_session=planted-by-someone-else-planted-by-someone0';
    const answer = await signIn(user.email, password, { cookie: planted });
    expect(cookieOf(answer)).not.toBe(planted);
    expect(await whoIs(planted)).toBeNull();
  });

  test('a wrong address, a wrong password, a person without one and one who was deactivated are one and the same answer', async () => {
    const [user, noPassword, deactivated] = [await aUser(app, { passwordHash }), await aUser(app), await aUser(app, { passwordHash })];
    await app.sql('UPDATE app_user SET deactivated_at = now() WHERE id = $1', [deactivated.id]);
    const answers = [await signIn('nobody@example.org'), await signIn(user.email, 'wrong'), await signIn(noPassword.email), await signIn(deactivated.email)];
    for (const { errors, data, status, headers } of answers) {
      expect({ errors, data, status }).toEqual({ errors: answers[0]?.errors, data: answers[0]?.data, status: answers[0]?.status });
      expect(headers.getSetCookie()).toEqual([]);
    }
    expect([answers[0]?.code, answers[0]?.fields]).toEqual(['INVALID_INPUT', ['email']]);
    expect(JSON.stringify(answers[0]?.errors)).not.toMatch(/no such|unknown|exist/i);
  });

  test.each<[string, unknown, unknown, string[]]>([
    ['nothing', '', '', ['email', 'password']], ['no address', 'not an address', 'x', ['email']], ['an address too long', `${'x'.repeat(userLimits.email)}@example.org`, 'x', ['email']],
    ['a password too long', 'a@example.org', 'x'.repeat(userLimits.password + 1), ['password']], ['a number', 5, 'x', ['email']],
  ])('%s is refused by name', async (_what, email, given, fields) => {
    const answer = await signIn(email, given);
    expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', fields]);
  });
});

describe('too many attempts', () => {
  const failures = async (count: number, email: () => string, from: () => string): Promise<(string | undefined)[]> => {
    const codes = [];
    for (let turn = 0; turn < count; turn += 1) codes.push((await signIn(email(), 'wrong', { from: from() })).code);
    return codes;
  };
  const once = <T>(value: T) => () => value;

  test('for one account from one address end in a wait that is told, though the password is right then', async () => {
    const user = await aUser(app, { passwordHash });
    const from = anAddress();
    expect(await failures(attemptLimits.accountAndAddress, once(user.email), once(from))).toEqual(Array.from({ length: attemptLimits.accountAndAddress }, () => 'INVALID_INPUT'));
    const answer = await signIn(user.email.toUpperCase(), password, { from });
    expect(answer.code).toBe('TOO_MANY_REQUESTS');
    expect(answer.errors[0]?.extensions).toMatchObject({ remedy: 'Wait 15 minutes, then try again', retryAfterSeconds: expect.any(Number) });
    // The person at their own desk is not shut out by it.
    expect((await signIn(user.email)).errors).toEqual([]);
    await app.sql('UPDATE rate_limit SET expire = 1');
    expect((await signIn(user.email, password, { from })).errors).toEqual([]);
  });

  test('for an account that does not exist are counted alike', async () => {
    const from = anAddress();
    expect((await failures(attemptLimits.accountAndAddress + 1, once('nobody-at-all@example.org'), once(from))).at(-1)).toBe('TOO_MANY_REQUESTS');
  });

  test('all at once are counted before a password is looked at', async () => {
    const user = await aUser(app, { passwordHash });
    const from = anAddress();
    const answers = await Promise.all(Array.from({ length: attemptLimits.accountAndAddress * 2 }, (_value, index) => signIn(user.email, `guess ${index}`, { from })));
    expect(answers.filter(({ code }) => code === 'TOO_MANY_REQUESTS')).toHaveLength(attemptLimits.accountAndAddress);
    const aliases = Array.from({ length: 8 }, (_value, index) => `a${index}: signIn(input: { email: "${user.email}", password: "guess ${index}" }) { email }`);
    expect((await app.graph(null, `mutation { ${aliases.join(' ')} }`, {}, { 'X-Forwarded-For': from })).errors.map(({ extensions }) => extensions.code)).toContain('TOO_MANY_REQUESTS');
  });

  test('on one account from everywhere, and from one address on everyone, end too', async () => {
    const user = await aUser(app, { passwordHash });
    // The counters are set near their ends: each real attempt costs an Argon2id hash.
    await signIn(user.email, 'wrong');
    await app.sql('UPDATE rate_limit SET points = $1 WHERE key = $2', [attemptLimits.account, `account:${user.email}`]);
    expect((await signIn(user.email)).code).toBe('TOO_MANY_REQUESTS');
    const from = anAddress();
    await signIn('someone@example.org', 'wrong', { from });
    await app.sql('UPDATE rate_limit SET points = $1 WHERE key = $2', [attemptLimits.address, `address:${from}`]);
    expect((await signIn((await aUser(app, { passwordHash })).email, password, { from })).code).toBe('TOO_MANY_REQUESTS');
  });

  test('a person who gets it right again and again is never made to wait', async () => {
    const user = await aUser(app, { passwordHash });
    const from = anAddress();
    for (let turn = 0; turn < attemptLimits.accountAndAddress + 2; turn += 1) expect((await signIn(user.email, password, { from })).errors).toEqual([]);
  });
});

describe('signing out', () => {
  test('ends this browser’s session and clears its cookie; signing out everywhere ends all', async () => {
    const user = await aUser(app);
    const [second, third] = [await aSession(app, user.id), await aSession(app, user.id)];
    const answer = await app.graph(user, 'mutation { signOut }');
    expect(setCookie(answer)).toMatch(/^ji_session=; Path=\/; Expires=Thu, 01 Jan 1970[^;]+; HttpOnly; SameSite=Lax$/);
    expect([await whoIs(user.cookie), await whoIs(second.cookie)]).toEqual([null, user.email]);
    await app.ask({ ...user, cookie: second.cookie }, 'mutation { signOutEverywhere }');
    expect([await whoIs(second.cookie), await whoIs(third.cookie)]).toEqual([null, null]);
  });

  test('of one person leaves others signed in', async () => {
    const [one, other] = [await aUser(app), await aUser(app)];
    await app.ask(one, 'mutation { signOutEverywhere }');
    expect(await whoIs(other.cookie)).toBe(other.email);
  });
});

describe('a session', () => {
  test('that ran out, or of a person who was deactivated, is nobody’s', async () => {
    const user = await aUser(app);
    const ended = await aSession(app, user.id, new Date(Date.now() - 1000));
    expect(await whoIs(ended.cookie)).toBeNull();
    expect((await app.graph({ cookie: ended.cookie }, '{ frameworkVersions { id } }')).code).toBe('UNAUTHENTICATED');
    await app.sql('UPDATE app_user SET deactivated_at = now() WHERE id = $1', [user.id]);
    expect(await whoIs(user.cookie)).toBeNull();
  });

  test('that is used lives on; one that is not stays as it was', async () => {
    const user = await aUser(app);
    const soon = new Date(Date.now() + 60_000);
    const [used, fresh] = [await aSession(app, user.id, soon), await aSession(app, user.id, soon)];
    await app.sql(`UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE id = $1`, [used.sessionId]);
    await whoIs(used.cookie);
    await whoIs(fresh.cookie);
    const expiry = async (id: string): Promise<number> => (await app.sql<{ expires: Date }>('SELECT expires_at AS expires FROM session WHERE id = $1', [id]))[0]?.expires.getTime() ?? 0;
    expect(await expiry(used.sessionId)).toBeGreaterThan(soon.getTime());
    expect(await expiry(fresh.sessionId)).toBe(soon.getTime());
  });

  test('a person sees their own sessions and nobody else’s', async () => {
    const user = await aUser(app);
    await aSession(app, user.id);
    const { viewer } = await app.ask(user, '{ viewer { isAdministrator canCreateInspection sessions { id isCurrent } } }');
    expect(viewer?.sessions.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([user.viewer.sessionId]);
    expect(viewer).toMatchObject({ isAdministrator: false, canCreateInspection: false, sessions: { length: 2 } });
  });
});

describe('the demo’s accounts', () => {
  test('do not exist outside the demo: not listed, not signed in, not even with a session left over', async () => {
    const user = await aUser(app, { passwordHash, isDemo: true });
    expect((await signIn(user.email)).code).toBe('INVALID_INPUT');
    expect(await whoIs(user.cookie)).toBeNull();
    await expect(app.socket(user)).rejects.toMatchObject({ data: { code: 'UNAUTHENTICATED' } });
    expect((await app.ask(null, '{ demo { password } }')).demo).toBeNull();
  });

  test('are listed in the demo with what they do there, and sign in', async () => {
    const demo = await startTestApp({ database: app, demo: true });
    const user = await aUser(app, { passwordHash, isDemo: true });
    const listed = (await demo.ask(null, '{ demo { password accounts { email roleLabel isSuggested agency { name } } } }')).demo;
    expect(listed?.accounts.map(({ email }) => email)).toContain(user.email);
    expect(JSON.stringify(listed)).not.toMatch(/\$argon2/);
    expect((await signIn(user.email, password, { at: demo })).errors).toEqual([]);
    await demo.stop();
  });
});
