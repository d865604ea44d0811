import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { screenCaseTexts } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { aCase, anOpenedCase, giveIn } from '../support/factories/case.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { someLetters } from '../support/letters.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;
beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const list = async (user: TestUser, of: object, page: object = {}): Promise<Answer> =>
  app.graph(user, `query ($of: CaseHistoryInput!, $first: Int! = 20, $after: String) { caseRevisions(of: $of, first: $first, after: $after) {
    nodes { version isDraft changed savedBy { id } texts { of text } } totalCount hiddenCount pageInfo { hasNextPage endCursor } } }`, { of, ...page });
const one = (user: TestUser, of: object, version: number): Promise<Answer> => app.graph(user, 'query ($of: CaseHistoryInput!, $version: Int!) { caseRevision(of: $of, version: $version) { version texts { text } } }', { of, version });
const versions = async (user: TestUser, of: object): Promise<(number | string)[]> => {
  const { data, code } = await list(user, of);
  return code ? [code] : data.caseRevisions.nodes.map(({ version }) => version);
};
const fresh = (): Promise<Scene> => aScene(app, { with: known });
const draft = (user: TestUser, caseId: string, expectedVersion: number, knew: string): Promise<unknown> => app.features.cases.service.saveView(user.viewer, { caseId, expectedVersion, submit: false, knew, did: '', lived: '' });

test('every save of a view is kept with who and when; drafts stay the agency’s, what was given in is the inspectors’, and others read what was opened to them', async () => {
  const scene = await fresh();
  const { lead, police, policeColleague, health, councilCoordinator, board } = scene.people;
  // Texts with a number or a name in them would be asked about.
  const [first = '', second = ''] = someLetters().letters.flatMap(({ findings }) => findings.map(({ text }) => text)).filter((text) => screenCaseTexts({ KNEW: text }).length === 0);
  const caseId = await aCase(app, scene);
  const of = { caseId, agencyId: scene.agencies.police.id };
  await draft(police, caseId, 1, first.slice(0, 4000));
  expect([await versions(policeColleague, of), await versions(lead, of), await versions(health, of)]).toEqual([[2], ['NOT_FOUND'], ['NOT_FOUND']]);
  await giveIn(app, policeColleague, caseId, { expectedVersion: 2, knew: `marker-given ${first}`.slice(0, 4000) });
  await giveIn(app, police, caseId, { expectedVersion: 3, knew: second.slice(0, 4000) });
  const { nodes, hiddenCount } = (await list(police, of)).data.caseRevisions;
  expect(nodes.map(({ version, isDraft, changed, savedBy }) => [version, isDraft, changed, savedBy.id])).toEqual([
    [4, false, ['KNEW', 'DID', 'LIVED'], police.id], [3, false, ['KNEW', 'DID', 'LIVED'], policeColleague.id], [2, true, [], police.id],
  ]);
  expect(hiddenCount).toBe(0);
  const read = (await list(lead, of)).data.caseRevisions;
  expect([read.nodes.map(({ version }) => version), read.hiddenCount, (await one(lead, of, 2)).code]).toEqual([[4, 3], 1, 'NOT_FOUND']);
  // Before the release another agency does not even learn how often it was saved.
  expect([await versions(health, of), (await one(health, of, 4)).code]).toEqual([['NOT_FOUND'], 'NOT_FOUND']);

  await giveIn(app, health, caseId);
  const opened = (await list(health, of)).data.caseRevisions;
  expect([opened.nodes.map(({ version }) => version), opened.hiddenCount, (await one(health, of, 3)).code, JSON.stringify(opened).includes('marker-')]).toEqual([[4], 2, 'NOT_FOUND', false]);
  for (const user of [councilCoordinator, board]) expect(await versions(user, of)).toEqual(['NOT_FOUND']);
  await expect(app.sql(`UPDATE case_view_revision SET knew = 'Never said' WHERE case_id = $1`, [caseId])).rejects.toThrow();
});

test('every answer of the joint page is kept; whoever was asked later reads what stood since it was open to them', async () => {
  const scene = await fresh();
  const { lead, police, health, councilCoordinator: council } = scene.people;
  const { service } = app.features.cases;
  const caseId = await anOpenedCase(app, scene);
  const of = { caseId, question: 'LIVED' };
  const write = (user: TestUser, expectedVersion: number, text: string) => service.saveAnswer(user.viewer, { caseId, question: 'LIVED', expectedVersion, text });
  await write(police, 1, 'marker-early: CH-04 was hungry.');
  await write(health, 2, 'CH-04 was hungry for months.');
  expect([await versions(police, of), await versions(lead, of), (await one(lead, of, 2)).data.caseRevision.texts]).toEqual([[3, 2], [3, 2], [{ text: 'marker-early: CH-04 was hungry.' }]]);
  await service.correct(lead.viewer, { caseId, expectedVersion: 1, agencyIds: [scene.agencies.police.id, scene.agencies.health.id, scene.agencies.council.id], criterionIds: scene.criteria.slice(0, 1).map(({ id }) => id), reason: '' });
  expect(await versions(council, of)).toEqual(['NOT_FOUND']);
  await giveIn(app, council, caseId);
  await write(council, 3, 'CH-04 was hungry, and alone.');
  const seen = (await list(council, of)).data.caseRevisions;
  expect([seen.nodes.map(({ version }) => version), seen.hiddenCount, JSON.stringify(seen).includes('marker-'), await versions(police, of)]).toEqual([[4, 3], 1, false, [4, 3, 2]]);
  await expect(app.sql(`DELETE FROM joint_answer_revision WHERE case_id = $1`, [caseId])).rejects.toThrow();
});

test('a long history comes in pages; a look without a subject is refused by name', async () => {
  const scene = await fresh();
  const { police } = scene.people;
  const caseId = await aCase(app, scene);
  const of = { caseId, agencyId: scene.agencies.police.id };
  for (let version = 1; version <= 5; version += 1) await draft(police, caseId, version, `Draft ${version}`);
  const first = (await list(police, of, { first: 2 })).data.caseRevisions;
  const second = (await list(police, of, { first: 2, after: first.pageInfo.endCursor })).data.caseRevisions;
  expect([first, second].map(({ nodes, totalCount, pageInfo }) => [nodes.map(({ version, changed }) => [version, changed]), totalCount, pageInfo.hasNextPage])).toEqual([
    [[[6, ['KNEW']], [5, ['KNEW']]], 5, true], [[[4, ['KNEW']], [3, ['KNEW']]], 5, true],
  ]);
  expect([(await list(police, { caseId })).fields, (await list(police, { ...of, question: 'LIVED' })).fields, (await one(police, of, 99)).code]).toEqual([['agencyId'], ['agencyId'], 'NOT_FOUND']);
});
