import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../support/as-user.ts';
import { aCase, anOpenedCase, answerAll, aTracking, giveIn } from '../support/factories/case.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;
beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const place = 'agency { id } isIn isLate isOpen removedReason removedBy { id } content { state knew version } additions { text }';
const shown = `id reference state version criterionIds releasedAt releaseReason withdrawnReason withdrawnBy { id } abilities { write release add join sign correct }
  views { ${place} } formerViews { ${place} } contradictions { id } answers { text } signOffs { id }`;
const send = (user: TestUser, name: string, type: string, input: object): Promise<Answer> => app.graph(user, `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, { input });
type Found = Answer['data']['trackedCase'];
const look = async (user: TestUser, id: string): Promise<Found> => (await app.graph(user, `query ($id: ID!) { trackedCase(id: $id) { ${shown} } }`, { id })).data.trackedCase;
const fresh = (): Promise<Scene> => aScene(app, { with: known });
const idsOf = ({ agencies }: Scene, ...names: ('police' | 'health' | 'council')[]): string[] => names.map((name) => agencies[name].id);
const correct = (scene: Scene, user: TestUser, caseId: string, wanted: object = {}): Promise<Answer> =>
  send(user, 'correctCase', 'CorrectCaseInput', { caseId, expectedVersion: 1, agencyIds: idsOf(scene, 'police', 'health'), criterionIds: scene.criteria.slice(0, 1).map(({ id }) => id), reason: '', ...wanted });
const withdraw = (user: TestUser, caseId: string, wanted: object = {}): Promise<Answer> => send(user, 'withdrawCase', 'WithdrawCaseInput', { caseId, expectedVersion: 1, reason: 'The wrong child.', ...wanted });
const save = (user: TestUser, caseId: string, wanted: object = {}): Promise<Answer> => send(user, 'saveCaseView', 'SaveCaseViewInput', { caseId, expectedVersion: 1, submit: true, knew: 'Knew', did: 'Did', lived: 'Lived', ...wanted });
const eventsOf = async (caseId: string): Promise<string[]> => (await app.sql<{ type: string }>(`SELECT type FROM inspection_event WHERE payload->>'caseId' = $1 ORDER BY seq`, [caseId])).map(({ type }) => type);
const contents = (views: Found['views']): (string | null)[] => views.map(({ content }) => content?.knew ?? null);

describe('correcting a case', () => {
  test('is for the lead inspector, in the phases for it; everybody else is refused', async () => {
    const scene = await fresh();
    const { inspector, police, councilCoordinator, lead } = scene.people;
    const caseId = await aCase(app, scene);
    expect(await Promise.all([inspector, police, councilCoordinator].map(async (user) => (await correct(scene, user, caseId)).code))).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND']);
    await moveTo(app, scene, 'SIGN_OFF');
    expect([(await correct(scene, lead, caseId)).code, (await withdraw(lead, caseId)).code, (await look(lead, caseId)).abilities.correct]).toEqual(['WRONG_PHASE', 'WRONG_PHASE', false]);
  });

  test('says criteria and agencies anew, once however often it is sent; two leads at once lose nothing', async () => {
    const scene = await fresh();
    const { lead } = scene.people;
    const caseId = await aCase(app, scene);
    const criterionIds = scene.criteria.slice(1, 3).map(({ id }) => id);
    const wanted = { agencyIds: idsOf(scene, 'council', 'police', 'health'), criterionIds };
    const first = (await correct(scene, lead, caseId, wanted)).data.correctCase;
    expect([first.version, [...first.criterionIds].sort(), first.views.length, first.formerViews]).toEqual([2, [...criterionIds].sort(), 3, []]);
    expect((await correct(scene, lead, caseId, wanted)).data.correctCase.version).toBe(2);
    const refused = await correct(scene, lead, caseId, { criterionIds: [criterionIds[0]] });
    expect([refused.code, refused.errors[0]?.extensions['current']]).toEqual(['CONFLICT', expect.objectContaining({ version: 2, agencyIds: expect.arrayContaining(wanted.agencyIds) })]);
    expect(await eventsOf(caseId)).toEqual(['case.opened', 'case.corrected']);
    expect((await look(scene.people.councilCoordinator, caseId)).abilities.write).toBe(true);
  });

  test.each<[string, (scene: Scene) => object, string]>([
    ['one agency', ({ agencies }) => ({ agencyIds: [agencies.police.id, agencies.police.id] }), 'agencyIds'],
    ['an agency that takes no part', ({ agencies }) => ({ agencyIds: [agencies.police.id, agencies.health.id, randomUUID()] }), 'agencyIds'],
    ['a criterion of elsewhere', () => ({ criterionIds: [randomUUID()] }), 'criterionIds'],
    ['no reason for taking one out', ({ agencies }) => ({ agencyIds: [agencies.police.id, agencies.council.id] }), 'reason'],
    ['a number in its reason', ({ agencies }) => ({ agencyIds: [agencies.police.id, agencies.council.id], reason: 'Ring 07700 900123' }), 'reason'],
  ])('is refused with %s, and the field named', async (_what, wrong, field) => {
    const scene = await fresh();
    const caseId = await aCase(app, scene);
    expect([(await correct(scene, scene.people.lead, caseId, wrong(scene))).fields, (await look(scene.people.lead, caseId)).version]).toEqual([[field], 1]);
  });

  test('an agency taken out keeps its words for itself, reads why, and learns nothing more; no other agency ever reads them', async () => {
    const scene = await fresh();
    const { lead, police, health, councilCoordinator } = scene.people;
    const caseId = await aCase(app, scene, { agencyIds: idsOf(scene, 'police', 'health', 'council') });
    await giveIn(app, police, caseId, { knew: 'marker-police' });
    await save(health, caseId, { submit: false, knew: 'marker-draft' });
    const reason = 'Police never met this child.';
    const left = (await correct(scene, lead, caseId, { agencyIds: idsOf(scene, 'health', 'council'), reason })).data.correctCase;
    expect([left.views.length, contents(left.formerViews), left.formerViews[0]?.removedReason]).toEqual([2, ['marker-police'], reason]);
    expect((await save(police, caseId, { expectedVersion: 2, knew: 'More' })).errors[0]?.message).toBe('Your agency was taken out of this case');

    await giveIn(app, health, caseId, { expectedVersion: 2, knew: 'marker-health' });
    await giveIn(app, councilCoordinator, caseId);
    await answerAll(app, lead, caseId);
    const own = await look(police, caseId);
    expect(own).toMatchObject({ state: 'WRITING', releasedAt: null, views: [], answers: [], formerViews: [{ removedReason: reason, removedBy: { id: lead.id }, content: { knew: 'marker-police' } }], abilities: { write: false, add: false, join: false, sign: false } });
    const read = await look(health, caseId);
    expect([read.state, contents(read.formerViews), JSON.stringify(read).includes('marker-police')]).toEqual(['OPENED', [null], false]);
    const { activity } = (await app.ask(police, 'query ($id: ID!) { inspection(id: $id) { activity(first: 100) { nodes { type } } } }', { id: scene.id })).inspection;
    expect([...new Set(activity.nodes.map(({ type }) => type).filter((type) => type.startsWith('case.')))].sort()).toEqual(['case.corrected', 'case.opened']);
  });

  test('taking out the last one that was waited for opens the others’ views', async () => {
    const scene = await fresh();
    const { lead, police, health } = scene.people;
    const caseId = await aCase(app, scene, { agencyIds: idsOf(scene, 'police', 'health', 'council') });
    for (const user of [police, health]) await giveIn(app, user, caseId);
    expect((await correct(scene, lead, caseId, { reason: 'The council was asked by mistake.' })).data.correctCase).toMatchObject({ state: 'OPENED', releaseReason: null });
    expect((await eventsOf(caseId)).slice(-2)).toEqual(['case.corrected', 'case.released']);
    expect(contents((await look(police, caseId)).views)).toEqual([expect.any(String), expect.any(String)]);
  });

  test('an agency asked after the release writes before it reads; then all is open to it, and the page waits for its sign-off', async () => {
    const scene = await fresh();
    const { lead, police, health, councilCoordinator: council } = scene.people;
    const caseId = await anOpenedCase(app, scene);
    await answerAll(app, lead, caseId);
    for (const user of [police, health]) await app.features.cases.service.sign(user.viewer, { caseId, expectedPageVersion: 4 });
    const all = idsOf(scene, 'police', 'health', 'council');
    expect((await correct(scene, lead, caseId, { agencyIds: all })).data.correctCase).toMatchObject({ state: 'OPENED', signOffs: [{}, {}] });
    const blind = await look(council, caseId);
    expect([contents(blind.views), blind.answers, blind.signOffs, blind.abilities]).toEqual([expect.arrayContaining(['', null, null]), [], [], { write: true, release: false, add: false, join: false, sign: false, correct: false }]);
    // It has read nothing, so it may be taken out again; those who have read stay.
    expect((await correct(scene, lead, caseId, { expectedVersion: 2, agencyIds: idsOf(scene, 'health', 'council'), reason: 'No.' })).fields).toEqual(['agencyIds']);
    await save(council, caseId, { submit: false, knew: 'marker-late' });
    for (const user of [lead, police]) expect(JSON.stringify(await look(user, caseId))).not.toContain('marker-late');
    expect((await save(council, caseId, { expectedVersion: 2, knew: 'marker-late' })).data.saveCaseView).toMatchObject({ state: 'OPENED', abilities: { write: false, add: true, join: true, sign: true } });
    for (const user of [lead, police, council]) expect(contents((await look(user, caseId)).views)).toEqual(expect.arrayContaining(['marker-late', `${health.id} knew`]));
    expect((await eventsOf(caseId)).filter((type) => type === 'case.released')).toHaveLength(1);
  });

  test('an agency that comes back finds what it wrote; where the views are open by then, it gives it in again itself', async () => {
    const scene = await fresh();
    const { lead, police, health, councilCoordinator } = scene.people;
    const caseId = await aCase(app, scene, { agencyIds: idsOf(scene, 'police', 'health', 'council') });
    await giveIn(app, police, caseId, { knew: 'marker-police' });
    await correct(scene, lead, caseId, { agencyIds: idsOf(scene, 'health', 'council'), reason: 'By mistake.' });
    for (const user of [health, councilCoordinator]) await giveIn(app, user, caseId);
    await correct(scene, lead, caseId, { expectedVersion: 2, agencyIds: idsOf(scene, 'police', 'health', 'council') });
    expect((await look(police, caseId)).views.find(({ agency }) => agency.id === scene.agencies.police.id)).toMatchObject({ isIn: false, isLate: true, content: { state: 'DRAFT', knew: 'marker-police' } });
    expect(JSON.stringify(await look(health, caseId))).not.toContain('marker-police');
    await save(police, caseId, { expectedVersion: 2, knew: 'marker-police' });
    expect(JSON.stringify(await look(health, caseId))).toContain('marker-police');
  });
});

describe('withdrawing a case', () => {
  test('leaves everything where it was, closed to whoever could not read it, and frees the child’s reference', async () => {
    const scene = await fresh();
    const { lead, police, health } = scene.people;
    const caseId = await aCase(app, scene);
    await giveIn(app, police, caseId, { knew: 'marker-police' });
    expect((await withdraw(lead, caseId, { reason: ' ' })).fields).toEqual(['reason']);
    expect((await withdraw(lead, caseId, { expectedVersion: 2 })).code).toBe('CONFLICT');
    for (let time = 0; time < 2; time += 1) expect((await withdraw(lead, caseId)).data.withdrawCase).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'The wrong child.', withdrawnBy: { id: lead.id } });
    expect(await eventsOf(caseId)).toEqual(['case.opened', 'case.view-submitted', 'case.withdrawn']);
    expect([JSON.stringify(await look(health, caseId)).includes('marker-'), (await look(health, caseId)).withdrawnReason]).toEqual([false, 'The wrong child.']);
    const writes = await Promise.all([save(health, caseId), send(lead, 'releaseCase', 'ReleaseCaseInput', { caseId, reason: 'Open it' }), correct(scene, lead, caseId, { expectedVersion: 2 })]);
    expect(writes.map(({ errors }) => errors[0]?.message)).toEqual(Array(3).fill('This case was withdrawn, so nothing more is written in it'));
    expect((await send(lead, 'openCase', 'OpenCaseInput', aTracking(scene))).code).toBeUndefined();
    expect((await send(lead, 'openCase', 'OpenCaseInput', aTracking(scene))).fields).toEqual(['reference']);
  });

  test('of an open case ends additions, contradictions, the page and its sign-off; what was said stays readable', async () => {
    const scene = await fresh();
    const { lead, police } = scene.people;
    const caseId = await anOpenedCase(app, scene);
    await answerAll(app, lead, caseId);
    await withdraw(lead, caseId);
    const refused = await Promise.all([
      send(police, 'addToCaseView', 'AddToCaseViewInput', { caseId, id: randomUUID(), text: 'Late' }),
      send(police, 'saveJointAnswer', 'SaveJointAnswerInput', { caseId, question: 'LIVED', expectedVersion: 2, text: 'Late' }),
      send(police, 'signJointPage', 'SignJointPageInput', { caseId, expectedPageVersion: 4 }),
    ]);
    expect(refused.map(({ errors }) => errors[0]?.message)).toEqual(Array(3).fill('This case was withdrawn, so nothing more is written in it'));
    const read = await look(police, caseId);
    expect([read.state, contents(read.views).includes(null), read.answers.length, Object.values(read.abilities)]).toEqual(['WITHDRAWN', false, 3, Array(6).fill(false)]);
  });
});
