import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { inspectionLimits } from '@joint/shared';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { aUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const people = 'query ($ids: [ID!]!) { people(agencyIds: $ids) { id name jobTitle agency { id } } }';

test('inspectors and administrators choose among all agencies, by name', async () => {
  const administrator = await aUser(app, { isAdministrator: true });
  for (const user of [scene.people.lead, scene.people.inspector, administrator]) {
    const { agencies } = await app.ask(user, '{ agencies { id kind name shortName } }');
    expect(agencies.map(({ name }) => name)).toEqual(agencies.map(({ name }) => name).sort((a, b) => a.localeCompare(b)));
    expect(agencies).toEqual(expect.arrayContaining([scene.agencies.police, scene.agencies.ofsted]));
  }
});

test('a team is chosen among people of agencies; others only among their own', async () => {
  const { police, health } = scene.agencies;
  const found = (await app.ask(scene.people.lead, people, { ids: [police.id, health.id] })).people;
  expect(new Set(found.map(({ agency }) => agency.id))).toEqual(new Set([police.id, health.id]));
  expect(found.map(({ name }) => name)).toEqual(found.map(({ name }) => name).sort());
  expect((await app.ask(scene.people.policeCoordinator, people, { ids: [police.id] })).people.map(({ id }) => id)).toContain(scene.people.police.id);
  expect((await app.graph(scene.people.policeCoordinator, people, { ids: [police.id, health.id] })).code).toBe('FORBIDDEN');
});

test('who left is not offered any more', async () => {
  const leaver = await aUser(app, { agency: scene.agencies.health });
  await app.sql('UPDATE app_user SET deactivated_at = now() WHERE id = $1', [leaver.id]);
  expect((await app.ask(scene.people.lead, people, { ids: [scene.agencies.health.id] })).people.map(({ id }) => id)).not.toContain(leaver.id);
});

test('bad input is refused by name', async () => {
  expect((await app.graph(scene.people.lead, people, { ids: ['police'] })).fields).toEqual(['agencyIds.0']);
  expect((await app.graph(scene.people.lead, people, { ids: Array.from({ length: inspectionLimits.agencies + 1 }, () => randomUUID()) })).fields).toEqual(['agencyIds']);
  expect((await app.ask(scene.people.lead, people, { ids: [randomUUID()] })).people).toEqual([]);
});

test('nothing that is said of a person or an agency gives away an address or a password', async () => {
  const answer = await app.ask(scene.people.police, `query ($id: ID!) { inspection(id: $id) { members { user { id name jobTitle agency { id kind name shortName } } } agencies { id name } } }`, { id: scene.id });
  expect(JSON.stringify(answer)).not.toMatch(/@example\.org|argon2|password/);
});
