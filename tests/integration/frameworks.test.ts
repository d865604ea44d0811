import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { frameworkPacks } from '../../prisma/seed/frameworks/index.ts';
import { aUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const versions = async () => (await app.ask(await aUser(app), '{ frameworkVersions { id title owner version inForceFrom description kinds criteria { code title question guidance position asks { heading question } } } }')).frameworkVersions;

test('every pack is there word for word, its criteria in their order', async () => {
  const stored = await versions();
  expect(stored).toHaveLength(frameworkPacks.length);
  for (const { slug: _slug, criteria, ...pack } of frameworkPacks) {
    const version = stored.find(({ title, version: number }) => title === pack.title && number === pack.version);
    expect(version).toMatchObject({ ...pack, criteria: criteria.map((criterion, position) => ({ ...criterion, position })) });
  }
});

test('there is no grade, mark or score anywhere in what the service stores or says', async () => {
  const columns = await app.sql<{ name: string }>(`SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`);
  expect(columns.filter(({ name }) => /grade|score|rating|rank/i.test(name))).toEqual([]);
});

test('starting again, or on several nodes, adds no version twice', async () => {
  const before = await versions();
  const others = await Promise.all([startTestApp({ database: app }), startTestApp({ database: app })]);
  await Promise.all(others.map((other) => other.stop()));
  expect(await versions()).toEqual(before);
});

test('several nodes may start on an empty database at once', async () => {
  const first = await startTestApp();
  await first.sql('ALTER TABLE framework_version DISABLE TRIGGER USER');
  await first.sql('ALTER TABLE criterion DISABLE TRIGGER USER');
  await first.sql('ALTER TABLE criterion_ask DISABLE TRIGGER USER');
  await first.sql('DELETE FROM criterion_ask');
  await first.sql('DELETE FROM criterion');
  await first.sql('DELETE FROM framework_version');
  await first.sql('DELETE FROM framework');
  const others = await Promise.all([startTestApp({ database: first }), startTestApp({ database: first }), startTestApp({ database: first })]);
  expect(await first.sql('SELECT 1 FROM framework_version')).toHaveLength(frameworkPacks.length);
  await Promise.all(others.map((other) => other.stop()));
  await first.stop();
});

test('a version that is there never changes, whatever a pack says later', async () => {
  const before = await versions();
  const [pack] = frameworkPacks;
  if (pack) await app.features.frameworks.service.add({ ...pack, title: 'Changed', description: 'Changed', criteria: [] });
  expect(await versions()).toEqual(before);
});

test('a version from before criteria said what they ask is told it once, and never again', async () => {
  const [pack] = frameworkPacks;
  if (!pack) throw new Error('there is no pack');
  const older = { ...pack, slug: 'older', title: 'Older', criteria: pack.criteria.map((criterion) => ({ ...criterion, asks: [] })) };
  const asks = async () => (await versions()).find(({ title }) => title === 'Older')?.criteria.map((criterion) => criterion.asks);
  await app.features.frameworks.service.add(older);
  expect(await asks()).toEqual(older.criteria.map(() => []));
  await app.features.frameworks.service.add({ ...pack, slug: 'older' });
  const told = await asks();
  expect(told).toEqual(pack.criteria.map((criterion) => criterion.asks));
  await app.features.frameworks.service.add({ ...pack, slug: 'older', criteria: pack.criteria.map((criterion) => ({ ...criterion, asks: [{ heading: 'Changed', question: 'Is it?' }] })) });
  expect(await asks()).toEqual(told);
  await expect(app.sql("UPDATE criterion_ask SET heading = 'Changed'")).rejects.toThrow();
});
