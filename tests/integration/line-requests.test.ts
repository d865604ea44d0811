import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Answer } from '../support/as-user.ts';
import { aScene, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aLine } from '../support/factories/line.ts';
import type { TestUser } from '../support/factories/people.ts';
import { aRequest } from '../support/factories/requests.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;
beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const attach = (user: TestUser, lineId: string, thing: object, verb = 'attachToLine'): Promise<Answer> =>
  app.graph(user, `mutation ($input: LineAttachmentInput!) { ${verb}(input: $input) { id requests { wordingId } } }`, { input: { lineId, ...thing } });
const look = async (user: TestUser, id: string) => (await app.ask(user, 'query ($id: ID!) { line(id: $id) { requests { wordingId attachedBy { id } requests { title state agency { id } } } } }', { id })).line.requests;
const found = async (user: TestUser, scene: Scene, words: string, lineId: string) =>
  (await app.graph(user, 'query ($id: ID!, $words: String!, $filter: SearchFilter) { search(inspectionId: $id, words: $words, filter: $filter) { hits { type } } }', { id: scene.id, words, filter: { lineId } })).data.search.hits;

test('a request is attached once with every agency asked, drafts among them, shows where it stands with each, and comes off again', async () => {
  const scene = await aScene(app, { with: known });
  const { lead, inspector } = scene.people;
  const { police, health } = scene.agencies;
  const lineId = await aLine(app, scene);
  const { wordingId } = await aRequest(app, scene, { agencyIds: [police.id, health.id], title: 'Heron logs at night' });
  const { wordingId: draft } = await aRequest(app, scene, { send: false, title: 'A draft' });
  for (let time = 0; time < 2; time += 1) expect((await attach(lead, lineId, { wordingId })).code).toBeUndefined();
  await attach(inspector, lineId, { wordingId: draft });
  const requests = await look(inspector, lineId);
  expect(requests.map((one) => [one.wordingId, one.attachedBy.id, one.requests.length])).toEqual(expect.arrayContaining([[draft, inspector.id, expect.any(Number)], [wordingId, lead.id, 2]]));
  expect(requests.find((one) => one.wordingId === wordingId)?.requests.map(({ state, agency }) => [state, agency.id]).sort()).toEqual([['SENT', police.id], ['SENT', health.id]].sort());
  expect((await found(lead, scene, 'heron', lineId)).map(({ type }) => type)).toEqual(['REQUEST', 'REQUEST']);
  expect(await found(lead, scene, 'heron', await aLine(app, scene))).toEqual([]);
  expect((await attach(lead, lineId, { wordingId }, 'detachFromLine')).data.detachFromLine.requests).toEqual([{ wordingId: draft }]);
  const events = await app.sql<{ type: string; audience: string[]; payload: object }>(`SELECT type, audience, payload FROM inspection_event WHERE payload->>'wordingId' = $1 AND type LIKE 'line.%' ORDER BY seq`, [wordingId]);
  expect(events).toEqual(['line.attached', 'line.detached'].map((type) => ({ type, audience: ['inspectors'], payload: { lineId, wordingId } })));
});

test('no agency learns of the line: not on its request, not in its list, not in activity, not by search', async () => {
  const scene = await aScene(app, { with: known });
  const lineId = await aLine(app, scene, { question: 'marker-question?' });
  const request = await aRequest(app, scene, { agencyIds: [scene.agencies.police.id], title: 'Heron logs' });
  await attach(scene.people.lead, lineId, { wordingId: request.wordingId });
  for (const part of partsOfScene.filter((one) => one !== 'lead' && one !== 'inspector')) {
    const user = scene.people[part];
    expect([part, (await attach(user, lineId, { wordingId: request.wordingId })).code]).toEqual([part, 'NOT_FOUND']);
    const told = JSON.stringify(await Promise.all([
      app.graph(user, 'query ($id: ID!) { evidenceRequest(id: $id) { id title history { text words } } }', { id: request.id }),
      app.graph(user, 'query ($id: ID!) { inspection(id: $id) { requests { nodes { id title } } activity(first: 100) { nodes { type summary } } } }', { id: scene.id }),
    ]));
    expect([part, told.includes('marker-'), told.includes('line.')]).toEqual([part, false, false]);
    expect([part, await found(user, scene, 'heron', lineId)]).toEqual([part, []]);
  }
});

test('a request of another inspection, two things at once, and a line that is closed or out of its phase are refused by name', async () => {
  const scene = await aScene(app, { with: known });
  const other = await aScene(app, { with: known });
  const { lead } = scene.people;
  const lineId = await aLine(app, scene);
  const { wordingId } = await aRequest(app, other);
  expect((await attach(lead, lineId, { wordingId })).fields).toEqual(['wordingId']);
  expect((await attach(lead, lineId, { wordingId: randomUUID() })).fields).toEqual(['wordingId']);
  expect((await attach(lead, lineId, { wordingId, evidenceId: randomUUID() })).fields).toEqual(['evidenceId']);
  const own = await aRequest(app, scene);
  await app.features.lines.service.close(lead.viewer, { lineId, expectedVersion: 1, conclusion: 'Found' });
  expect((await attach(lead, lineId, { wordingId: own.wordingId })).errors[0]?.message).toBe('This line of enquiry is closed');
  const open = await aLine(app, scene);
  await moveTo(app, scene, 'SIGN_OFF');
  expect((await attach(lead, open, { wordingId: own.wordingId })).code).toBe('WRONG_PHASE');
});
