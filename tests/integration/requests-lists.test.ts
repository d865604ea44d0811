import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Answer } from '../support/as-user.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { aQuestion, aRequest, move } from '../support/factories/requests.ts';
import { eventually } from '../support/eventually.ts';
import { statementsDuring } from '../support/statements.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { at } from '../../server/src/platform/clock.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const list = (user: TestUser, inspectionId: string, variables: object = {}): Promise<Answer> =>
  app.graph(user, `query ($id: ID!, $first: Int! = 50, $after: String, $filter: RequestFilter) {
    inspection(id: $id) { requestsWaiting requestAbilities { view prepare send }
      requests(first: $first, after: $after, filter: $filter) { totalCount nodes { id title state isOverdue } pageInfo { endCursor hasNextPage } } } }`, { id: inspectionId, ...variables });
const titles = async (user: TestUser, inspectionId: string, filter: object = {}): Promise<string[]> => {
  const { requests } = (await list(user, inspectionId, { filter })).data.inspection;
  expect(requests.totalCount).toBe(requests.nodes.length);
  return requests.nodes.map(({ title }) => title);
};

const daysAgo = (count: number): Date => new Date(Date.now() - count * 86_400_000);
const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const dueOn = (days: number) => ({ dueInWorkingDays: null, dueOn: later(days) });

/** Of the police: one late, one due soon, one answered, one cancelled, one draft. Of Health: one. */
async function someRequests(): Promise<Scene> {
  const there = await aScene(app, { with: scene });
  const { lead, police, inspector } = scene.people;
  await at(daysAgo(30), () => aRequest(app, there, { title: 'Late', dueInWorkingDays: 2 }));
  await aRequest(app, there, { title: 'Soon', ...dueOn(3), criterionIds: [there.criteria[1]?.id ?? ''] });
  const answered = await aRequest(app, there, { title: 'Answered', ...dueOn(4) });
  await move(app, police, answered.id, 'SENT', 'ANSWER', 'None held');
  const cancelled = await aRequest(app, there, { title: 'Cancelled', ...dueOn(2) });
  await move(app, lead, cancelled.id, 'SENT', 'CANCEL', 'Found');
  await aRequest(app, there, { title: 'Draft', send: false, dueInWorkingDays: null });
  await app.features.requests.service.prepare(inspector.viewer, aQuestion(there, { title: 'Of Health', agencyIds: [scene.agencies.health.id], ...dueOn(5) }));
  return there;
}

test('each side reads the same table, what is due soonest first and what is closed last, as far as it is theirs', async () => {
  const there = await someRequests();
  const { lead, police, health, board, observer, councilCoordinator } = scene.people;
  expect(await titles(lead, there.id)).toEqual(['Late', 'Soon', 'Answered', 'Of Health', 'Draft', 'Cancelled']);
  expect(await titles(police, there.id)).toEqual(['Late', 'Soon', 'Answered', 'Cancelled']);
  expect(await titles(health, there.id)).toEqual(['Of Health']);
  for (const user of [board, observer, councilCoordinator]) expect(await titles(user, there.id)).toEqual([]);

  expect(await titles(lead, there.id, { overdue: true })).toEqual(['Late']);
  expect(await titles(lead, there.id, { state: 'ANSWERED' })).toEqual(['Answered']);
  expect(await titles(lead, there.id, { agencyId: scene.agencies.health.id })).toEqual(['Of Health']);
  expect(await titles(lead, there.id, { criterionId: there.criteria[1]?.id })).toEqual(['Soon']);
  expect(await titles(scene.people.inspector, there.id, { mine: true })).toEqual(['Of Health']);
  expect(await titles(police, there.id, { agencyId: scene.agencies.health.id })).toEqual([]);
  expect(await titles(police, there.id, { state: 'DRAFT' })).toEqual([]);
});

test('what waits for each', async () => {
  const there = await someRequests();
  const of = async (user: TestUser) => (await list(user, there.id)).data.inspection;
  const { lead, police, health, board } = scene.people;
  expect((await of(lead)).requestsWaiting).toBe(1);
  expect((await of(police)).requestsWaiting).toBe(2);
  expect((await of(health)).requestsWaiting).toBe(1);
  expect(await of(board)).toMatchObject({ requestsWaiting: 0, requestAbilities: { view: false, prepare: false, send: false } });
});

test('pages hold every request once', async () => {
  const there = await someRequests();
  const all = (await list(scene.people.lead, there.id)).data.inspection.requests.nodes.map(({ id }) => id);
  const seen: string[] = [];
  let after: string | null | undefined;
  for (let page = 0; page < all.length; page += 1) {
    const { nodes, pageInfo } = (await list(scene.people.lead, there.id, { first: 2, after })).data.inspection.requests;
    seen.push(...nodes.map(({ id }) => id));
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) break;
  }
  expect(seen).toEqual(all);
});

test.each<[string, object, string]>([
  ['too many at once', { first: 101 }, 'first'], ['none', { first: 0 }, 'first'], ['a cursor of nobody', { after: 'abc' }, 'after'], ['a cursor of another list', { after: Buffer.from('[5]').toString('base64url') }, 'after'],
  ['an agency that is no id', { filter: { agencyId: 'police' } }, 'agencyId'], ['a state that is none', { filter: { state: 'LOST' } }, 'filter.state'],
])('a list that asks for %s is refused by name', async (_what, variables, field) => {
  const answer = await list(scene.people.police, scene.id, variables);
  expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', [field]]);
});

test('evidence that may answer a question is found by any of its words, best first, and never past the reader’s rights', async () => {
  const there = await aScene(app, { with: scene });
  const { police, health, lead } = scene.people;
  await anEvidence(app, there, police, { title: 'Minutes of strategy discussions', body: 'Ten sets of minutes.' });
  await anEvidence(app, there, health, { title: 'Discussions with midwives', body: 'What they said.' });
  await anEvidence(app, there, health, { title: 'Rota', body: 'Who is on duty.' });
  await anEvidence(app, there, health, { title: 'Strategy minutes, a draft', submit: false });
  await anEvidence(app, there, health, { title: 'Strategy for inspectors', visibility: 'INSPECTORS_ONLY' });
  const held = async (user: TestUser, text: string, agencyIds: readonly string[] = []) =>
    (await app.ask(user, 'query ($id: ID!, $text: String!, $agencyIds: [ID!]!) { inspection(id: $id) { evidenceHeld(text: $text, agencyIds: $agencyIds) { title } } }', { id: there.id, text, agencyIds })).inspection.evidenceHeld.map(({ title }) => title);
  expect((await held(lead, 'Minutes of the last ten strategy discussions'))[0]).toBe('Minutes of strategy discussions');
  expect(await held(lead, 'strategy discussions')).toEqual(['Minutes of strategy discussions', 'Strategy for inspectors', 'Discussions with midwives'].sort((a, b) => (a === 'Minutes of strategy discussions' ? -1 : b === 'Minutes of strategy discussions' ? 1 : 0)));
  expect(await held(lead, 'strategy discussions', [scene.agencies.police.id])).toEqual(['Minutes of strategy discussions']);
  expect(await held(police, 'strategy discussions')).not.toContain('Strategy for inspectors');
  for (const text of ['', 'the of and', "'; DROP TABLE evidence; --", '((', ':*']) expect([text, await held(lead, text)]).toEqual([text, []]);
});

test('a due day that passes is told once, by whichever node looks first, and again only for another day', async () => {
  const there = await aScene(app, { with: scene });
  const { id } = await at(daysAgo(20), () => aRequest(app, there, { title: 'Late', dueInWorkingDays: 2 }));
  const inTime = await aRequest(app, there);
  const { sweep } = app.features.requests.overdue;
  const other = await startTestApp({ database: app });
  try {
    await Promise.all([sweep(), other.features.requests.overdue.sweep(), sweep()]);
    await sweep();
    // The other node looks by itself as it starts, too.
    await eventually(async () => expect(await overdueEvents(id)).toBe(1));
    expect(await overdueEvents(inTime.id)).toBe(0);
    await app.sql(`UPDATE evidence_request SET due_on = due_on + 1 WHERE id = (SELECT request_id FROM requested_agency WHERE id = $1)`, [id]);
    await sweep();
    expect(await overdueEvents(id)).toBe(2);
  } finally {
    await other.stop();
  }
  const { inspection } = await app.ask(scene.people.police, 'query ($id: ID!) { inspection(id: $id) { activity(first: 1) { nodes { summary requestId actor { id } } } } }', { id: there.id });
  expect(inspection.activity.nodes).toEqual([{ summary: `the request “Late” to ${scene.agencies.police.name} became overdue`, requestId: id, actor: null }]);
});
const overdueEvents = async (id: string): Promise<number> => (await app.sql(`SELECT 1 FROM inspection_event WHERE type = 'request.overdue' AND payload->>'requestId' = $1`, [id])).length;

test('a list of any length costs the same number of statements', async () => {
  const there = await someRequests();

  const few = await statementsDuring(() => list(scene.people.police, there.id, { first: 1 }));
  const many = await statementsDuring(() => list(scene.people.police, there.id));
  expect(many.length).toBe(few.length);
});
