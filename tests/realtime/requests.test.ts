import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aQuestion, aRequest, move } from '../support/factories/requests.ts';
import { pass } from '../support/fence.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { partsThat, watchersOf } from '../support/watchers.ts';
import { at } from '../../server/src/platform/clock.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const inspectors: readonly Part[] = ['lead', 'inspector'];
const ofPolice: readonly Part[] = ['police', 'policeColleague', 'policeCoordinator'];
const ofHealth: readonly Part[] = ['health'];
const inOrder = (parts: readonly Part[]): Part[] => partsOfScene.filter((part) => parts.includes(part));
const says = (words: string) => ({ frames }: TestSocket): boolean => frames.join('').includes(words);

test('a request is told at once to the agency asked and to inspectors, and not one byte of it to anybody else', async () => {
  const scene = await aScene(app, { with: known });
  const watchers = await watchersOf(app, scene);
  const toPolice = await aRequest(app, scene, { title: 'marker-police' });
  const toHealth = await aRequest(app, scene, { title: 'marker-health', agencyIds: [known.agencies.health.id] });
  const draft = await aRequest(app, scene, { title: 'marker-draft', send: false });
  await move(app, scene.people.police, toPolice.id, 'SENT', 'ACKNOWLEDGE');
  await move(app, scene.people.lead, toHealth.id, 'SENT', 'CANCEL', 'marker-reason');
  await pass(app, scene, [...watchers.values()]);

  const wanted: readonly (readonly [string, readonly Part[]])[] = [
    ['marker-police', [...inspectors, ...ofPolice]], [toPolice.id, [...inspectors, ...ofPolice]], ['marker-health', [...inspectors, ...ofHealth]], [toHealth.id, [...inspectors, ...ofHealth]],
    ['marker-draft', inspectors], [draft.id, inspectors], ['marker-reason', []],
  ];
  for (const [words, to] of wanted) expect([words, partsThat(watchers, says(words))]).toEqual([words, inOrder(to)]);
  const told = watchers.get('police')?.feed.filter(({ type }) => type.startsWith('request.')).map(({ type, data }) => [type, data]);
  // What a page is told is the request as it is when it is told.
  expect(told).toEqual([
    ['request.sent', { request: { id: toPolice.id, agencyId: known.agencies.police.id, title: 'marker-police', state: expect.stringMatching(/SENT|ACKNOWLEDGED/) } }],
    ['request.acknowledged', { request: { id: toPolice.id, agencyId: known.agencies.police.id, title: 'marker-police', state: 'ACKNOWLEDGED' } }],
  ]);
});

test('of several agencies asked together none learns of the others, live or from the log', async () => {
  const scene = await aScene(app, { with: known });
  const watchers = await watchersOf(app, scene);
  const { police, health } = known.agencies;
  const asked = await app.features.requests.service.prepare(scene.people.lead.viewer, aQuestion(scene, { agencyIds: [police.id, health.id] }));
  const idOf = (agencyId: string) => asked.find(({ record }) => record.agencyId === agencyId)?.record.id ?? '';
  await pass(app, scene, [...watchers.values()]);
  expect(partsThat(watchers, says(idOf(health.id)))).toEqual(inOrder([...inspectors, ...ofHealth]));
  const { events } = await (await app.socket(scene.people.police)).join(scene.id, 0);
  expect(JSON.stringify(events)).toContain(idOf(police.id));
  expect(JSON.stringify(events)).not.toContain(idOf(health.id));
});

test('the drafting of what was sent later is not told to the agency, even from the log', async () => {
  const scene = await aScene(app, { with: known });
  const { id } = await aRequest(app, scene, { send: false });
  await move(app, scene.people.lead, id, 'DRAFT', 'SEND');
  const { events } = await (await app.socket(scene.people.police)).join(scene.id, 0);
  expect(events.filter(({ type }) => type.startsWith('request.')).map(({ type }) => type)).toEqual(['request.sent']);
});

test('a draft of evidence that is attached stays the agency’s own', async () => {
  const scene = await aScene(app, { with: known });
  const watchers = await watchersOf(app, scene);
  const { id } = await aRequest(app, scene);
  const piece = await anEvidence(app, scene, scene.people.police, { submit: false });
  await app.features.requests.service.attach(scene.people.police.viewer, { requestId: id, evidenceIds: [piece.id] });
  await pass(app, scene, [...watchers.values()]);
  expect(partsThat(watchers, says(piece.id))).toEqual(inOrder(ofPolice));
  expect(partsThat(watchers, says('request.attached'))).toEqual(inOrder([...inspectors, ...ofPolice]));
});

test('a due day that passes is told live to both sides', async () => {
  const scene = await aScene(app, { with: known });
  const watchers = await watchersOf(app, scene);
  await at(new Date(Date.now() - 20 * 86_400_000), () => aRequest(app, scene, { dueInWorkingDays: 2 }));
  expect(await app.features.requests.overdue.sweep()).toBe(1);
  await pass(app, scene, [...watchers.values()]);
  expect(partsThat(watchers, says('request.overdue'))).toEqual(inOrder([...inspectors, ...ofPolice]));
});

test('what happens inside an agency reaches its own staff at once, and inspectors and other agencies not with one byte', async () => {
  const scene = await aScene(app, { with: known });
  const { id } = await aRequest(app, scene);
  const watchers = await watchersOf(app, scene);
  const { service } = app.features.requests;
  await service.comment(scene.people.police.viewer, { requestId: id, id: randomUUID(), text: 'marker-comment' });
  await service.assign(scene.people.policeCoordinator.viewer, { requestId: id, userId: scene.people.policeColleague.id });
  await pass(app, scene, [...watchers.values()]);
  for (const words of ['request.commented', 'request.assigned', id]) expect([words, partsThat(watchers, says(words))]).toEqual([words, inOrder(ofPolice)]);
  expect(partsThat(watchers, says('marker-comment'))).toEqual([]);
  // Nor to those who catch up from the log.
  for (const part of ['lead', 'health', 'observer'] as const) {
    const { events } = await (await app.socket(scene.people[part])).join(scene.id, 0);
    expect([part, events.filter(({ type }) => type === 'request.commented' || type === 'request.assigned')]).toEqual([part, []]);
  }
});
