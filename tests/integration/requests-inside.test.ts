import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { requestLimits } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { aScene, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { aRequest, move } from '../support/factories/requests.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const shown = 'id assignee { id } comments { id text author { id } } abilities { assign comment }';
const assign = (user: TestUser, requestId: string, userId: string | null): Promise<Answer> =>
  app.graph(user, `mutation ($input: AssignRequestInput!) { assignRequest(input: $input) { ${shown} } }`, { input: { requestId, userId } });
const comment = (user: TestUser, requestId: string, text: string, id = randomUUID()): Promise<Answer> =>
  app.graph(user, `mutation ($input: CommentOnRequestInput!) { commentOnRequest(input: $input) { ${shown} } }`, { input: { requestId, id, text } });
const look = (user: TestUser, id: string): Promise<Answer> => app.graph(user, `query ($id: ID!) { evidenceRequest(id: $id) { ${shown} history { text } } }`, { id });

const ofPolice = ['police', 'policeColleague', 'policeCoordinator'] as const;
const outside = partsOfScene.filter((part) => !(ofPolice as readonly string[]).includes(part));

describe('giving a request to a colleague', () => {
  test('is the coordinator’s of that agency alone', async () => {
    const { id } = await aRequest(app, scene);
    for (const part of outside) expect([part, (await assign(scene.people[part], id, scene.people.police.id)).code]).toEqual([part, part === 'lead' || part === 'inspector' ? 'FORBIDDEN' : 'NOT_FOUND']);
    for (const part of ['police', 'policeColleague'] as const) expect([part, (await assign(scene.people[part], id, scene.people.police.id)).code]).toEqual([part, 'FORBIDDEN']);
  });

  test('is seen by colleagues, by nobody else, and changes what waits for each', async () => {
    const there = await aScene(app, { with: scene });
    const { id } = await aRequest(app, there);
    const waiting = async (user: TestUser): Promise<number> => (await app.ask(user, 'query ($id: ID!) { inspection(id: $id) { requestsWaiting } }', { id: there.id })).inspection.requestsWaiting;
    expect([await waiting(scene.people.police), await waiting(scene.people.policeColleague)]).toEqual([1, 1]);
    expect((await assign(scene.people.policeCoordinator, id, scene.people.police.id)).data.assignRequest.assignee).toEqual({ id: scene.people.police.id });
    expect([await waiting(scene.people.police), await waiting(scene.people.policeColleague), await waiting(scene.people.policeCoordinator)]).toEqual([1, 0, 1]);
    expect((await look(scene.people.policeColleague, id)).data.evidenceRequest).toMatchObject({ assignee: { id: scene.people.police.id }, history: [{ text: 'Sent' }, { text: 'Given to a colleague' }] });
    expect((await look(scene.people.lead, id)).data.evidenceRequest).toMatchObject({ assignee: null, history: [{ text: 'Sent' }] });

    const mine = async (user: TestUser): Promise<number> => (await app.ask(user, 'query ($id: ID!) { inspection(id: $id) { requests(filter: { mine: true }) { totalCount } } }', { id: there.id })).inspection.requests.totalCount;
    expect([await mine(scene.people.police), await mine(scene.people.policeColleague)]).toEqual([1, 0]);
    expect((await assign(scene.people.policeCoordinator, id, null)).data.assignRequest.assignee).toBeNull();
    expect(await waiting(scene.people.policeColleague)).toBe(1);
  });

  test('only to somebody of the agency who takes part, and only while it is open', async () => {
    const { id } = await aRequest(app, scene);
    const elsewhere = await aUser(app, { agency: scene.agencies.police });
    for (const userId of [scene.people.health.id, scene.people.board.id, elsewhere.id, randomUUID()]) expect((await assign(scene.people.policeCoordinator, id, userId)).fields).toEqual(['userId']);
    await move(app, scene.people.lead, id, 'SENT', 'CANCEL', 'Found');
    expect((await assign(scene.people.policeCoordinator, id, scene.people.police.id)).code).toBe('CONFLICT');
  });
});

describe('comments', () => {
  test('are said and read inside the agency alone', async () => {
    const { id } = await aRequest(app, scene);
    for (const part of outside) expect([part, (await comment(scene.people[part], id, 'marker-outside')).code]).toEqual([part, part === 'lead' || part === 'inspector' ? 'FORBIDDEN' : 'NOT_FOUND']);
    await comment(scene.people.police, id, 'marker-first');
    const { data } = await comment(scene.people.policeCoordinator, id, ' marker-second ');
    expect(data.commentOnRequest.comments.map(({ text }) => text)).toEqual(['marker-first', 'marker-second']);
    expect(JSON.stringify((await look(scene.people.lead, id)).data)).not.toContain('marker');
    expect((await look(scene.people.lead, id)).data.evidenceRequest).toMatchObject({ comments: [], abilities: { assign: false, comment: false } });
  });

  test('sent twice, one is there once; empty or too long, none', async () => {
    const { id } = await aRequest(app, scene);
    const commentId = randomUUID();
    await comment(scene.people.police, id, 'Once', commentId);
    expect((await comment(scene.people.police, id, 'Once', commentId)).data.commentOnRequest.comments).toHaveLength(1);
    for (const text of [' ', 'x'.repeat(requestLimits.comment + 1), 'a\u0000']) expect((await comment(scene.people.police, id, text)).fields).toEqual(['text']);
  });

  test('sent again with other words, or by somebody else, none is taken for a repeat', async () => {
    const { id } = await aRequest(app, scene);
    const commentId = randomUUID();
    await comment(scene.people.police, id, 'As sent', commentId);
    expect(await comment(scene.people.police, id, 'As meant', commentId)).toMatchObject({ code: 'CONFLICT', errors: [{ extensions: { current: { text: 'As sent' } } }] });
    const other = await aRequest(app, scene);
    expect((await comment(scene.people.police, other.id, 'As sent', commentId)).fields).toEqual(['id']);
    const byAnother = await comment(scene.people.policeCoordinator, id, 'Mine', commentId);
    expect([byAnother.fields, JSON.stringify(byAnother.errors).includes('As sent')]).toEqual([['id'], false]);
    expect((await look(scene.people.police, id)).data.evidenceRequest.comments).toMatchObject([{ text: 'As sent' }]);
  });

  test('leave no line in the activity of anybody outside', async () => {
    const there = await aScene(app, { with: scene });
    const { id } = await aRequest(app, there, { title: 'Asked' });
    await comment(scene.people.police, id, 'marker-inside');
    await assign(scene.people.policeCoordinator, id, scene.people.police.id);
    for (const part of partsOfScene) {
      const { inspection } = await app.ask(scene.people[part], 'query ($id: ID!) { inspection(id: $id) { activity { nodes { type summary } } } }', { id: there.id });
      const inside = inspection.activity.nodes.filter(({ type }) => type === 'request.commented' || type === 'request.assigned');
      expect([part, inside.length]).toEqual([part, (ofPolice as readonly string[]).includes(part) ? 2 : 0]);
      expect(JSON.stringify(inspection)).not.toContain('marker-inside');
    }
  });
});
