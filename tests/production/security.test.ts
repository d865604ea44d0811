import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { io } from 'socket.io-client';
import { demoPassword, hashPassword } from '../../server/src/features/auth/index.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { ask } from '../support/graphql-client.ts';
import { openSession } from '../support/inspection-at-work.ts';
import { install, type Installation } from './support/nodes.ts';

const password = 'kelp-anvil-lantern-9';
const signIn = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { isAdministrator } }';

let installation: Installation;
let node: BuiltServer;
let demoUserId: string;

beforeAll(async () => {
  installation = await install();
  const { features, lead } = installation.inspection;
  const account = { agencyId: lead.viewer.agencyId, jobTitle: '', isAdministrator: false };
  await features.users.service.add({ ...account, name: 'Real Person', email: 'real.person@testham.example', isDemo: false, passwordHash: await hashPassword(password) });
  ({ id: demoUserId } = await features.users.service.add({ ...account, name: 'Demo Person', email: 'demo.person@testham.example', isDemo: true, passwordHash: await hashPassword(demoPassword) }));
  node = await installation.startNode();
});
afterAll(() => installation.remove());

describe('demo accounts', () => {
  test('cannot sign in, in the words of a wrong password', async () => {
    const refused = await ask(node.origin, undefined, signIn, { input: { email: 'demo.person@testham.example', password: demoPassword } });
    const wrong = await ask(node.origin, undefined, signIn, { input: { email: 'real.person@testham.example', password: 'not the password' } });
    expect(refused.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(refused).toEqual(wrong);
  });

  test('have no use of a session from an earlier demo', async () => {
    const cookie = await openSession(installation.inspection.database, demoUserId);
    expect(await ask(node.origin, cookie, '{ viewer { isAdministrator } }')).toEqual({ data: { viewer: null } });
  });

  test('are not listed', async () => {
    expect(await ask(node.origin, undefined, '{ demo { password } }')).toEqual({ data: { demo: null } });
  });
});

test('others sign in', async () => {
  expect(await ask(node.origin, undefined, signIn, { input: { email: 'real.person@testham.example', password } })).toEqual({ data: { signIn: { isAdministrator: false } } });
});

test('the session cookie is bound to this host and to https where people come by https', async () => {
  const secure = await installation.startNode({ PUBLIC_ORIGIN: 'https://inspections.example.gov.uk' });
  const response = await fetch(`${secure.origin}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: signIn, variables: { input: { email: 'real.person@testham.example', password } } }),
  });
  expect(response.headers.get('set-cookie')).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
  expect(response.headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  await secure.stop();
});

describe('GraphQL', () => {
  test('does not tell its schema', async () => {
    const { data, errors } = await ask(node.origin, installation.inspection.lead.cookie, '{ __schema { types { name } } }');
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  test('has no page to try it on, and takes POST alone', async () => {
    const response = await fetch(`${node.origin}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(405);
    expect(await response.text()).not.toContain('<html');
  });

  test('tells a stranger nothing', async () => {
    const { errors } = await ask(node.origin, undefined, 'query ($id: ID!) { inspection(id: $id) { title } }', { id: installation.inspection.id });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the live connection', () => {
  const connect = (headers: Record<string, string>): Promise<string> =>
    new Promise((resolve) => {
      const socket = io(node.origin, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: headers });
      const end = (how: string) => { socket.disconnect(); resolve(how); };
      socket.on('connect', () => end('connected')).on('connect_error', (error) => end(`refused: ${error.message}`));
    });

  test('is for people who are signed in', async () => {
    expect(await connect({ cookie: installation.inspection.lead.cookie })).toBe('connected');
    expect(await connect({ cookie: 'ji_session=guessed' })).toMatch(/^refused/);
  });

  test('is not for pages of another site', async () => {
    expect(await connect({ cookie: installation.inspection.lead.cookie, origin: 'https://elsewhere.example' })).toMatch(/^refused/);
  });
});
