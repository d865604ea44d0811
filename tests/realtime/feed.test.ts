import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ContributeEvidenceInput, EvidenceEventData } from '@joint/shared';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aUser } from '../support/factories/people.ts';
import { pass } from '../support/fence.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { watchersOf, type Watchers } from '../support/watchers.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

interface Sent {
  readonly author: Part;
  readonly wanted: Partial<ContributeEvidenceInput>;
  /** Everyone who may know of it. */
  readonly to: readonly Part[];
}
const inspectors: readonly Part[] = ['lead', 'inspector'];
const ofPolice: readonly Part[] = ['police', 'policeColleague', 'policeCoordinator'];
const everyoneButTheBoard = partsOfScene.filter((part) => part !== 'board');

/** Told as whole sentences on purpose, and not by the policy that is under test. */
const sent: readonly Sent[] = [
  { author: 'police', wanted: { visibility: 'ALL_AGENCIES' }, to: everyoneButTheBoard },
  { author: 'police', wanted: { visibility: 'OWN_AGENCY_AND_INSPECTORS' }, to: [...inspectors, ...ofPolice] },
  { author: 'police', wanted: { visibility: 'INSPECTORS_ONLY' }, to: [...inspectors, 'police'] },
  { author: 'police', wanted: { visibility: 'ALL_AGENCIES', submit: false }, to: ofPolice },
  { author: 'health', wanted: { visibility: 'OWN_AGENCY_AND_INSPECTORS' }, to: [...inspectors, 'health'] },
  { author: 'councilCoordinator', wanted: { visibility: 'ALL_AGENCIES' }, to: everyoneButTheBoard },
  { author: 'lead', wanted: { visibility: 'OWN_AGENCY_AND_INSPECTORS' }, to: inspectors },
  { author: 'inspector', wanted: { visibility: 'ALL_AGENCIES', submit: false }, to: ['inspector'] },
];

describe.each([['websocket'], ['polling']] as const)('over %s', (transport) => {
  let scene: Scene;
  let watchers: Watchers;

  beforeAll(async () => {
    scene = await aScene(app, { with: known });
    watchers = await watchersOf(app, scene, { transports: [transport] });
  });
  afterAll(() => watchers.forEach((watcher) => watcher.close()));

  test('everyone gets what they may know of, once and in order, and not one byte of anything else', async () => {
    const pieces = [];
    for (const [index, { author, wanted, to }] of sent.entries()) {
      const words = `marker-${transport}-${index}-`;
      const { id } = await anEvidence(app, scene, scene.people[author], { ...wanted, title: `${words}title`, body: `${words}body` });
      pieces.push({ id, words, to });
    }
    await pass(app, scene, [...watchers.values()]);

    for (const [part, { feed, frames }] of watchers) {
      const mine = pieces.filter(({ to }) => to.includes(part));
      const told = feed.filter(({ type }) => type.startsWith('evidence.'));
      expect({ part, ids: told.map(({ data }) => (data as { evidence: { id: string } }).evidence?.id) }).toEqual({ part, ids: mine.map(({ id }) => id) });
      expect(feed.map(({ seq }) => seq)).toEqual([...new Set(feed.map(({ seq }) => seq))].sort((a, b) => a - b));
      const wire = frames.join('\n');
      for (const { id, words, to } of pieces) {
        const there = { part, words, onTheWire: wire.includes(words), idOnTheWire: wire.includes(id) };
        expect(there).toEqual({ part, words, onTheWire: to.includes(part), idOnTheWire: to.includes(part) });
      }
    }
  });

  test('an event says who, when and what, as the lists say it', async () => {
    const { id } = await anEvidence(app, scene, scene.people.health, { title: 'Visits', body: 'Ten visits.' });
    await pass(app, scene, [...watchers.values()]);
    const event = watchers.get('police')?.feed.find(({ data }) => 'evidence' in (data as EvidenceEventData) && (data as { evidence: { id: string } }).evidence.id === id);
    const { evidence } = await app.ask(scene.people.police, 'query ($id: ID!) { evidence(id: $id) { id kind status title body periodFrom periodTo visibility criterionIds version createdAt updatedAt submittedAt withdrawnReason isDistressing awaitingReleaseSince releaseNote } }', { id });
    expect(event).toEqual({
      inspectionId: scene.id, seq: expect.any(Number), type: 'evidence.submitted', at: expect.stringMatching(/^\d{4}-.*Z$/), agencyId: scene.agencies.health.id,
      actor: { id: scene.people.health.id, name: 'Hana Health' }, data: { evidence: { ...evidence, agencyId: scene.agencies.health.id, author: { id: scene.people.health.id, name: 'Hana Health' } } },
    });
  });

  test('a withdrawal reaches those who saw the piece, with its reason', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police, { visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    await app.features.evidence.service.withdraw(scene.people.police.viewer, { evidenceId: id, expectedVersion: 1, reason: `marker-${transport}-reason` });
    await pass(app, scene, [...watchers.values()]);
    const told = [...watchers].filter(([, { feed }]) => feed.some(({ type, data }) => type === 'evidence.withdrawn' && (data as { evidence: { id: string; withdrawnReason: string } }).evidence.id === id)).map(([part]) => part);
    expect(told).toEqual(partsOfScene.filter((part) => inspectors.includes(part) || ofPolice.includes(part)));
    for (const [part, { frames }] of watchers) expect([part, frames.join('').includes(`marker-${transport}-reason`)]).toEqual([part, told.includes(part)]);
  });

  test('two screens of one person both follow; one that has left, or never opened it, follows nothing', async () => {
    const user = scene.people.police;
    const [second, gone, elsewhere] = await Promise.all([1, 2, 3].map(() => app.socket(user, { transports: [transport] }))) as [TestSocket, TestSocket, TestSocket];
    await second.join(scene.id);
    await gone.join(scene.id);
    expect(await gone.send('inspection:leave', { inspectionId: scene.id })).toEqual({ ok: true });
    await anEvidence(app, scene, scene.people.health);
    await pass(app, scene, [second, ...watchers.values()]);
    await Promise.all([gone, elsewhere].map((socket) => socket.send('inspection:leave', { inspectionId: scene.id })));
    expect([second.feed.length, gone.feed.length, elsewhere.feed.length]).toEqual([2, 0, 0]);
  });
});

test('what happens in one inspection is told in that one alone', async () => {
  const [here, there] = [await aScene(app, { with: known }), await aScene(app, { with: known })];
  const [one, both] = [await app.socket(known.people.police), await app.socket(known.people.police)];
  await one.join(here.id);
  await both.join(here.id);
  await both.join(there.id);
  const stranger = await aUser(app);
  const outside = await app.socket(stranger);
  await expect(outside.join(there.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });

  await anEvidence(app, there, known.people.health, { title: 'marker-there' });
  await pass(app, here, [one, both]);
  await pass(app, there, [both]);
  expect(one.frames.join('')).not.toContain(there.id);
  expect(both.feed.map(({ inspectionId }) => inspectionId).sort()).toEqual([here.id, there.id, there.id].sort());
  expect(outside.frames.join('')).not.toMatch(/marker|seq/);
});
