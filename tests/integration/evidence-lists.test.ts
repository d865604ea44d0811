import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceLimits } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const list = (user: TestUser, inspectionId: string, variables: object = {}): Promise<Answer> =>
  app.graph(user, `query ($id: ID!, $first: Int! = 50, $after: String, $filter: EvidenceFilter) {
    inspection(id: $id) { evidence(first: $first, after: $after, filter: $filter) { totalCount nodes { id title updatedAt } pageInfo { endCursor hasNextPage } countByAgency { count agency { id } } } } }`, { id: inspectionId, ...variables });

test('filters and words narrow the list, the count and the count by agency alike', async () => {
  const inspection = await aScene(app, { with: scene });
  const [first, second] = inspection.criteria.map(({ id }) => id);
  const { police, health } = scene.people;
  await anEvidence(app, inspection, police, { title: 'Night referrals', body: 'Calls about children waited.', kind: 'DATA', criterionIds: [first ?? ''] });
  await anEvidence(app, inspection, police, { title: 'Audit of calls', body: 'We listened to forty calls.', kind: 'DOCUMENT', criterionIds: [second ?? ''] });
  await anEvidence(app, inspection, health, { title: '100% of visits', body: 'A health visitor calling at home.', kind: 'DATA', criterionIds: [first ?? '', second ?? ''] });
  await anEvidence(app, inspection, health, { title: 'A draft about calls', submit: false });

  const titles = async (user: TestUser, filter: object): Promise<string[]> => {
    const { data } = await list(user, inspection.id, { filter });
    const { nodes, totalCount, countByAgency } = data.inspection.evidence;
    expect([totalCount, countByAgency.reduce((sum, { count }) => sum + count, 0)]).toEqual([nodes.length, nodes.length]);
    return nodes.map(({ title }) => title).sort();
  };
  expect(await titles(police, {})).toEqual(['100% of visits', 'Audit of calls', 'Night referrals']);
  expect(await titles(police, { criterionId: first })).toEqual(['100% of visits', 'Night referrals']);
  expect(await titles(police, { agencyId: scene.agencies.health.id })).toEqual(['100% of visits']);
  expect(await titles(police, { kind: 'DATA' })).toEqual(['100% of visits', 'Night referrals']);
  expect(await titles(police, { kind: 'DATA', agencyId: scene.agencies.police.id, criterionId: first })).toEqual(['Night referrals']);
  // Whole words in their forms, pieces of a title, and signs that mean something to SQL.
  expect(await titles(police, { search: 'call' })).toEqual(['100% of visits', 'Audit of calls', 'Night referrals']);
  expect(await titles(police, { search: 'ight ref' })).toEqual(['Night referrals']);
  expect(await titles(police, { search: '100%' })).toEqual(['100% of visits']);
  expect(await titles(police, { search: '%' })).toEqual(['100% of visits']);
  for (const search of ['_', "'; DROP TABLE evidence; --", '((', '"unclosed', '\\', ':*']) expect([search, await titles(police, { search })]).toEqual([search, []]);
  // A draft is found by its own agency alone, under every filter.
  expect(await titles(health, { status: 'DRAFT' })).toEqual(['A draft about calls']);
  for (const filter of [{ status: 'DRAFT' }, { search: 'draft' }, { status: 'DRAFT', agencyId: scene.agencies.health.id }]) expect(await titles(police, filter)).toEqual([]);
});

test.each<[string, object, string]>([
  ['too many at once', { first: evidenceLimits.page + 1 }, 'first'], ['none', { first: 0 }, 'first'], ['fewer than none', { first: -1 }, 'first'],
  ['a cursor of nobody', { after: 'abc' }, 'after'], ['a cursor of another list', { after: Buffer.from('[5]').toString('base64url') }, 'after'],
  ['a search too long', { filter: { search: 'x'.repeat(evidenceLimits.search + 1) } }, 'search'], ['a search with a NUL', { filter: { search: 'a\u0000' } }, 'search'],
  ['an agency that is no id', { filter: { agencyId: 'police' } }, 'agencyId'], ['a kind that is none', { filter: { kind: 'RUMOUR' } }, 'filter.kind'],
])('a list that asks for %s is refused by name', async (_what, variables, field) => {
  const answer = await list(scene.people.police, scene.id, variables);
  expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', [field]]);
});

test('pages hold everything that was there when the reader began, once, though others add at the same time', async () => {
  const inspection = await aScene(app, { with: scene });
  const start: string[] = [];
  for (let index = 0; index < 24; index += 1) start.push((await anEvidence(app, inspection, scene.people.police, { title: `Piece ${index}` })).id);
  // Several of one instant, so that the order has to be settled by id.
  await app.sql(`UPDATE evidence SET updated_at = '2026-01-01T00:00:00Z' WHERE inspection_id = $1 AND title IN ('Piece 3', 'Piece 4', 'Piece 5', 'Piece 6', 'Piece 7', 'Piece 8')`, [inspection.id]);

  const seen: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const { data } = await list(scene.people.police, inspection.id, { first: 5, after });
    const { nodes, pageInfo } = data.inspection.evidence;
    seen.push(...nodes.map(({ id }) => id));
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    pages += 1;
    await Promise.all([anEvidence(app, inspection, scene.people.health), anEvidence(app, inspection, scene.people.policeColleague)]);
  } while (after !== null);

  expect(seen).toHaveLength(new Set(seen).size);
  expect(new Set(seen)).toEqual(new Set(start));
  expect(pages).toBe(5);
});

test('the last changed stands first', async () => {
  const inspection = await aScene(app, { with: scene });
  const first = await anEvidence(app, inspection, scene.people.police, { title: 'First' });
  await anEvidence(app, inspection, scene.people.police, { title: 'Second' });
  await app.features.evidence.service.withdraw(scene.people.police.viewer, { evidenceId: first.id, expectedVersion: 1, reason: 'Wrong' });
  expect((await list(scene.people.police, inspection.id)).data.inspection.evidence.nodes.map(({ title }) => title)).toEqual(['First', 'Second']);
});
