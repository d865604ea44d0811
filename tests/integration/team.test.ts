import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../support/as-user.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { anAgency, aUser, type TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
beforeEach(async () => {
  scene = await aScene(app, { with: known });
});
afterAll(() => app.stop());

const team = 'agencies { id } members { role user { id } }';
const setMember = (user: TestUser, userId: string, role: string): Promise<Answer> =>
  app.graph(user, `mutation ($input: SetMemberInput!) { setMember(input: $input) { ${team} } }`, { input: { inspectionId: scene.id, userId, role } });
const removeMember = (user: TestUser, userId: string): Promise<Answer> =>
  app.graph(user, `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { ${team} } }`, { input: { inspectionId: scene.id, userId } });
const roleOf = async (userId: string): Promise<string | undefined> => (await app.sql<{ role: string }>('SELECT role FROM inspection_member WHERE inspection_id = $1 AND user_id = $2', [scene.id, userId]))[0]?.role;
const events = async (): Promise<string[]> => (await app.sql<{ type: string }>('SELECT type FROM inspection_event WHERE inspection_id = $1 ORDER BY seq', [scene.id])).map(({ type }) => type);

describe('the lead inspector', () => {
  test('adds anyone; a contributor brings their agency, a board member does not', async () => {
    const [school, voluntary] = [await aUser(app, { agencyKind: 'SCHOOL' }), await aUser(app, { agencyKind: 'VOLUNTARY' })];
    const before = (await events()).length;
    const { data } = await setMember(scene.people.lead, school.id, 'CONTRIBUTOR');
    expect(data.setMember.agencies.map(({ id }) => id)).toContain(school.viewer.agencyId);
    expect((await setMember(scene.people.lead, voluntary.id, 'BOARD_MEMBER')).data.setMember.agencies.map(({ id }) => id)).not.toContain(voluntary.viewer.agencyId);
    expect((await events()).slice(before)).toEqual(['inspection.agency-joined', 'inspection.member-set', 'inspection.member-set']);
  });

  test('who changes role brings their agency too', async () => {
    const voluntary = await aUser(app, { agencyKind: 'VOLUNTARY' });
    await setMember(scene.people.lead, voluntary.id, 'OBSERVER');
    expect((await setMember(scene.people.lead, voluntary.id, 'CONTRIBUTOR')).data.setMember.agencies.map(({ id }) => id)).toContain(voluntary.viewer.agencyId);
  });

  test('a role that is held already is no event', async () => {
    const before = await events();
    await setMember(scene.people.lead, scene.people.health.id, 'CONTRIBUTOR');
    expect(await events()).toEqual(before);
  });

  test.each<[string, string, (s: Scene) => string, string]>([
    ['a person of the police as inspector', 'role', (s) => s.people.police.id, 'TEAM_INSPECTOR'], ['an inspector as contributor', 'role', (s) => s.people.inspector.id, 'CONTRIBUTOR'],
    ['nobody', 'userId', () => randomUUID(), 'OBSERVER'], ['no id', 'userId', () => 'x', 'OBSERVER'], ['no such role', 'role', (s) => s.people.police.id, 'CHIEF'],
  ])('cannot add %s: the field is named', async (_what, field, userId, role) => {
    const answer = await setMember(scene.people.lead, userId(scene), role);
    expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', [field]]);
  });

  test('removes anyone who is there', async () => {
    expect((await removeMember(scene.people.lead, scene.people.health.id)).data.removeMember.members.map(({ user }) => user.id)).not.toContain(scene.people.health.id);
    const again = await removeMember(scene.people.lead, scene.people.health.id);
    expect([again.code, again.fields]).toEqual(['INVALID_INPUT', ['userId']]);
  });
});

describe('there is always a lead', () => {
  test('the last one can neither go nor become anything else', async () => {
    for (const answer of [await removeMember(scene.people.lead, scene.people.lead.id), await setMember(scene.people.lead, scene.people.lead.id, 'TEAM_INSPECTOR')]) {
      expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', ['userId']]);
    }
    expect(await roleOf(scene.people.lead.id)).toBe('LEAD_INSPECTOR');
  });

  test('of two leads who step back at the same moment, one stays', async () => {
    await setMember(scene.people.lead, scene.people.inspector.id, 'LEAD_INSPECTOR');
    const answers = await Promise.all([setMember(scene.people.lead, scene.people.lead.id, 'TEAM_INSPECTOR'), setMember(scene.people.inspector, scene.people.inspector.id, 'TEAM_INSPECTOR')]);
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['INVALID_INPUT', 'done']);
  });

  test('who lost the lead while the change was on its way is refused', async () => {
    await setMember(scene.people.lead, scene.people.inspector.id, 'LEAD_INSPECTOR');
    const answers = await Promise.all([
      setMember(scene.people.lead, scene.people.inspector.id, 'TEAM_INSPECTOR'), setMember(scene.people.inspector, scene.people.lead.id, 'TEAM_INSPECTOR'),
    ]);
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['FORBIDDEN', 'done']);
  });
});

describe('a coordinator', () => {
  test('adds and removes contributors of their own agency', async () => {
    const recruit = await aUser(app, { agency: known.agencies.police });
    expect((await setMember(scene.people.policeCoordinator, recruit.id, 'CONTRIBUTOR')).errors).toEqual([]);
    expect(await roleOf(recruit.id)).toBe('CONTRIBUTOR');
    expect((await removeMember(scene.people.policeCoordinator, recruit.id)).errors).toEqual([]);
    expect(await roleOf(recruit.id)).toBeUndefined();
  });

  test('nobody else, and in no other role', async () => {
    const { policeCoordinator, police, health, board, lead } = scene.people;
    const recruit = await aUser(app, { agency: known.agencies.police });
    const tries = [
      setMember(policeCoordinator, recruit.id, 'AGENCY_COORDINATOR'), setMember(policeCoordinator, recruit.id, 'BOARD_MEMBER'), setMember(policeCoordinator, police.id, 'OBSERVER'),
      setMember(policeCoordinator, board.id, 'CONTRIBUTOR'), setMember(policeCoordinator, health.id, 'CONTRIBUTOR'), setMember(policeCoordinator, policeCoordinator.id, 'CONTRIBUTOR'),
      setMember(policeCoordinator, (await aUser(app)).id, 'CONTRIBUTOR'), setMember(policeCoordinator, randomUUID(), 'CONTRIBUTOR'),
      removeMember(policeCoordinator, health.id), removeMember(policeCoordinator, board.id), removeMember(policeCoordinator, lead.id), removeMember(policeCoordinator, policeCoordinator.id), removeMember(policeCoordinator, recruit.id),
      setMember(police, recruit.id, 'CONTRIBUTOR'), removeMember(police, scene.people.policeColleague.id),
    ];
    for (const [index, answer] of (await Promise.all(tries)).entries()) expect([index, answer.code]).toEqual([index, 'FORBIDDEN']);
  });

  test('not once the report is with its signatories', async () => {
    await moveTo(app, scene, 'SIGN_OFF');
    expect((await removeMember(scene.people.policeCoordinator, scene.people.police.id)).code).toBe('FORBIDDEN');
    expect((await removeMember(scene.people.lead, scene.people.police.id)).errors).toEqual([]);
  });
});

describe('agencies and the leads of criteria', () => {
  const addAgency = (agencyId: string): Promise<Answer> => app.graph(scene.people.lead, `mutation ($input: AddAgencyInput!) { addAgency(input: $input) { ${team} } }`, { input: { inspectionId: scene.id, agencyId } });
  const nameLead = (criterionId: string | undefined, agencyId: string): Promise<Answer> =>
    app.graph(scene.people.lead, 'mutation ($input: NameCriterionLeadInput!) { nameCriterionLead(input: $input) { criteria { criterion { id } lead { id } } } }', { input: { inspectionId: scene.id, criterionId, agencyId } });

  test('an agency joins once', async () => {
    const agency = await anAgency(app, 'YOUTH_JUSTICE');
    const before = (await events()).length;
    expect((await addAgency(agency.id)).data.addAgency.agencies.map(({ id }) => id)).toContain(agency.id);
    expect((await addAgency(agency.id)).errors).toEqual([]);
    expect((await events()).slice(before)).toEqual(['inspection.agency-joined']);
    // An inspectorate takes part through its inspectors and the criteria it leads.
    for (const wrong of [randomUUID(), known.agencies.ofsted.id]) expect((await addAgency(wrong)).fields).toEqual(['agencyId']);
  });

  test('an inspectorate leads a criterion of this inspection; naming another replaces it', async () => {
    const criterionId = scene.criteria[1]?.id;
    for (const agency of [known.agencies.ofsted, known.agencies.hmicfrs]) {
      const { data } = await nameLead(criterionId, agency.id);
      expect(data.nameCriterionLead.criteria.find(({ criterion }) => criterion.id === criterionId)?.lead?.id).toBe(agency.id);
    }
    expect((await nameLead(criterionId, known.agencies.police.id)).fields).toEqual(['agencyId']);
    expect((await nameLead(randomUUID(), known.agencies.ofsted.id)).fields).toEqual(['criterionId']);
  });
});

test('several changes in one request each answer with what is there after them', async () => {
  const recruit = await aUser(app, { agency: known.agencies.police });
  const answer = (await app.ask(scene.people.lead, `mutation ($add: SetMemberInput!, $remove: RemoveMemberInput!) {
    setMember(input: $add) { members { user { id } } } removeMember(input: $remove) { members { user { id } } } }`, {
    add: { inspectionId: scene.id, userId: recruit.id, role: 'CONTRIBUTOR' }, remove: { inspectionId: scene.id, userId: recruit.id },
  }));
  const isThere = ({ members }: typeof answer.setMember): boolean => members.some(({ user }) => user.id === recruit.id);
  expect([isThere(answer.setMember), isThere(answer.removeMember)]).toEqual([true, false]);
});
