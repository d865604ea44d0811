import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FeedEvent } from '@joint/shared';
import { aContribution, anEvidence } from '../support/factories/evidence.ts';
import { eventually } from '../support/eventually.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { pass } from '../support/fence.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { partsThat, watchersOf } from '../support/watchers.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

async function open(scene: Scene, user: TestUser): Promise<TestSocket> {
  const socket = await app.socket(user);
  await socket.join(scene.id);
  return socket;
}
const says = (words: string) => ({ frames }: TestSocket): boolean => frames.join('').includes(words);
const goneFrom = (id: string) => ({ feed }: TestSocket): boolean => feed.some(({ data }) => JSON.stringify(data) === JSON.stringify({ evidenceId: id, gone: true }));
const accessChanges = (socket: TestSocket, count: number) => eventually(() => expect(socket.access).toHaveLength(count));

test('evidence that is narrowed while open: whoever lost it is told it is gone and nothing else', async () => {
  const scene = await aScene(app, { with: known });
  const watchers = await watchersOf(app, scene);
  const { id } = await anEvidence(app, scene, scene.people.police, { title: 'For all' });
  const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, { title: 'marker-narrowed', visibility: 'INSPECTORS_ONLY' });
  await app.features.evidence.service.revise(scene.people.police.viewer, { ...content, evidenceId: id, expectedVersion: 1 });
  await pass(app, scene, [...watchers.values()]);
  expect(partsThat(watchers, says('marker-narrowed'))).toEqual(['lead', 'inspector', 'police']);
  // The board could not know of it before either.
  expect(partsThat(watchers, goneFrom(id))).toEqual(['councilCoordinator', 'policeColleague', 'policeCoordinator', 'health', 'observer']);
});

test('evidence that is widened appears to those who gain it, in the words it has now', async () => {
  const scene = await aScene(app, { with: known });
  const watchers = await watchersOf(app, scene, { parts: ['health', 'observer', 'police'] });
  const { id } = await anEvidence(app, scene, scene.people.police, { title: 'marker-first', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  await pass(app, scene, [...watchers.values()]);
  const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, { title: 'marker-widened' });
  await app.features.evidence.service.revise(scene.people.police.viewer, { ...content, evidenceId: id, expectedVersion: 1 });
  await pass(app, scene, [...watchers.values()]);
  expect(partsThat(watchers, says('marker-first'))).toEqual(['police']);
  expect(partsThat(watchers, says('marker-widened'))).toEqual(['health', 'observer', 'police']);
});

test('a person who is taken out of the team while looking leaves every room, is told so, and hears no more', async () => {
  const scene = await aScene(app, { with: known });
  const leaver = await aUser(app, { agency: known.agencies.police });
  const { service } = app.features.inspections;
  await service.setMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: leaver.id, role: 'CONTRIBUTOR' });
  const [first, second, stays] = [await open(scene, leaver), await open(scene, leaver), await open(scene, scene.people.police)];
  // In capitals: an id is the same id however it is written.
  await app.ask(scene.people.lead, 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { id } }', { input: { inspectionId: scene.id.toUpperCase(), userId: leaver.id.toUpperCase() } });
  for (const socket of [first, second]) await eventually(() => expect(socket.access).toEqual([{ inspectionId: scene.id, ended: true }]));

  await anEvidence(app, scene, scene.people.police, { title: 'marker-after' });
  await pass(app, scene, [stays]);
  for (const socket of [first, second]) {
    // The refusal comes after everything that was sent before it.
    await expect(socket.join(scene.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(socket.feed).toEqual([]);
    expect(says('marker-after')(socket)).toBe(false);
  }
});

test('a person whose role changes hears from then on what the new role may', async () => {
  const scene = await aScene(app, { with: known });
  const mover = await aUser(app, { agency: known.agencies.police });
  const set = (role: string) => app.features.inspections.service.setMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: mover.id, role });
  await set('CONTRIBUTOR');
  const socket = await open(scene, mover);
  const restricted = (words: string) => anEvidence(app, scene, scene.people.police, { title: words, visibility: 'OWN_AGENCY_AND_INSPECTORS' });

  await restricted('marker-as-contributor');
  await set('OBSERVER');
  await accessChanges(socket, 1);
  await restricted('marker-as-observer');
  await set('AGENCY_COORDINATOR');
  await restricted('marker-as-coordinator');
  await pass(app, scene, [socket]);
  expect(socket.access).toEqual([{ inspectionId: scene.id, ended: false }, { inspectionId: scene.id, ended: false }]);
  expect(['contributor', 'observer', 'coordinator'].filter((role) => says(`marker-as-${role}`)(socket))).toEqual(['contributor', 'coordinator']);
});

test('what a person wrote in another role is not told to them in this one', async () => {
  const scene = await aScene(app, { with: known });
  const mover = await aUser(app, { agency: known.agencies.police });
  const set = (role: string) => app.features.inspections.service.setMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: mover.id, role });
  await set('CONTRIBUTOR');
  const { id } = await anEvidence(app, scene, mover, { title: 'marker-mine', visibility: 'INSPECTORS_ONLY' });
  await set('OBSERVER');
  const socket = await app.socket(mover);
  const { events } = await socket.join(scene.id, 0);
  await pass(app, scene, [socket]);
  expect([says('marker-mine')(socket), JSON.stringify(events).includes(id)]).toEqual([false, false]);
  expect((await app.graph(mover, 'query ($id: ID!) { evidence(id: $id) { id } }', { id })).code).toBe('NOT_FOUND');
});

test('with the phase everyone’s rights change, both ways, and everyone is told to look anew', async () => {
  const scene = await aScene(app, { phase: 'DRAFTING', with: known });
  const watchers = await watchersOf(app, scene);
  const board = watchers.get('board') as TestSocket;
  for (const [index, phase] of (['FACTUAL_ACCURACY', 'DRAFTING'] as const).entries()) {
    await moveTo(app, scene, phase);
    for (const socket of watchers.values()) await accessChanges(socket, index + 1);
    await anEvidence(app, scene, scene.people.health, { title: `marker-in-${phase}` });
    await pass(app, scene, [...watchers.values()]);
  }
  expect([says('marker-in-FACTUAL_ACCURACY')(board), says('marker-in-DRAFTING')(board)]).toEqual([true, false]);
  // Why it went back is the inspectors' own business.
  expect(partsThat(watchers, says('For the test'))).toEqual(['lead', 'inspector']);
});

test('an unannounced inspection is nothing to agencies, live too, until the hour of its notification', async () => {
  const scene = await aScene(app, { phase: 'SET_UP', unannounced: true, with: known });
  const others = ['police', 'councilCoordinator', 'health', 'board', 'observer'] as const;
  for (const part of others) await expect((await app.socket(scene.people[part])).join(scene.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const lead = await open(scene, scene.people.lead);
  await moveTo(app, scene, 'NOTIFIED');
  for (const part of others) {
    const socket = await app.socket(scene.people[part]);
    const { events } = await socket.join(scene.id, 0);
    expect(events.map(({ type }: FeedEvent) => type)).toEqual(['inspection.phase-moved']);
  }
  await pass(app, scene, [lead]);
});

test('a lead who hands over and leaves is told that it worked', async () => {
  const scene = await aScene(app, { with: known });
  const { lead, inspector } = scene.people;
  await app.ask(lead, 'mutation ($input: SetMemberInput!) { setMember(input: $input) { id } }', { input: { inspectionId: scene.id, userId: inspector.id, role: 'LEAD_INSPECTOR' } });
  const answer = await app.graph(lead, 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { id } }', { input: { inspectionId: scene.id, userId: lead.id } });
  expect(answer.errors).toEqual([]);
  expect((await app.graph(lead, 'query ($id: ID!) { inspection(id: $id) { id } }', { id: scene.id })).code).toBe('NOT_FOUND');
});
