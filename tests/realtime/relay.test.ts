import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { eventually } from '../support/eventually.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

async function open(at: TestApp, scene: Scene, part: keyof Scene['people']): Promise<TestSocket> {
  const socket = await at.socket(scene.people[part]);
  await socket.join(scene.id);
  return socket;
}
const inOrder = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_value, index) => from + index);
const seqs = ({ feed }: TestSocket): number[] => feed.map(({ seq }) => seq);

/** Of the log; the one that waits for jobs listens too. */
const cutTheListener = (): Promise<{ cut: boolean }[]> =>
  app.sql(`SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%' AND query NOT LIKE '%jobs:insert%'`);

describe('when the connection that follows the log breaks', () => {
  test('what happens meanwhile still arrives, once and in order, and the server says that it is not ready', async () => {
    const scene = await aScene(app, { with: known });
    const watcher = await open(app, scene, 'police');
    const first = await pass(app, scene, [watcher]);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await cutTheListener()).toEqual([{ cut: true }]);
      await eventually(async () => expect((await fetch(`${app.address}/readyz`)).status).toBe(503));
      await anEvidence(app, scene, scene.people.health);
      await anEvidence(app, scene, scene.people.police);
      await eventually(async () => expect((await fetch(`${app.address}/readyz`)).status).toBe(200));
      await anEvidence(app, scene, scene.people.health);
    }
    const last = await pass(app, scene, [watcher]);
    expect(seqs(watcher)).toEqual(inOrder(first, last));
    expect((await fetch(`${app.address}/healthz`)).status).toBe(200);
  });
});

describe('when presenting an event fails for a moment', () => {
  test('it is delivered with the next look, once', async () => {
    const scene = await aScene(app, { with: known });
    const watcher = await open(app, scene, 'police');
    const first = await pass(app, scene, [watcher]);
    const { feed } = app.features;
    const { present } = feed;
    let failed = 0;
    Object.assign(feed, { present: (...events: Parameters<typeof present>) => (failed++ < 2 ? Promise.reject(new Error('the database is away')) : present(...events)) });
    await anEvidence(app, scene, scene.people.health);
    await eventually(() => expect(failed).toBeGreaterThan(0));
    await anEvidence(app, scene, scene.people.health);
    await eventually(() => expect(failed).toBeGreaterThan(1));
    const last = await pass(app, scene, [watcher]);
    Object.assign(feed, { present });
    expect(seqs(watcher)).toEqual(inOrder(first, last));
  });
});

describe('two servers on one database', () => {
  let other: TestApp;
  beforeAll(async () => {
    other = await startTestApp({ database: app });
  });
  afterAll(() => other.stop());

  test('a contribution made on one appears on the other, and each tells it once', async () => {
    const scene = await aScene(app, { with: known });
    const [here, there] = [await open(app, scene, 'police'), await open(other, scene, 'health')];
    const from = Number((await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { head } }', { id: scene.id })).inspection.head) + 1;
    await Promise.all(Array.from({ length: 10 }, (_value, index) => anEvidence(index % 2 ? app : other, scene, scene.people.police)));
    const last = await pass(other, scene, [here, there]);
    expect([seqs(here), seqs(there)]).toEqual([inOrder(from, last), inOrder(from, last)]);
  });

  test('rights that change on one hold on the other', async () => {
    const scene = await aScene(app, { phase: 'DRAFTING', with: known });
    const [board, health] = [await open(other, scene, 'board'), await open(other, scene, 'health')];
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    await anEvidence(app, scene, scene.people.police, { title: 'marker-for-the-board' });
    await app.features.inspections.service.removeMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: scene.people.health.id });
    await anEvidence(app, scene, scene.people.police, { title: 'marker-not-for-health' });
    await pass(app, scene, [board]);
    await eventually(() => expect(health.access.at(-1)).toEqual({ inspectionId: scene.id, ended: true }));
    await expect(health.join(scene.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(board.frames.join('')).toContain('marker-for-the-board');
    expect(health.frames.join('')).not.toContain('marker-not-for-health');
  });

  test('signing out everywhere on one closes the connections of the other, and no one else’s', async () => {
    const scene = await aScene(app, { with: known });
    const [theirs, others] = [await open(other, scene, 'policeColleague'), await open(other, scene, 'health')];
    const closed = new Promise((resolve) => { theirs.raw.once('disconnect', resolve); });
    await app.ask(scene.people.policeColleague, 'mutation { signOutEverywhere }');
    expect(await closed).toBe('io server disconnect');
    expect(others.raw.connected).toBe(true);
  });
});

test('a server that comes back serves what happened while it was away', async () => {
  const scene = await aScene(app, { with: known });
  const other = await startTestApp({ database: app });
  const before = await open(other, scene, 'police');
  const since = await pass(app, scene, [before]);
  await other.stop();
  await anEvidence(app, scene, scene.people.health);
  await anEvidence(app, scene, scene.people.health);

  const again = await startTestApp({ database: app });
  const socket = await again.socket(scene.people.police);
  expect((await socket.join(scene.id, since)).events.map(({ seq }) => seq)).toEqual([since + 1, since + 2]);
  await anEvidence(app, scene, scene.people.health);
  await socket.reached(since + 3);
  await again.stop();
});
