import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { evidenceLimits, type ContributeEvidenceInput } from '@joint/shared';
import { aContribution, anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import type { Answer } from '../support/as-user.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const shown = 'id status visibility title body criterionIds periodFrom periodTo version submittedAt withdrawnReason author { id } agency { id } abilities { revise withdraw cite }';
const contribute = (user: TestUser, input: object): Promise<Answer> =>
  app.graph(user, `mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { ${shown} } }`, { input });
const revise = (user: TestUser, evidenceId: string, expectedVersion: number, wanted: Partial<ContributeEvidenceInput> = {}): Promise<Answer> => {
  const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, wanted);
  return app.graph(user, `mutation ($input: ReviseEvidenceInput!) { reviseEvidence(input: $input) { ${shown} } }`, { input: { ...content, evidenceId, expectedVersion } });
};
const withdraw = (user: TestUser, evidenceId: string, expectedVersion: number, reason = 'Sent in error'): Promise<Answer> =>
  app.graph(user, `mutation ($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { ${shown} } }`, { input: { evidenceId, expectedVersion, reason } });
const look = (user: TestUser, id: string): Promise<Answer> => app.graph(user, `query ($id: ID!) { evidence(id: $id) { ${shown} } }`, { id });
const eventsOf = (id: string) => app.sql<{ type: string }>(`SELECT type FROM inspection_event WHERE payload->>'evidenceId' = $1 ORDER BY seq`, [id]);

describe('adding', () => {
  test('a contribution keeps every field, belongs to its author’s agency and tells what its author may do', async () => {
    const input = aContribution(scene, { title: '  Night \n referrals ', body: 'One.\n\nTwo.', visibility: 'OWN_AGENCY_AND_INSPECTORS', criterionIds: scene.criteria.slice(0, 2).map(({ id }) => id) });
    const { data } = await contribute(scene.people.police, input);
    expect(data.contributeEvidence).toEqual({
      id: input.id, status: 'SUBMITTED', visibility: 'OWN_AGENCY_AND_INSPECTORS', title: 'Night referrals', body: 'One.\n\nTwo.', criterionIds: [...input.criterionIds].sort(),
      periodFrom: '2026-01-05', periodTo: '2026-01-31', version: 1, submittedAt: expect.any(String), withdrawnReason: null,
      author: { id: scene.people.police.id }, agency: { id: scene.agencies.police.id }, abilities: { revise: true, withdraw: true, cite: false },
    });
  });

  test('a draft may be incomplete, and only its author’s agency sees it', async () => {
    const input = aContribution(scene, { submit: false, body: '', criterionIds: [], periodFrom: null, periodTo: null });
    expect((await contribute(scene.people.police, input)).data.contributeEvidence).toMatchObject({ status: 'DRAFT', submittedAt: null });
    expect((await look(scene.people.policeColleague, input.id)).code).toBeUndefined();
    for (const part of ['lead', 'inspector', 'health', 'councilCoordinator', 'board', 'observer'] as const) expect([part, (await look(scene.people[part], input.id)).code]).toEqual([part, 'NOT_FOUND']);
  });

  test('a repeated send adds nothing twice and is answered like the first, also after the phase moved on', async () => {
    const other = await aScene(app, { with: scene });
    const input = aContribution(other);
    const [first, second] = await Promise.all([contribute(scene.people.police, input), contribute(scene.people.police, input)]);
    expect(second.data.contributeEvidence).toEqual(first.data.contributeEvidence);
    expect(await eventsOf(input.id)).toEqual([{ type: 'evidence.submitted' }]);

    await moveTo(app, other, 'SIGN_OFF');
    const late = await contribute(scene.people.police, input);
    expect(late.data.contributeEvidence).toMatchObject({ id: input.id, version: 1 });
    expect(await eventsOf(input.id)).toHaveLength(1);
  });

  test('the same id with other words is a conflict that shows what is there, and changes nothing; the first words still find it after a change', async () => {
    const input = aContribution(scene, { title: 'One', submit: false });
    await contribute(scene.people.police, input);
    for (const other of [{ title: 'Another' }, { submit: true }, { visibility: 'INSPECTORS_ONLY' as const }, { isDistressing: true }]) {
      const answer = await contribute(scene.people.police, { ...input, ...other });
      expect([other, answer.code]).toEqual([other, 'CONFLICT']);
      expect(answer.errors[0]?.extensions['current']).toMatchObject({ id: input.id, title: 'One', version: 1 });
    }
    expect(await eventsOf(input.id)).toHaveLength(1);
    await revise(scene.people.policeColleague, input.id, 1, { title: 'Two' });
    expect((await contribute(scene.people.police, input)).data.contributeEvidence).toMatchObject({ title: 'Two', version: 2 });
    expect((await contribute(scene.people.police, { ...input, title: 'Three' })).code).toBe('CONFLICT');
  });

  test('of two people’s words sent at one moment under one id, one stands and the other is a conflict', async () => {
    const input = aContribution(scene);
    const answers = await Promise.all(['One', 'Two', 'Three'].map((title) => contribute(scene.people.police, { ...input, title })));
    expect(answers.map(({ code }) => code ?? 'saved').sort()).toEqual(['CONFLICT', 'CONFLICT', 'saved']);
  });

  test('an id that another person or another inspection has is refused, and shows nothing of theirs', async () => {
    const taken = await anEvidence(app, scene, scene.people.health, { title: 'Of health' });
    const other = await aScene(app, { with: scene });
    for (const [user, where] of [[scene.people.police, scene], [scene.people.health, other]] as const) {
      const answer = await contribute(user, aContribution(where, { id: taken.id, title: 'Taken over' }));
      expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', ['id']]);
      expect(JSON.stringify(answer.errors)).not.toContain('Of health');
    }
    expect((await look(scene.people.health, taken.id)).data.evidence.title).toBe('Of health');
  });

  test('outside the phases of contributing it is refused with the phases that allow it', async () => {
    const early = await aScene(app, { phase: 'NOTIFIED', with: scene });
    const answer = await contribute(scene.people.police, aContribution(early));
    expect([answer.code, answer.errors[0]?.extensions.remedy]).toEqual(['WRONG_PHASE', 'You can in: evidence, fieldwork, drafting, factual accuracy check']);
  });
});

const long = (length: number): string => 'x'.repeat(length + 1);
describe.each<[field: string, fault: string, wrong: object]>([
  ['title', 'empty', { title: ' ' }], ['title', 'too long', { title: long(evidenceLimits.title) }], ['title', 'a control character', { title: 'a\u0000b' }], ['title', 'a number', { title: 5 }],
  ['body', 'empty', { body: '' }], ['body', 'too long', { body: long(evidenceLimits.body) }], ['body', 'half a surrogate pair', { body: 'a\ud800b' }],
  ['kind', 'no such kind', { kind: 'RUMOUR' }], ['visibility', 'no such visibility', { visibility: 'EVERYBODY' }], ['submit', 'missing', { submit: undefined }],
  ['criterionIds', 'none', { criterionIds: [] }], ['criterionIds', 'of no framework', { criterionIds: [randomUUID()] }], ['criterionIds', 'too many', { criterionIds: Array.from({ length: evidenceLimits.criteria + 1 }, () => randomUUID()) }],
  ['criterionIds.0', 'no id', { criterionIds: ['mash'] }],
  ['periodFrom', 'missing', { periodFrom: null }], ['periodTo', 'missing', { periodTo: null }], ['periodFrom', 'no such day', { periodFrom: '2026-02-30' }], ['periodTo', 'before the start', { periodTo: '2026-01-01' }],
  ['id', 'no id', { id: '1' }], ['inspectionId', 'no id', { inspectionId: 'northmere' }],
])('a contribution whose %s is %s', (field, _fault, wrong) => {
  test('is refused by the name of its field, and nothing is kept', async () => {
    const input = { ...aContribution(scene), ...wrong };
    const answer = await contribute(scene.people.police, input);
    expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', [field]]);
    expect(answer.errors[0]?.extensions.fields?.[0]?.message).toEqual(expect.stringMatching(/\S/));
    expect(await app.sql('SELECT 1 FROM evidence WHERE id::text = $1', [String(input.id)])).toEqual([]);
  });
});

test('every fault is told at once', async () => {
  const answer = await contribute(scene.people.police, aContribution(scene, { title: '', body: '', criterionIds: [], periodFrom: null, periodTo: null }));
  expect(answer.fields).toEqual(['title', 'body', 'criterionIds', 'periodFrom', 'periodTo']);
});

test('the longest texts fit, also where every character takes several bytes', async () => {
  const answer = await contribute(scene.people.police, aContribution(scene, { title: '水'.repeat(evidenceLimits.title), body: '水'.repeat(evidenceLimits.body) }));
  expect(answer.data.contributeEvidence.body).toHaveLength(evidenceLimits.body);
});

describe('changing', () => {
  test('a colleague of the same agency changes it; a stale version meets what is there now and loses nothing', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police);
    expect((await revise(scene.people.policeColleague, id, 1, { title: 'Second words' })).data.reviseEvidence).toMatchObject({ version: 2, title: 'Second words' });

    const stale = await revise(scene.people.police, id, 1, { title: 'Third words' });
    expect(stale.code).toBe('CONFLICT');
    expect(stale.errors[0]?.extensions['current']).toMatchObject({ id, version: 2, title: 'Second words' });
    expect((await look(scene.people.police, id)).data.evidence.title).toBe('Second words');
    expect((await revise(scene.people.police, id, 2, { title: 'Third words' })).data.reviseEvidence.version).toBe(3);
  });

  test('of two changes at one moment exactly one stands', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police);
    const answers = await Promise.all(['One', 'Two', 'Three', 'Four'].map((title) => revise(scene.people.police, id, 1, { title })));
    expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(3);
    expect((await look(scene.people.police, id)).data.evidence.version).toBe(2);
  });

  test('a draft becomes submitted, never the other way', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police, { submit: false });
    expect((await revise(scene.people.police, id, 1, { submit: false, title: 'Still a draft' })).data.reviseEvidence.status).toBe('DRAFT');
    expect((await revise(scene.people.police, id, 2)).data.reviseEvidence).toMatchObject({ status: 'SUBMITTED', submittedAt: expect.any(String) });
    const back = await revise(scene.people.police, id, 3, { submit: false });
    expect([back.code, back.fields]).toEqual(['INVALID_INPUT', ['submit']]);
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['evidence.drafted', 'evidence.drafted', 'evidence.submitted']);
  });

  test('nobody changes it so that they no longer see it themselves', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police);
    const answer = await revise(scene.people.policeColleague, id, 1, { visibility: 'INSPECTORS_ONLY' });
    expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', ['visibility']]);
    expect((await revise(scene.people.police, id, 1, { visibility: 'INSPECTORS_ONLY' })).data.reviseEvidence.visibility).toBe('INSPECTORS_ONLY');
  });

  test('what another agency gave is not theirs to change, not even the inspectors’', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police);
    for (const user of [scene.people.health, scene.people.lead]) {
      expect((await revise(user, id, 1)).code).toBe('FORBIDDEN');
      expect((await withdraw(user, id, 1)).code).toBe('FORBIDDEN');
    }
  });
});

describe('the warning and the time it took', () => {
  const asked = 'query ($id: ID!) { evidence(id: $id) { isDistressing minutes } }';
  const said = async (user: TestUser, id: string) => (await app.ask(user, asked, { id })).evidence;

  test('stay as they are when they are left out; the minutes are between the agency and the inspectors', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police, { isDistressing: true, minutes: 25 });
    await revise(scene.people.police, id, 1, { title: 'Second words' });
    for (const part of ['police', 'policeColleague', 'lead'] as const) expect([part, await said(scene.people[part], id)]).toEqual([part, { isDistressing: true, minutes: 25 }]);
    for (const part of ['health', 'observer'] as const) expect([part, await said(scene.people[part], id)]).toEqual([part, { isDistressing: true, minutes: null }]);
    await revise(scene.people.police, id, 2, { isDistressing: false, minutes: null });
    expect(await said(scene.people.police, id)).toEqual({ isDistressing: false, minutes: null });
  });

  test.each([0, -1, 6001, 2_147_483_647])('%d minutes are refused by their name', async (minutes) => {
    expect((await contribute(scene.people.police, aContribution(scene, { minutes }))).fields).toEqual(['minutes']);
  });
});

describe('withdrawing', () => {
  test('needs a reason, keeps the record with it, and ends every change', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police);
    const [empty, endless] = [await withdraw(scene.people.police, id, 1, ' '), await withdraw(scene.people.police, id, 1, long(evidenceLimits.reason))];
    expect([empty.fields, endless.fields]).toEqual([['reason'], ['reason']]);
    expect((await withdraw(scene.people.police, id, 7)).code).toBe('CONFLICT');
    expect((await withdraw(scene.people.policeColleague, id, 1)).data.withdrawEvidence).toMatchObject({ status: 'WITHDRAWN', withdrawnReason: 'Sent in error', version: 2 });
    expect((await look(scene.people.health, id)).data.evidence).toMatchObject({ status: 'WITHDRAWN', abilities: { revise: false, withdraw: false, cite: false } });
    expect((await revise(scene.people.police, id, 2)).code).toBe('FORBIDDEN');
    expect((await withdraw(scene.people.police, id, 2)).code).toBe('FORBIDDEN');
  });

  test('said again after an answer that was lost is answered as it was, and logged once', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police);
    const first = await withdraw(scene.people.police, id, 1);
    const again = await withdraw(scene.people.police, id, 1);
    expect(again.data.withdrawEvidence).toEqual(first.data.withdrawEvidence);
    expect(await app.sql("SELECT FROM inspection_event WHERE type = 'evidence.withdrawn' AND payload->>'evidenceId' = $1", [id])).toHaveLength(1);
    expect((await withdraw(scene.people.police, id, 1, 'Counted twice')).code).toBe('FORBIDDEN');
    expect((await withdraw(scene.people.health, id, 1)).code).toBe('FORBIDDEN');
  });

  test('a draft is not withdrawn: nobody was given it', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police, { submit: false });
    expect((await withdraw(scene.people.police, id, 1)).code).toBe('FORBIDDEN');
  });
});

test('how many people a contribution will reach is how many then see it', async () => {
  const { inspection } = await app.ask(scene.people.police, 'query ($id: ID!) { inspection(id: $id) { evidenceReach { visibility people agencies { id } } } }', { id: scene.id });
  for (const { visibility, people, agencies } of inspection.evidenceReach) {
    const { id } = await anEvidence(app, scene, scene.people.police, { visibility });
    const readers: TestUser[] = [];
    for (const user of Object.values(scene.people) as TestUser[]) if (!(await look(user, id)).code) readers.push(user);
    expect({ visibility, people }).toEqual({ visibility, people: readers.length });
    expect(new Set(agencies.map((agency) => agency.id))).toEqual(new Set(readers.map(({ viewer }) => viewer.agencyId)));
  }
});

test('someone who is no longer of the team can neither look nor change', async () => {
  const other = await aScene(app, { with: scene });
  const leaver = await aUser(app, { agency: scene.agencies.police });
  await app.features.inspections.service.setMember(scene.people.lead.viewer, { inspectionId: other.id, userId: leaver.id, role: 'CONTRIBUTOR' });
  const { id } = await anEvidence(app, other, leaver);
  await app.features.inspections.service.removeMember(scene.people.lead.viewer, { inspectionId: other.id, userId: leaver.id });
  expect([(await look(leaver, id)).code, (await revise(leaver, id, 1)).code, (await withdraw(leaver, id, 1)).code]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
});
