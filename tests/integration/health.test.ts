import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${app.address}${path}`, init);

test('says that it is alive and that it is ready', async () => {
  const [alive, ready] = [await get('/healthz'), await get('/readyz')];
  expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }]);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
});

test('without its database it is alive and not ready, asks get an answer fit for people, and it comes back by itself', async () => {
  const { pathname } = new URL(app.databaseUrl);
  const name = pathname.slice(1);
  const other = await startTestApp();
  await other.sql(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  await other.sql('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await eventually(async () => expect((await get('/readyz')).status).toBe(503));
  expect((await get('/healthz')).status).toBe(200);
  const answer = await app.graph({ cookie: 'ji_session=x' }, '{ viewer { email } }');
  expect(answer.code).toBe('INTERNAL');
  expect(JSON.stringify(answer)).not.toMatch(/prisma|connection|SELECT|session s|5432/i);

  await other.sql(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
  await eventually(async () => expect((await get('/readyz')).status).toBe(200));
  expect((await app.graph(null, '{ viewer { email } }')).errors).toEqual([]);
  await other.stop();
});

test('every answer carries the headers that keep a browser out of trouble', async () => {
  for (const path of ['/healthz', '/graphql', '/no-such-page']) {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self';.*frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    // Over plain HTTP these would lock browsers out of the trial.
    expect(headers.get('strict-transport-security')).toBeNull();
  }
});

test('where people come by https browsers are told to stay there', async () => {
  const secure = await startTestApp({ database: app, publicOrigin: 'https://inspections.example', secureCookies: true });
  expect((await fetch(`${secure.address}/healthz`)).headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  await secure.stop();
});

test('an app that stops lets go of its database and its port', async () => {
  const short = await startTestApp();
  await short.stop();
  await expect(fetch(`${short.address}/healthz`)).rejects.toThrow();
});
