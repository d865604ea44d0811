import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { aRequest, move } from '../support/factories/requests.ts';
import { statementsDuring } from '../support/statements.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const query = `query ($id: ID!) { inspection(id: $id) { matrix {
  isWhole agencies { id } rows { criterion { id } standsOn { id } cells { agency { id } state sent drafts cited } } } } }`;
const ask = (user: TestUser | null, id: string) => app.graph(user, query, { id });
const rowsFor = async (user: TestUser, id: string) => (await app.ask(user, query, { id })).inspection.matrix.rows;

/** One cell as one person sees it. */
async function cellFor(user: TestUser, scene: Scene, agencyId: string, criterion = 0) {
  const row = (await rowsFor(user, scene.id)).find((one) => one.criterion.id === scene.criteria[criterion]?.id);
  const { agency: _agency, ...cell } = row?.cells.find(({ agency }) => agency.id === agencyId) ?? { agency: null };
  return cell;
}

describe('who is refused', () => {
  test('a stranger, who takes no part, and the board before it may see evidence', async () => {
    const scene = await aScene(app, { with: known });
    expect((await ask(null, scene.id)).code).toBe('UNAUTHENTICATED');
    expect((await ask(await aUser(app, { agencyKind: 'VOLUNTARY' }), scene.id)).code).toBe('NOT_FOUND');
    expect((await ask(scene.people.board, scene.id)).code).toBe('NOT_FOUND');
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    expect((await ask(scene.people.board, scene.id)).code).toBeUndefined();
  });

  test('nobody but inspectors learns anything of what is kept from them', async () => {
    const scene = await aScene(app, { with: known });
    const others = partsOfScene.filter((part) => !['lead', 'inspector', 'health', 'board'].includes(part));
    const before = await Promise.all(others.map((part) => ask(scene.people[part], scene.id)));
    await anEvidence(app, scene, scene.people.health, { visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    await anEvidence(app, scene, scene.people.health, { visibility: 'INSPECTORS_ONLY' });
    await anEvidence(app, scene, scene.people.health, { submit: false });
    const after = await Promise.all(others.map((part) => ask(scene.people[part], scene.id)));
    expect(after.map(({ data }) => data)).toEqual(before.map(({ data }) => data));
    expect(await cellFor(scene.people.police, scene, scene.agencies.health.id)).toEqual({ state: 'NOTHING_SHARED', sent: 0, drafts: 0, cited: null });
    expect(await cellFor(scene.people.lead, scene, scene.agencies.health.id)).toEqual({ state: 'SENT', sent: 2, drafts: 0, cited: 0 });
    expect(await cellFor(scene.people.health, scene, scene.agencies.health.id)).toEqual({ state: 'SENT', sent: 2, drafts: 1, cited: null });
  });
});

test('it has every agency that takes part on every criterion, in order, and tells each reader whether it is whole', async () => {
  const scene = await aScene(app, { with: known });
  const { matrix } = (await app.ask(scene.people.lead, query, { id: scene.id })).inspection;
  const { council, police, health } = scene.agencies;
  expect([matrix.isWhole, matrix.agencies.map(({ id }) => id)]).toEqual([true, [council.id, police.id, health.id]]);
  expect(matrix.rows.map(({ criterion }) => criterion.id)).toEqual(scene.criteria.map(({ id }) => id));
  for (const { cells, standsOn } of matrix.rows) {
    expect(cells.map(({ agency, state }) => [agency.id, state])).toEqual([council, police, health].map(({ id }) => [id, 'SILENT']));
    expect(standsOn).toEqual([]);
  }
  expect((await app.ask(scene.people.police, query, { id: scene.id })).inspection.matrix.isWhole).toBe(false);
});

test('it follows what is sent, shared, cited and withdrawn', async () => {
  const scene = await aScene(app, { with: known });
  const { lead, police, health } = scene.people;
  const [first = '', second = ''] = scene.criteria.map(({ id }) => id);
  const piece = await anEvidence(app, scene, health, { criterionIds: [first, second] });
  expect([await cellFor(police, scene, scene.agencies.health.id), await cellFor(police, scene, scene.agencies.health.id, 1)]).toEqual(
    [1, 1].map((sent) => ({ state: 'SENT', sent, drafts: 0, cited: null })));

  // What was sent for one criterion may be cited on another: there it is cited and not sent.
  const [, , third] = (await app.ask(lead, 'query ($id: ID!) { inspection(id: $id) { narrative { id } } }', { id: scene.id })).inspection.narrative;
  const cites = [{ evidenceId: piece.id, stance: 'SUPPORTS' as const }];
  await app.features.narrative.service.compose(lead.viewer, { sectionId: third?.id ?? '', statements: [{ kind: 'STRENGTH', text: 'It helps.', cites }, { kind: 'STRENGTH', text: 'Much.', cites }] });
  expect(await cellFor(lead, scene, scene.agencies.health.id, 2)).toEqual({ state: 'CITED', sent: 0, drafts: 0, cited: 1 });
  expect(await cellFor(lead, scene, scene.agencies.health.id)).toEqual({ state: 'SENT', sent: 1, drafts: 0, cited: 0 });
  expect((await rowsFor(lead, scene.id))[2]?.standsOn).toEqual([{ id: scene.agencies.health.id }]);
  expect((await rowsFor(police, scene.id))[2]?.standsOn).toBeNull();

  await app.features.evidence.service.withdraw(health.viewer, { evidenceId: piece.id, expectedVersion: 1, reason: 'Wrong' });
  expect(await cellFor(lead, scene, scene.agencies.health.id, 2)).toEqual({ state: 'SILENT', sent: 0, drafts: 0, cited: 0 });
  expect((await rowsFor(lead, scene.id))[2]?.standsOn).toEqual([]);
});

test('whoever may read the narrative knows whose evidence is cited, though not the evidence', async () => {
  const scene = await aScene(app, { with: known });
  const piece = await anEvidence(app, scene, scene.people.health, { visibility: 'INSPECTORS_ONLY' });
  const [section] = (await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { narrative { id } } }', { id: scene.id })).inspection.narrative;
  await app.features.narrative.service.compose(scene.people.lead.viewer, { sectionId: section?.id ?? '', statements: [{ kind: 'STRENGTH', text: 'It helps.', cites: [{ evidenceId: piece.id, stance: 'CONTRADICTS' }] }] });
  expect(await cellFor(scene.people.police, scene, scene.agencies.health.id)).toEqual({ state: 'NOTHING_SHARED', sent: 0, drafts: 0, cited: null });
  await moveTo(app, scene, 'FACTUAL_ACCURACY');
  expect(await cellFor(scene.people.police, scene, scene.agencies.health.id)).toEqual({ state: 'CITED', sent: 0, drafts: 0, cited: 1 });
  expect(await cellFor(scene.people.observer, scene, scene.agencies.health.id)).toEqual({ state: 'NOTHING_SHARED', sent: 0, drafts: 0, cited: null });
  // Evidence that contradicts is heard, and nothing stands on it.
  expect((await rowsFor(scene.people.police, scene.id))[0]?.standsOn).toEqual([]);
});

test('what was asked is told to inspectors, and to an agency of itself alone', async () => {
  const scene = await aScene(app, { with: known });
  const { lead, police, health, observer } = scene.people;
  const { police: asked, health: other } = scene.agencies;
  const request = await aRequest(app, scene, { agencyIds: [asked.id] });
  await aRequest(app, scene, { agencyIds: [asked.id], send: false });
  const told = async (user: TestUser, agencyId: string) => {
    const { rows } = (await app.ask(user, 'query ($id: ID!) { inspection(id: $id) { matrix { rows { criterion { id } cells { agency { id } state asked awaited } } } } }', { id: scene.id })).inspection.matrix;
    const found = rows.find(({ criterion }) => criterion.id === scene.criteria[0]?.id)?.cells.find(({ agency }) => agency.id === agencyId);
    return [found?.state, found?.asked, found?.awaited];
  };
  expect(await Promise.all([told(lead, asked.id), told(lead, other.id)])).toEqual([['SILENT', 1, 1], ['SILENT', 0, 0]]);
  expect(await Promise.all([told(police, asked.id), told(health, asked.id), told(observer, asked.id)])).toEqual([['NOTHING_SHARED', 1, 1], ['NOTHING_SHARED', 0, 0], ['NOTHING_SHARED', null, null]]);
  await move(app, police, request.id, 'SENT', 'ANSWER', 'We keep no minutes.');
  expect(await told(lead, asked.id)).toEqual(['SILENT', 1, 0]);
  await move(app, lead, request.id, 'ANSWERED', 'CANCEL', 'Asked in error');
  expect(await told(lead, asked.id)).toEqual(['SILENT', 0, 0]);
});

test('is one statement of counts however many inspections are asked for', async () => {
  const many = 'query ($first: Int!) { inspections(first: $first) { nodes { matrix { agencies { id name } rows { standsOn { id } cells { agency { name } sent cited } } } } } }';
  const countOf = async (first: number): Promise<number> => {
    const counts: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) counts.push((await statementsDuring(() => app.ask(known.people.lead, many, { first }))).length);
    return Math.min(...counts);
  };
  expect(await countOf(6)).toBeLessThanOrEqual((await countOf(2)) + 2);
});
