import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { evidenceLimits } from '@joint/shared';
import { at } from '../../server/src/platform/clock.ts';
import { aRate } from '../support/factories/burden.ts';
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

const time = '{ minutes timed contributions costPence }';
const query = `query ($id: ID!) { inspection(id: $id) { abilities { viewBurden } burden {
  total ${time} unasked ${time} agencies { agency { id } asked open overdue total ${time} unasked ${time} }
  requests { requestId title state isOverdue agency { id } time ${time} } criteria { criterion { id } time ${time} } } } }`;
const ask = (user: TestUser | null, id: string) => app.graph(user, query, { id });
const burdenFor = async (user: TestUser, { id }: Pick<Scene, 'id'>) => (await app.ask(user, query, { id })).inspection.burden;
const partOf = async (user: TestUser, scene: Scene, agencyId: string) => (await burdenFor(user, scene)).agencies.find(({ agency }) => agency.id === agencyId);
const given = (minutes: number, timed: number, contributions: number, costPence: number | null = null) => ({ minutes, timed, contributions, costPence });
const fresh = (): Promise<Scene> => aScene(app, { with: known });

const sumsQuery = `query ($id: ID!) { inspection(id: $id) { burdenSums { agencies agenciesWithRate asked open overdue time ${time} } } }`;
const sumsFor = async (user: TestUser, { id }: Pick<Scene, 'id'>) => (await app.ask(user, sumsQuery, { id })).inspection.burdenSums;

const rateQuery = 'query ($id: ID!) { inspection(id: $id) { ownHourlyRate { pence canSet history { by { id } pence } } } }';
const rateFor = async (user: TestUser, { id }: Pick<Scene, 'id'>) => (await app.ask(user, rateQuery, { id })).inspection.ownHourlyRate;
const setRate = (user: TestUser, { id: inspectionId }: Pick<Scene, 'id'>, rate: string, expectedPence: number | null = null) =>
  app.graph(user, 'mutation ($input: SetHourlyRateInput!) { setHourlyRate(input: $input) { ownHourlyRate { pence } } }', { input: { inspectionId, rate, expectedPence } });

describe('who is refused', () => {
  test('a stranger, who takes no part, the board and observers do not see the ledger', async () => {
    const scene = await fresh();
    expect((await ask(null, scene.id)).code).toBe('UNAUTHENTICATED');
    expect((await ask(await aUser(app, { agencyKind: 'VOLUNTARY' }), scene.id)).code).toBe('NOT_FOUND');
    for (const part of ['board', 'observer'] as const) expect([part, (await ask(scene.people[part], scene.id)).code]).toEqual([part, 'NOT_FOUND']);
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    for (const part of ['board', 'observer'] as const) expect([part, (await ask(scene.people[part], scene.id)).code]).toEqual([part, 'NOT_FOUND']);
  });

  test('an agency sees its own part and nothing of what another gives or is asked', async () => {
    const scene = await fresh();
    const { people, agencies } = scene;
    await aRate(app, scene, people.policeCoordinator, '40');
    const others = partsOfScene.filter((part) => !['lead', 'inspector', 'police', 'policeColleague', 'policeCoordinator'].includes(part));
    const before = await Promise.all(others.map((part) => ask(people[part], scene.id)));
    const both = await aRequest(app, scene, { agencyIds: [agencies.police.id, agencies.council.id], othersShown: true });
    const ofHealth = await burdenFor(people.health, scene);
    const { id } = await anEvidence(app, scene, people.police, { minutes: 30, visibility: 'ALL_AGENCIES' });
    await app.features.requests.service.attach(people.police.viewer, { requestId: both.id, evidenceIds: [id] });
    await aRate(app, scene, people.policeCoordinator, '50', 4000);
    const after = await Promise.all(others.filter((part) => part !== 'councilCoordinator').map((part) => ask(people[part], scene.id)));
    expect(after.map(({ data }) => data)).toEqual(before.filter((_one, index) => others[index] !== 'councilCoordinator').map(({ data }) => data));
    expect(await burdenFor(people.health, scene)).toEqual(ofHealth);
    // The council was asked the same, and learns that it was asked itself.
    const ofCouncil = await burdenFor(people.councilCoordinator, scene);
    expect([ofCouncil.agencies.map(({ agency }) => agency.id), ofCouncil.requests.map(({ agency }) => agency.id), ofCouncil.total]).toEqual([[agencies.council.id], [agencies.council.id], given(0, 0, 0)]);
    expect(JSON.stringify(ofCouncil)).not.toContain(agencies.police.id);
  });

  test('drafts are in nobody’s sums; what a colleague gave to the inspectors alone is in theirs and its author’s', async () => {
    const scene = await fresh();
    const { lead, police, policeColleague, policeCoordinator } = scene.people;
    const { id: agencyId } = scene.agencies.police;
    await anEvidence(app, scene, police, { minutes: 500, submit: false });
    await anEvidence(app, scene, police, { minutes: 20, visibility: 'INSPECTORS_ONLY' });
    await anEvidence(app, scene, policeColleague, { minutes: 3 });
    const totals = await Promise.all([lead, police, policeColleague, policeCoordinator].map(async (user) => (await partOf(user, scene, agencyId))?.total));
    expect(totals).toEqual([given(23, 2, 2), given(23, 2, 2), given(3, 1, 1), given(3, 1, 1)]);
  });
});

test('it follows what is given, revised, withdrawn and answered, and counts each contribution once', async () => {
  const scene = await fresh();
  const { lead, police } = scene.people;
  const { id: agencyId } = scene.agencies.police;
  const [first = '', second = ''] = scene.criteria.map(({ id }) => id);
  const [one, two] = [await aRequest(app, scene, { title: 'One' }), await aRequest(app, scene, { title: 'Two' })];
  await aRequest(app, scene, { title: 'Not sent', send: false });
  expect(await partOf(lead, scene, agencyId)).toMatchObject({ total: given(0, 0, 0), asked: 2, open: 2, overdue: 0 });

  const piece = await anEvidence(app, scene, police, { minutes: 90, criterionIds: [first, second] });
  await anEvidence(app, scene, police, { minutes: 15 });
  await anEvidence(app, scene, police);
  expect(await partOf(lead, scene, agencyId)).toMatchObject({ total: given(105, 2, 3), unasked: given(105, 2, 3) });
  for (const { id } of [one, two]) await app.features.requests.service.attach(police.viewer, { requestId: id, evidenceIds: [piece.id] });
  const burden = await burdenFor(lead, scene);
  expect([burden.total, burden.unasked]).toEqual([given(105, 2, 3), given(15, 1, 2)]);
  expect(burden.requests.map(({ title, time: spent }) => [title, spent])).toEqual([['One', given(90, 1, 1)], ['Two', given(90, 1, 1)]]);
  expect(burden.criteria.slice(0, 3).map(({ time: spent }) => spent)).toEqual([given(105, 2, 3), given(90, 1, 1), given(0, 0, 0)]);

  // Time was spent on what is withdrawn, and on what answers a request that was cancelled.
  await app.features.evidence.service.withdraw(police.viewer, { evidenceId: piece.id, expectedVersion: 1, reason: 'Wrong' });
  await move(app, lead, one.id, 'SENT', 'CANCEL', 'Asked in error');
  await move(app, police, two.id, 'SENT', 'ANSWER', 'There is nothing more.');
  expect(await partOf(lead, scene, agencyId)).toMatchObject({ total: given(105, 2, 3), unasked: given(15, 1, 2), asked: 1, open: 0 });
  expect((await burdenFor(lead, scene)).requests.map(({ state }) => state)).toEqual(['CANCELLED', 'ANSWERED']);
});

test('what is late is told, and what was cancelled, drafted or answered is not owed', async () => {
  const scene = await fresh();
  const { people, agencies } = scene;
  await at(new Date(Date.now() - 30 * 86_400_000), () => aRequest(app, scene, { title: 'Late', dueInWorkingDays: 2 }));
  await aRequest(app, scene, { title: 'Soon' });
  await aRequest(app, scene, { title: 'Draft', send: false });
  await move(app, people.police, (await aRequest(app, scene, { title: 'Answered' })).id, 'SENT', 'ANSWER', 'We keep none.');
  await move(app, people.lead, (await aRequest(app, scene, { title: 'Cancelled' })).id, 'SENT', 'CANCEL', 'Asked in error');
  for (const user of [people.lead, people.policeCoordinator]) expect(await partOf(user, scene, agencies.police.id)).toMatchObject({ asked: 3, open: 2, overdue: 1 });
  expect((await burdenFor(people.lead, scene)).requests.filter(({ isOverdue }) => isOverdue).map(({ title }) => title)).toEqual(['Late']);
  expect(await sumsFor(people.lead, scene)).toMatchObject({ asked: 3, open: 2, overdue: 1 });
});

test('the time of inspectors is not what an inspection asks of agencies', async () => {
  const scene = await fresh();
  await anEvidence(app, scene, scene.people.inspector, { minutes: 240 });
  const { total, criteria, agencies } = await burdenFor(scene.people.lead, scene);
  expect([total, criteria[0]?.time, agencies.length]).toEqual([given(0, 0, 0), given(0, 0, 0), 3]);
});

test('sums stay sums at the longest times that can be given', async () => {
  const scene = await fresh();
  await aRate(app, scene, scene.people.policeCoordinator, '500');
  for (let count = 0; count < 3; count += 1) await anEvidence(app, scene, scene.people.police, { minutes: evidenceLimits.minutes });
  expect((await burdenFor(scene.people.lead, scene)).total).toEqual(given(18_000, 3, 3, 15_000_000));
});

describe('what an hour costs', () => {
  test('is set, changed and taken away by a coordinator, for their own agency alone, and known to it alone', async () => {
    const scene = await fresh();
    const { people, agencies } = scene;
    for (const part of ['lead', 'inspector', 'police', 'health', 'board', 'observer'] as const) expect([part, (await setRate(people[part], scene, '40')).code]).toEqual([part, 'FORBIDDEN']);
    await anEvidence(app, scene, people.police, { minutes: 90 });
    await anEvidence(app, scene, people.health, { minutes: 60 });

    expect(await setRate(people.policeCoordinator, scene, '£42.50')).toMatchObject({ data: { setHourlyRate: { ownHourlyRate: { pence: 4250 } } } });
    expect(await Promise.all([rateFor(people.police, scene), rateFor(people.policeCoordinator, scene)])).toMatchObject([{ pence: 4250, canSet: false }, { pence: 4250, canSet: true }]);
    expect(await Promise.all((['lead', 'board', 'observer'] as const).map((part) => rateFor(people[part], scene)))).toEqual([null, null, null]);
    expect(await Promise.all([rateFor(people.health, scene), rateFor(people.councilCoordinator, scene)])).toMatchObject([{ pence: null, history: [] }, { pence: null, history: [] }]);
    expect((await burdenFor(people.lead, scene)).total).toEqual(given(150, 2, 2, 6375));
    expect((await partOf(people.lead, scene, agencies.health.id))?.total.costPence).toBeNull();
    expect((await partOf(people.police, scene, agencies.police.id))?.total.costPence).toBe(6375);

    await setRate(people.policeCoordinator, scene, '40', 4250);
    await setRate(people.policeCoordinator, scene, '', 4000);
    expect(await rateFor(people.policeColleague, scene)).toEqual({ pence: null, canSet: false, history: [null, 4000, 4250].map((pence) => ({ by: { id: people.policeCoordinator.id }, pence })) });
    expect((await burdenFor(people.lead, scene)).total.costPence).toBeNull();
  });

  test('is refused with its field where it is no amount, is sent twice without harm, and is not overwritten unseen', async () => {
    const scene = await fresh();
    const { policeCoordinator } = scene.people;
    for (const rate of ['forty', '0', '500.01', '42.505', '-4']) expect([rate, (await setRate(policeCoordinator, scene, rate)).fields]).toEqual([rate, ['rate']]);
    expect((await rateFor(policeCoordinator, scene))?.pence).toBeNull();
    const events = async (): Promise<number> => (await app.sql("SELECT 1 FROM inspection_event WHERE inspection_id = $1 AND type = 'burden.rate-set'", [scene.id])).length;
    await setRate(policeCoordinator, scene, '42');
    await setRate(policeCoordinator, scene, '42');
    expect(await events()).toBe(1);
    const late = await setRate(policeCoordinator, scene, '30');
    expect([late.code, late.errors[0]?.extensions['current']]).toEqual(['CONFLICT', { pence: 4200 }]);
    expect((await rateFor(policeCoordinator, scene))?.pence).toBe(4200);
  });

  test('cannot change once the report is being signed off', async () => {
    const scene = await fresh();
    await moveTo(app, scene, 'SIGN_OFF');
    expect((await setRate(scene.people.policeCoordinator, scene, '42')).code).toBe('WRONG_PHASE');
  });
});

test('the board reads the sums of all agencies once it reads the report, and nothing that names one', async () => {
  const scene = await fresh();
  const { people } = scene;
  await aRate(app, scene, people.policeCoordinator, '40');
  await aRequest(app, scene);
  await anEvidence(app, scene, people.police, { minutes: 90, visibility: 'INSPECTORS_ONLY' });
  await anEvidence(app, scene, people.health, { minutes: 30, visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  await anEvidence(app, scene, people.health, { minutes: 999, submit: false });
  const sums = { agencies: 3, agenciesWithRate: 1, asked: 1, open: 1, overdue: 0, time: given(120, 2, 2, null) };
  expect(await sumsFor(people.lead, scene)).toEqual(sums);
  for (const part of ['board', 'observer', 'police', 'policeCoordinator'] as const) expect([part, await sumsFor(people[part], scene)]).toEqual([part, null]);
  await moveTo(app, scene, 'FACTUAL_ACCURACY');
  expect(await sumsFor(people.board, scene)).toEqual(sums);
  for (const part of ['observer', 'police', 'councilCoordinator'] as const) expect([part, await sumsFor(people[part], scene)]).toEqual([part, null]);
});

test('asks the database as often for many inspections as for few', async () => {
  const many = `query ($first: Int!) { inspections(first: $first) { nodes { burden { total ${time} agencies { agency { name } asked } requests { agency { name } } } burdenSums { asked } } } }`;
  const countOf = async (first: number): Promise<number> => {
    const counts: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) counts.push((await statementsDuring(() => app.ask(known.people.lead, many, { first }))).length);
    return Math.min(...counts);
  };
  expect(await countOf(6)).toBeLessThanOrEqual((await countOf(2)) + 2);
});
