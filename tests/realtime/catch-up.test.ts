import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { catchUpLimit } from '@joint/shared';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { watchersOf } from '../support/watchers.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const headOf = async (scene: Scene): Promise<number> => (await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { head } }', { id: scene.id })).inspection.head;

/** A little of everything that happens in an inspection. */
async function aBusyDay(scene: Scene): Promise<void> {
  const { police, health, lead } = scene.people;
  for (const visibility of ['ALL_AGENCIES', 'OWN_AGENCY_AND_INSPECTORS', 'INSPECTORS_ONLY'] as const) {
    await anEvidence(app, scene, police, { visibility });
    await anEvidence(app, scene, health, { visibility, submit: false });
  }
  const { id } = await anEvidence(app, scene, health);
  await app.features.evidence.service.withdraw(health.viewer, { evidenceId: id, expectedVersion: 1, reason: 'Wrong' });
  await app.features.inspections.service.setMember(lead.viewer, { inspectionId: scene.id, userId: scene.people.observer.id, role: 'BOARD_MEMBER' });
  await app.features.inspections.service.setMember(lead.viewer, { inspectionId: scene.id, userId: scene.people.observer.id, role: 'OBSERVER' });
}

test('who was away gets exactly what those who stayed saw', async () => {
  const scene = await aScene(app, { with: known });
  const since = await headOf(scene);
  // The observer's role changes on the way, so what they saw live depends on when.
  const watchers = await watchersOf(app, scene, { parts: partsOfScene.filter((part) => part !== 'observer') });
  await aBusyDay(scene);
  const head = await pass(app, scene, [...watchers.values()]);

  for (const [part, watcher] of watchers) {
    const returner = await app.socket(scene.people[part]);
    const joined = await returner.join(scene.id, since);
    expect({ part, ...joined }).toEqual({ part, ok: true, head, tooFarBehind: false, events: joined.events });
    expect(joined.events.map(({ seq, type, actor }) => ({ seq, type, actor }))).toEqual(watcher.feed.map(({ seq, type, actor }) => ({ seq, type, actor })));
    expect(returner.feed).toEqual([]);
  }
});

test('from any position on, the rest and no more; from the newest, nothing', async () => {
  const scene = await aScene(app, { with: known });
  await aBusyDay(scene);
  const socket = await app.socket(scene.people.lead);
  const { events, head } = await socket.join(scene.id, 0);
  expect(events[0]?.type).toBe('inspection.created');
  for (const from of [1, Math.floor(head / 2), head - 1, head]) {
    expect((await socket.join(scene.id, from)).events).toEqual(events.filter(({ seq }) => seq > from));
  }
  expect((await socket.join(scene.id, head + 1000)).events).toEqual([]);
  expect((await socket.join(scene.id)).events).toEqual([]);
});

test('who comes back while others write misses nothing: catch-up and live together hold every event', async () => {
  const scene = await aScene(app, { with: known });
  const since = await headOf(scene);
  const stays = await app.socket(scene.people.policeColleague);
  await stays.join(scene.id);
  const writing = Promise.all(Array.from({ length: 20 }, () => anEvidence(app, scene, scene.people.police)));
  const returners = await Promise.all(Array.from({ length: 6 }, async () => {
    const socket = await app.socket(scene.people.health);
    return { socket, joined: await socket.join(scene.id, since) };
  }));
  await writing;
  await pass(app, scene, [stays, ...returners.map(({ socket }) => socket)]);

  const wanted = stays.feed.map(({ seq }) => seq);
  expect(wanted).toEqual(Array.from({ length: 21 }, (_value, index) => since + index + 1));
  for (const { socket, joined } of returners) {
    // As the page does: what came by catch-up is not taken a second time.
    const live = socket.feed.map(({ seq }) => seq).filter((seq) => seq > joined.head);
    expect([...joined.events.map(({ seq }) => seq), ...live]).toEqual(wanted);
  }
});

test('a piece that is no longer the reader’s is told of as gone, never in its words', async () => {
  const scene = await aScene(app, { with: known });
  const since = await headOf(scene);
  const { id } = await anEvidence(app, scene, scene.people.police, { title: 'marker-once-shared' });
  await app.sql(`UPDATE evidence SET visibility = 'INSPECTORS_ONLY' WHERE id = $1`, [id]);
  const socket = await app.socket(scene.people.health);
  const { events } = await socket.join(scene.id, since);
  expect(events.map(({ data }) => data)).toEqual([{ evidenceId: id, gone: true }]);
  expect(socket.frames.join('')).not.toContain('marker-once-shared');
});

test('who was away too long is sent to load the page anew', async () => {
  const scene = await aScene(app, { with: known });
  // Straight into the table: what matters here is how many rows there are.
  await app.sql(
    `INSERT INTO inspection_event (inspection_id, seq, type, audience, payload, previous_hash, hash)
     SELECT $1, last_seq + n, 'inspection.changed', ARRAY['agencies'], '{"version": 1, "fields": []}', '', '' FROM inspection, generate_series(1, $2) n WHERE id = $1`, [scene.id, catchUpLimit + 1]);
  await app.sql('UPDATE inspection SET last_seq = last_seq + $2 WHERE id = $1', [scene.id, catchUpLimit + 1]);
  const head = await headOf(scene);
  const socket = await app.socket(scene.people.police);
  expect(await socket.join(scene.id, head - catchUpLimit - 1)).toMatchObject({ head, tooFarBehind: true, events: [] });
  expect((await socket.join(scene.id, head - catchUpLimit)).events).toHaveLength(catchUpLimit);
});
