import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceCommentLimits, evidenceVisibilities } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const shown = 'id canComment comments { id text author { id } }';
const comment = (user: TestUser | null, evidenceId: string, text: string, id = randomUUID()): Promise<Answer> =>
  app.graph(user, `mutation ($input: CommentOnEvidenceInput!) { commentOnEvidence(input: $input) { ${shown} } }`, { input: { evidenceId, id, text } });
const look = (user: TestUser, id: string): Promise<Answer> => app.graph(user, `query ($id: ID!) { evidence(id: $id) { ${shown} } }`, { id });
const ofPolice: readonly Part[] = ['police', 'policeColleague', 'policeCoordinator'];

test('author and coordinator talk about a draft; nobody outside the agency can, and a stranger least of all', async () => {
  const { id } = await anEvidence(app, scene, scene.people.police, { submit: false });
  expect((await comment(null, id, 'From nowhere')).code).toBe('UNAUTHENTICATED');
  for (const part of partsOfScene.filter((one) => !ofPolice.includes(one))) expect([part, (await comment(scene.people[part], id, 'From outside')).code]).toEqual([part, 'NOT_FOUND']);
  await comment(scene.people.policeCoordinator, id, 'Say which week, please.');
  const { data } = await comment(scene.people.police, id, ' It was the second. ');
  expect(data.commentOnEvidence).toMatchObject({ canComment: true, comments: [{ text: 'Say which week, please.', author: { id: scene.people.policeCoordinator.id } }, { text: 'It was the second.' }] });
  expect((await look(scene.people.policeColleague, id)).data.evidence.comments).toHaveLength(2);
});

test.each(evidenceVisibilities)('once it is submitted for %s, and withdrawn, what was said stays inside', async (visibility) => {
  const draft = await anEvidence(app, scene, scene.people.police, { submit: false, visibility });
  await comment(scene.people.policeCoordinator, draft.id, 'marker-inside');
  const { kind, title, body, criterionIds, periodFrom, periodTo } = draft;
  await app.features.evidence.service.revise(scene.people.police.viewer, { evidenceId: draft.id, expectedVersion: 1, submit: true, kind, title, body, criterionIds: [...criterionIds], periodFrom, periodTo, visibility });
  const readers = async (): Promise<Part[]> => {
    const seen: Part[] = [];
    for (const part of partsOfScene) if (JSON.stringify((await look(scene.people[part], draft.id)).data).includes('marker-inside')) seen.push(part);
    return seen;
  };
  // What is for inspectors only its colleagues no longer see, and so not what they said of it.
  const inside = visibility === 'INSPECTORS_ONLY' ? (['police'] as const) : ofPolice;
  expect(await readers()).toEqual(inside);
  expect((await comment(scene.people.lead, draft.id, 'From above')).code).toBe('FORBIDDEN');
  expect((await look(scene.people.lead, draft.id)).data.evidence).toMatchObject({ canComment: false, comments: [] });
  await app.features.evidence.service.withdraw(scene.people.police.viewer, { evidenceId: draft.id, expectedVersion: 2, reason: 'Mistaken' });
  expect(await readers()).toEqual(inside);
});

test('inspectors of an inspectorate’s own draft have no such comments, and no log but the agency’s own tells of one', async () => {
  const ofInspector = await anEvidence(app, scene, scene.people.inspector, { submit: false });
  expect((await comment(scene.people.inspector, ofInspector.id, 'To myself')).code).toBe('FORBIDDEN');
  const { id } = await anEvidence(app, scene, scene.people.police);
  await comment(scene.people.police, id, 'marker-words');
  for (const part of partsOfScene) {
    const { inspection } = await app.ask(scene.people[part], 'query ($id: ID!) { inspection(id: $id) { activity(first: 100) { nodes { type summary } } } }', { id: scene.id });
    const told = inspection.activity.nodes.filter(({ type }) => type === 'evidence-comment.added');
    expect([part, told.length > 0]).toEqual([part, ofPolice.includes(part)]);
    expect(JSON.stringify(inspection)).not.toContain('marker-words');
  }
});

test('sent twice, it is there once; empty, too long or naming somebody, it is not', async () => {
  const { id } = await anEvidence(app, scene, scene.people.police, { submit: false });
  const once = randomUUID();
  await comment(scene.people.police, id, 'Once', once);
  expect((await comment(scene.people.police, id, 'Once', once)).data.commentOnEvidence.comments).toHaveLength(1);
  for (const text of [' ', 'x'.repeat(evidenceCommentLimits.text + 1), 'a\u0000', 'Ask mum at anna@home.example']) expect((await comment(scene.people.police, id, text)).fields).toEqual(['text']);
});

test('sent again with other words, or by somebody else, it is not taken for a repeat; there is room for a repeat when there is for no other', async () => {
  const { id } = await anEvidence(app, scene, scene.people.police, { submit: false });
  const other = await anEvidence(app, scene, scene.people.police, { submit: false });
  const once = randomUUID();
  await comment(scene.people.police, id, 'As sent', once);
  expect(await comment(scene.people.police, id, 'As meant', once)).toMatchObject({ code: 'CONFLICT', errors: [{ extensions: { current: { text: 'As sent' } } }] });
  expect((await comment(scene.people.police, other.id, 'As sent', once)).fields).toEqual(['id']);
  const byAnother = await comment(scene.people.policeCoordinator, id, 'Mine', once);
  expect([byAnother.fields, JSON.stringify(byAnother.errors).includes('As sent')]).toEqual([['id'], false]);
  await app.sql(`INSERT INTO evidence_comment (id, evidence_id, author_id, text) SELECT gen_random_uuid(), $1, $2, 'One more' FROM generate_series(2, ${evidenceCommentLimits.perEvidence})`, [id, scene.people.police.id]);
  expect((await comment(scene.people.police, id, 'As sent', once)).data.commentOnEvidence.comments).toHaveLength(evidenceCommentLimits.perEvidence);
  expect((await look(scene.people.police, id)).data.evidence.comments.filter(({ text }) => text !== 'One more')).toMatchObject([{ text: 'As sent' }]);
});

test('a long talk ends with a word about where else to talk', async () => {
  const { id } = await anEvidence(app, scene, scene.people.police, { submit: false });
  await app.sql(`INSERT INTO evidence_comment (id, evidence_id, author_id, text) SELECT gen_random_uuid(), $1, $2, 'One more' FROM generate_series(1, ${evidenceCommentLimits.perEvidence})`, [id, scene.people.police.id]);
  expect((await comment(scene.people.police, id, 'And another')).fields).toEqual(['text']);
});

test('can be added until follow-up, and a board member from the agency is no part of it', async () => {
  const there = await aScene(app, { with: scene });
  const { id } = await anEvidence(app, there, there.people.police);
  await moveTo(app, there, 'SIGN_OFF');
  expect((await comment(there.people.policeColleague, id, 'For the next time')).code).toBeUndefined();
  expect((await comment(there.people.board, id, 'From the board')).code).toBe('FORBIDDEN');
  expect((await look(there.people.board, id)).data.evidence.comments).toEqual([]);
});
