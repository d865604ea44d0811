import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { attemptLimits } from '../../server/src/features/auth/attempts.ts';
import { aContribution } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** What someone hostile sends, signed in or not: it is refused in words, costs little, and leaves nothing behind. */
let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp({ trustProxy: 1 });
  scene = await aScene(app);
});
afterAll(() => app.stop());

const times = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_value, index) => one(index)).join(' ');
const cursor = (...key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('a query', () => {
  /** Some 1,200 characters that have 16,000 fields. */
  const bomb = `{ evidence(id: "x") { ...E } } fragment E on Evidence { ${times(20, (n) => `c${n}: citations { ...C }`)} }
    fragment C on Citation { ${times(20, (n) => `e${n}: evidence { ...L }`)} } fragment L on Evidence { ${times(40, (n) => `t${n}: title`)} }`;

  test('that unfolds into thousands of fields is refused before it is compiled', async () => {
    for (const user of [scene.people.police, null]) expect((await app.graph(user, bomb)).code).toBe('TOO_LARGE');
  });

  test('that goes in circles is refused, written out or in fragments', async () => {
    const circle = 'citations { evidence { citations { evidence { body } } } }';
    for (const query of [
      `query ($id: ID!) { evidence(id: $id) { ${circle} } }`,
      `query ($id: ID!) { evidence(id: $id) { ...on Evidence { citations { ...C } } } } fragment C on Citation { evidence { citations { id } } }`,
    ]) {
      const { code, errors } = await app.graph(scene.people.police, query, { id: randomUUID() });
      expect([code, errors[0]?.message]).toEqual(['INVALID_INPUT', 'The query asks for a list within a list of the same kind']);
    }
    expect((await app.graph(scene.people.police, 'query ($id: ID!) { evidence(id: $id) { citations { evidence { title } } } }', { id: randomUUID() })).code).toBe('NOT_FOUND');
  });

  test('of a stranger is short, or they are asked to sign in', async () => {
    const long = `{ ${times(150, (n) => `a_name_that_takes_room_${n}: viewer { email }`)} }`;
    const refused = await app.graph(null, long);
    expect([refused.status, refused.code]).toEqual([413, 'UNAUTHENTICATED']);
    expect((await app.graph(scene.people.police, long)).errors).toEqual([]);
  });

  test('of a stranger gets the same answer as one that is compiled', async () => {
    const query = 'query ($id: ID!) { viewer { email } inspection(id: $id) { title } }';
    const { data, errors } = await app.graph(null, query, { id: scene.id });
    expect([data, errors.map(({ path, extensions }) => [path, extensions.code])]).toEqual([null, [[['inspection'], 'UNAUTHENTICATED']]]);
    expect((await app.graph(null, query, {})).fields).toEqual(['id']);
  });
});

describe('values at the edge of what PostgreSQL takes are refused by name', () => {
  const list = 'query ($id: ID!, $after: String, $search: String) { inspection(id: $id) { evidence(after: $after, filter: { search: $search }) { totalCount nodes { id } } } }';

  test.each([['0000-01-01T00:00:00.000Z'], [`2026-01-01T00:00:00.${'1'.repeat(3_000)}Z`]])('a cursor of %.30s', async (instant) => {
    const after = cursor(instant, randomUUID());
    expect((await app.graph(scene.people.police, list, { id: scene.id, after })).fields).toEqual(['after']);
    expect((await app.graph(scene.people.police, 'query ($after: String) { inspections(after: $after) { totalCount } }', { after })).fields).toEqual(['after']);
  });

  test('a day in the year 0', async () => {
    const answer = await app.graph(scene.people.police, 'mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { id } }', { input: aContribution(scene, { periodFrom: '0000-01-01', periodTo: '0000-02-01' }) });
    expect(answer.fields).toEqual(['periodFrom', 'periodTo']);
  });

  test.each([['-'.repeat(200)], ['- '.repeat(100)], [`${'-('.repeat(99)}x`], [`${'-, '.repeat(60)}-late`]])('and a search of nothing but “not” finds what it says: %.9s', async (search) => {
    expect((await app.graph(scene.people.police, list, { id: scene.id, search })).errors).toEqual([]);
  });
});

describe('signing in', () => {
  const signIn = (email: string, from: string) =>
    app.graph(null, 'mutation ($input: SignInInput!) { signIn(input: $input) { email } }', { input: { email, password: 'not it' } }, { 'X-Forwarded-For': from });
  const longest = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.org`;

  test('with an address of any length that is one is refused and counted like any other', async () => {
    for (let turn = 0; turn < attemptLimits.accountAndAddress; turn += 1) expect((await signIn(longest, '10.1.1.1')).code).toBe('INVALID_INPUT');
    expect((await signIn(longest, '10.1.1.1')).code).toBe('TOO_MANY_REQUESTS');
  });

  test('from an address that has spent its attempts leaves no rows behind', async () => {
    await signIn('first@example.org', '10.1.1.2');
    await app.sql(`UPDATE rate_limit SET points = $1 WHERE key = 'address:10.1.1.2'`, [attemptLimits.address + 1]);
    const rows = async () => (await app.sql<{ count: number }>('SELECT count(*)::int AS count FROM rate_limit'))[0]?.count;
    const before = await rows();
    for (let turn = 0; turn < 5; turn += 1) expect((await signIn(`invented-${turn}@example.org`, '10.1.1.2')).code).toBe('TOO_MANY_REQUESTS');
    expect(await rows()).toBe(before);
  });

  test('leaves rows that are removed when they have run out', async () => {
    await signIn('gone@example.org', '10.1.1.3');
    await app.sql(`UPDATE rate_limit SET expire = 1 WHERE key LIKE '%gone@example.org%'`);
    await app.features.auth.service.removeExpired();
    expect(await app.sql(`SELECT key FROM rate_limit WHERE key LIKE '%gone@example.org%'`)).toEqual([]);
    expect(await app.sql(`SELECT key FROM rate_limit WHERE key = 'address:10.1.1.3'`)).toHaveLength(1);
  });
});

test('an address that cannot be read is refused without the server’s insides', async () => {
  const response = await fetch(`${app.address}/assets/%E0%A4%A`);
  const body = await response.text();
  expect([response.status < 500, body]).toEqual([true, expect.not.stringMatching(/node_modules|at \w+|Error:/)]);
});
