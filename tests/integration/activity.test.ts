import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActivityEntry } from '../../server/src/generated/graphql.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

async function activity(user: TestUser, id: string, first = 100, after?: string | null) {
  const query = `query ($id: ID!, $first: Int!, $after: String) {
    inspection(id: $id) { activity(first: $first, after: $after) { nodes { seq type at summary evidenceId actor { name } agency { id } } pageInfo { endCursor hasNextPage } } } }`;
  return (await app.ask(user, query, { id, first, after })).inspection.activity;
}
const lines = (nodes: readonly ActivityEntry[]): string[] => nodes.map(({ actor, summary }) => `${actor?.name} ${summary}`);

test('says newest first who did what, in words a person reads', async () => {
  const scene = await aScene(app, { phase: 'FIELDWORK', with: known });
  const { lead, police, health } = scene.people;
  const { service } = app.features.inspections;
  const { id } = await anEvidence(app, scene, police, { title: 'Night log', submit: false });
  const { id: visits } = await anEvidence(app, scene, health, { title: 'Visits' });
  await app.features.evidence.service.withdraw(health.viewer, { evidenceId: visits, expectedVersion: 1, reason: 'Wrong month' });
  await service.setMember(lead.viewer, { inspectionId: scene.id, userId: scene.people.observer.id, role: 'BOARD_MEMBER' });
  await service.removeMember(lead.viewer, { inspectionId: scene.id, userId: scene.people.observer.id });
  await service.setMember(lead.viewer, { inspectionId: scene.id, userId: (await aUser(app, { agencyKind: 'SCHOOL', name: 'Sue School' })).id, role: 'CONTRIBUTOR' });
  await service.nameCriterionLead(lead.viewer, { inspectionId: scene.id, criterionId: scene.criteria[0]?.id, agencyId: known.agencies.hmicfrs.id });
  await moveTo(app, scene, 'EVIDENCE');

  const { nodes } = await activity(police, scene.id);
  expect(lines(nodes)).toEqual([
    'Lena Lead moved the inspection to evidence',
    `Lena Lead named ${known.agencies.hmicfrs.name} to lead a criterion`,
    'Lena Lead added Sue School as contributor', expect.stringMatching(/^Lena Lead added school/),
    'Lena Lead removed Ola Observer', 'Lena Lead made Ola Observer board member',
    'Hana Health withdrew “Visits”', 'Hana Health added “Visits”', 'Pia Police drafted “Night log”',
    'Lena Lead moved the inspection to fieldwork', 'Lena Lead moved the inspection to evidence', 'Lena Lead moved the inspection to notified', 'Lena Lead set up the inspection',
  ]);
  expect(nodes.find(({ summary }) => summary.startsWith('drafted'))).toMatchObject({ evidenceId: id, agency: { id: known.agencies.police.id }, type: 'evidence.drafted' });
  // Why it went back is the inspectors' own business.
  expect(lines((await activity(lead, scene.id)).nodes)[0]).toBe('Lena Lead moved the inspection to evidence: For the test');
});

test('each person reads exactly what the live feed told them', async () => {
  const scene = await aScene(app, { with: known });
  for (const visibility of ['ALL_AGENCIES', 'OWN_AGENCY_AND_INSPECTORS', 'INSPECTORS_ONLY'] as const) {
    await anEvidence(app, scene, scene.people.police, { visibility, title: `marker-${visibility}` });
    await anEvidence(app, scene, scene.people.police, { visibility, title: `marker-draft-${visibility}`, submit: false });
  }
  for (const part of partsOfScene) {
    const socket = await app.socket(scene.people[part]);
    const { events } = await socket.join(scene.id, 0);
    const { nodes } = await activity(scene.people[part], scene.id);
    expect({ part, seqs: nodes.map(({ seq }) => seq) }).toEqual({ part, seqs: events.map(({ seq }) => seq).reverse() });
  }
  expect(lines((await activity(scene.people.board, scene.id)).nodes).join()).not.toContain('marker');
});

test('a piece that is no longer the reader’s leaves no line and no title', async () => {
  const scene = await aScene(app, { with: known });
  const { id } = await anEvidence(app, scene, scene.people.police, { title: 'marker-once-shared' });
  expect(lines((await activity(scene.people.health, scene.id)).nodes)[0]).toContain('marker-once-shared');
  await app.sql(`UPDATE evidence SET visibility = 'INSPECTORS_ONLY' WHERE id = $1`, [id]);
  expect(JSON.stringify(await activity(scene.people.health, scene.id))).not.toContain('marker-once-shared');
});

test('comes in pages that hold every line once', async () => {
  const scene = await aScene(app, { with: known });
  for (let index = 0; index < 7; index += 1) await anEvidence(app, scene, index % 2 ? scene.people.police : scene.people.health, { visibility: index % 2 ? 'INSPECTORS_ONLY' : 'ALL_AGENCIES' });
  const all = (await activity(scene.people.health, scene.id)).nodes.map(({ seq }) => seq);
  const seen: number[] = [];
  let after: string | null | undefined;
  do {
    const { nodes, pageInfo } = await activity(scene.people.health, scene.id, 2, after);
    seen.push(...nodes.map(({ seq }) => seq));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(all);
  for (const [first, cursor, field] of [[101, null, 'first'], [0, null, 'first'], [5, 'x', 'after'], [5, Buffer.from('["a"]').toString('base64url'), 'after']] as const) {
    const answer = await app.graph(scene.people.health, 'query ($id: ID!, $first: Int!, $after: String) { inspection(id: $id) { activity(first: $first, after: $after) { nodes { seq } } } }', { id: scene.id, first, after: cursor });
    expect(answer.fields).toEqual([field]);
  }
});
