import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inspectionLimits } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, partsOfScene, rolesOfScene, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const whole = `id title areaName kind phase unannounced notifiedAt version head role frameworkVersion { id }
  criteria { criterion { code } lead { id } } agencies { id } members { user { id } role } abilities { edit movePhase manageTeam contributeEvidence }`;
const create = (user: TestUser, wrong: object = {}): Promise<Answer> =>
  app.graph(user, `mutation ($input: CreateInspectionInput!) { createInspection(input: $input) { ${whole} } }`, { input: { ...wanted(), ...wrong } });
const update = (user: TestUser, input: object): Promise<Answer> =>
  app.graph(user, 'mutation ($input: UpdateInspectionInput!) { updateInspection(input: $input) { version title areaName } }', { input });
const wanted = () => ({
  title: 'The front door', areaName: 'Testshire', kind: 'FRONT_DOOR', frameworkVersionId: scene.frameworkVersionId, unannounced: true,
  agencyIds: [scene.agencies.police.id, scene.agencies.health.id],
  members: [{ userId: scene.people.inspector.id, role: 'TEAM_INSPECTOR' }, { userId: scene.people.police.id, role: 'CONTRIBUTOR' }],
  criterionLeads: [{ criterionId: scene.criteria[0]?.id, agencyId: scene.agencies.hmicfrs.id }],
});

describe('setting one up', () => {
  test('whoever sets it up leads it; criteria stand in the framework’s order, each with its section', async () => {
    const { data, errors } = await create(scene.people.lead);
    expect(errors).toEqual([]);
    const made = data.createInspection;
    expect(made).toMatchObject({ title: 'The front door', areaName: 'Testshire', phase: 'SET_UP', unannounced: true, notifiedAt: null, version: 1, head: 1, role: 'LEAD_INSPECTOR', frameworkVersion: { id: scene.frameworkVersionId } });
    expect(made.criteria.map(({ criterion }) => criterion.code)).toEqual(scene.criteria.map(({ code }) => code));
    expect(made.criteria.map(({ lead }) => lead?.id ?? null)).toEqual(scene.criteria.map((_criterion, index) => (index === 0 ? scene.agencies.hmicfrs.id : null)));
    expect(new Set(made.agencies.map(({ id }) => id))).toEqual(new Set(wanted().agencyIds));
    expect(new Map(made.members.map(({ user, role }) => [user.id, role]))).toEqual(new Map([[scene.people.lead.id, 'LEAD_INSPECTOR'], [scene.people.inspector.id, 'TEAM_INSPECTOR'], [scene.people.police.id, 'CONTRIBUTOR']]));
    expect(await app.sql('SELECT 1 FROM narrative_section WHERE inspection_id = $1', [made.id])).toHaveLength(scene.criteria.length);
  });

  test.each<[string, string[], () => object]>([
    ['no title', ['title'], () => ({ title: ' ' })], ['a title too long', ['title'], () => ({ title: 'x'.repeat(inspectionLimits.title + 1) })],
    ['an area too long', ['areaName'], () => ({ areaName: 'x'.repeat(inspectionLimits.areaName + 1) })], ['no kind', ['kind'], () => ({ kind: 'RAID' })],
    ['no such framework', ['frameworkVersionId'], () => ({ frameworkVersionId: randomUUID() })], ['a framework for another kind', ['frameworkVersionId'], () => ({ kind: 'THEMATIC_STUDY' })],
    ['no agency', ['agencyIds'], () => ({ agencyIds: [], members: [] })], ['an agency twice', ['agencyIds'], () => ({ agencyIds: [scene.agencies.police.id, scene.agencies.police.id] })],
    ['too many agencies', ['agencyIds'], () => ({ agencyIds: Array.from({ length: inspectionLimits.agencies + 1 }, () => randomUUID()) })],
    ['an unknown agency', ['agencyIds'], () => ({ agencyIds: [scene.agencies.police.id, randomUUID()] })],
    ['an inspectorate among the agencies', ['agencyIds'], () => ({ agencyIds: [scene.agencies.police.id, scene.agencies.ofsted.id] })],
    ['an unknown person', ['members.0.userId'], () => ({ members: [{ userId: randomUUID(), role: 'OBSERVER' }] })],
    ['a police officer as inspector', ['members.0.role'], () => ({ members: [{ userId: scene.people.police.id, role: 'TEAM_INSPECTOR' }] })],
    ['an inspector as contributor', ['members.0.role'], () => ({ members: [{ userId: scene.people.inspector.id, role: 'CONTRIBUTOR' }] })],
    ['a contributor whose agency is left out', ['members.0.userId'], () => ({ members: [{ userId: scene.people.councilCoordinator.id, role: 'CONTRIBUTOR' }] })],
    ['a criterion of no framework', ['criterionLeads.0.criterionId'], () => ({ criterionLeads: [{ criterionId: randomUUID(), agencyId: scene.agencies.ofsted.id }] })],
    ['a criterion led by the police', ['criterionLeads.0.agencyId'], () => ({ criterionLeads: [{ criterionId: scene.criteria[0]?.id, agencyId: scene.agencies.police.id }] })],
  ])('%s is refused by name, and nothing is made', async (_what, fields, wrong) => {
    const before = await app.sql('SELECT id FROM inspection');
    const answer = await create(scene.people.lead, wrong());
    expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', fields]);
    expect(await app.sql('SELECT id FROM inspection')).toEqual(before);
  });

  test('every fault is told at once, of what was entered and of what it names', async () => {
    expect((await create(scene.people.lead, { title: '', areaName: '', agencyIds: [] })).fields).toEqual(['title', 'areaName', 'agencyIds']);
    const members = [{ userId: randomUUID(), role: 'OBSERVER' }, { userId: scene.people.police.id, role: 'LEAD_INSPECTOR' }];
    const answer = await create(scene.people.lead, { kind: 'JOINT', agencyIds: [randomUUID()], members, criterionLeads: [{ criterionId: randomUUID(), agencyId: scene.agencies.police.id }] });
    expect(answer.fields).toEqual(['frameworkVersionId', 'agencyIds', 'members.0.userId', 'members.1.role', 'criterionLeads.0.criterionId', 'criterionLeads.0.agencyId']);
  });

  test('whoever is named twice or names themself takes part once', async () => {
    const { userId, role } = { userId: scene.people.inspector.id, role: 'TEAM_INSPECTOR' };
    const { data } = await create(scene.people.lead, { members: [{ userId, role }, { userId, role }, { userId: scene.people.lead.id, role: 'TEAM_INSPECTOR' }] });
    expect(data.createInspection.members.map(({ user, role: held }) => [user.id, held]).sort()).toEqual([[scene.people.lead.id, 'LEAD_INSPECTOR'], [userId, role]].sort());
  });
});

test('an unannounced inspection is nowhere to be found by agencies until they are notified', async () => {
  const sealed = await aScene(app, { phase: 'SET_UP', unannounced: true, title: 'Sealed', with: scene });
  const evidence = randomUUID();
  await app.sql(`INSERT INTO evidence (id, inspection_id, agency_id, author_id, kind, status, visibility, title, body) VALUES ($1, $2, $3, $4, 'DATA', 'SUBMITTED', 'ALL_AGENCIES', 'T', 'B')`, [evidence, sealed.id, scene.agencies.police.id, scene.people.police.id]);
  const sees = async (user: TestUser): Promise<boolean[]> => {
    const { data } = await app.graph(user, '{ inspections(first: 50) { totalCount nodes { id } } }');
    return [
      data.inspections.nodes.some(({ id }) => id === sealed.id),
      data.inspections.totalCount > data.inspections.nodes.filter(({ id }) => id !== sealed.id).length,
      (await app.graph(user, 'query ($id: ID!) { inspection(id: $id) { id } }', { id: sealed.id })).code === undefined,
      (await app.graph(user, 'query ($id: ID!) { evidence(id: $id) { id } }', { id: evidence })).code === undefined,
      (await app.graph(user, 'mutation ($input: UpdateInspectionInput!) { updateInspection(input: $input) { id } }', { input: { inspectionId: sealed.id, expectedVersion: 99, title: 'T', areaName: 'A' } })).code !== 'NOT_FOUND',
    ];
  };
  for (const part of partsOfScene) {
    const mayKnow = ['lead', 'inspector'].includes(part);
    expect([part, await sees(scene.people[part])]).toEqual([part, Array.from({ length: 5 }, () => mayKnow)]);
  }
  await moveTo(app, sealed, 'NOTIFIED');
  for (const part of partsOfScene.filter((one) => one !== 'board')) expect([part, await sees(scene.people[part])]).toEqual([part, Array.from({ length: 5 }, () => true)]);
});

test('each person sees their own role and what they may do, and the same team', async () => {
  for (const part of partsOfScene) {
    const { inspection } = await app.ask(scene.people[part], `query ($id: ID!) { inspection(id: $id) { ${whole} } }`, { id: scene.id });
    expect(inspection.role).toBe(rolesOfScene[part]);
    const isLead = part === 'lead';
    expect(inspection.abilities).toEqual({ edit: isLead, movePhase: isLead, manageTeam: isLead, contributeEvidence: part !== 'board' && part !== 'observer' });
    expect(inspection.members).toHaveLength(partsOfScene.length);
  }
});

test('inspections stand newest first, in pages that hold each once', async () => {
  const user = await aUser(app, { agencyKind: 'INSPECTORATE' });
  const ids: string[] = [];
  for (let index = 0; index < 7; index += 1) ids.unshift((await create(user, { members: [], title: `Inspection ${index}` })).data.createInspection.id);
  // Some of one instant, so that the order has to be settled by id.
  await app.sql(`UPDATE inspection SET created_at = '2026-01-01' WHERE id = ANY($1)`, [ids.slice(3, 6)]);
  const seen: string[] = [];
  let after: string | null | undefined;
  do {
    const { inspections } = await app.ask(user, 'query ($after: String) { inspections(first: 2, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }', { after });
    expect(inspections.totalCount).toBe(7);
    seen.push(...inspections.nodes.map(({ id }) => id));
    after = inspections.pageInfo.hasNextPage ? inspections.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toHaveLength(7);
  expect(seen.slice(0, 3)).toEqual(ids.slice(0, 3));
  expect(new Set(seen)).toEqual(new Set(ids));
  expect((await app.graph(user, '{ inspections(first: 51) { totalCount } }')).fields).toEqual(['first']);
});

describe('changing title and area', () => {
  test('the second of two editors meets the first one’s words and loses none of their own', async () => {
    const inspection = await aScene(app, { with: scene });
    const input = { inspectionId: inspection.id, expectedVersion: 1, title: 'First', areaName: 'Testshire' };
    expect((await update(scene.people.lead, input)).data.updateInspection).toEqual({ version: 2, title: 'First', areaName: 'Testshire' });
    const second = await update(scene.people.lead, { ...input, title: 'Second' });
    expect([second.code, second.errors[0]?.extensions['current']]).toEqual(['CONFLICT', { version: 2, title: 'First', areaName: 'Testshire' }]);
    const answers = await Promise.all(['A', 'B', 'C'].map((title) => update(scene.people.lead, { ...input, expectedVersion: 2, title })));
    expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(2);
  });

  test('saving what is there already is no event', async () => {
    const inspection = await aScene(app, { with: scene });
    const events = () => app.sql('SELECT 1 FROM inspection_event WHERE inspection_id = $1', [inspection.id]);
    const before = await events();
    expect((await update(scene.people.lead, { inspectionId: inspection.id, expectedVersion: 1, title: inspection.title, areaName: 'Testshire' })).data.updateInspection.version).toBe(1);
    expect(await events()).toEqual(before);
  });

  test('faults are told by name, and after sign-off nothing changes', async () => {
    const inspection = await aScene(app, { phase: 'SIGN_OFF', with: scene });
    expect((await update(scene.people.lead, { inspectionId: inspection.id, expectedVersion: 0, title: '', areaName: 'x'.repeat(inspectionLimits.areaName + 1) })).fields).toEqual(['expectedVersion', 'title', 'areaName']);
    expect((await update(scene.people.lead, { inspectionId: inspection.id, expectedVersion: 1, title: 'T', areaName: 'A' })).code).toBe('WRONG_PHASE');
  });
});

test('an inspection stays with its framework: criteria of another are refused', async () => {
  const other = (await app.ask(scene.people.police, '{ frameworkVersions { id criteria { id } } }')).frameworkVersions.find(({ id }) => id !== scene.frameworkVersionId);
  await expect(anEvidence(app, scene, scene.people.police, { criterionIds: [other?.criteria[0]?.id ?? ''] })).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'criterionIds' }] });
});
