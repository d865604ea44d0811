import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { requestLimits, requestStates, requestTransitions, type RequestAction, type RequestState } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { aQuestion, aRequest, move } from '../support/factories/requests.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const shown = `id wordingId state words title question reason criterionIds dueOn dueInWorkingDays workingDaysLeft isOverdue version sentAt othersShown agencyTakesPart agency { id } askedBy { id } othersAsked { id }
  answers { id } moves { action } abilities { revise attach }`;
const prepare = (user: TestUser, input: object): Promise<Answer> => app.graph(user, `mutation ($input: PrepareRequestInput!) { prepareRequest(input: $input) { ${shown} } }`, { input });
const revise = (user: TestUser, input: object): Promise<Answer> => app.graph(user, `mutation ($input: ReviseRequestInput!) { reviseRequest(input: $input) { ${shown} } }`, { input });
const go = (user: TestUser, requestId: string, from: RequestState, action: RequestAction, words = ''): Promise<Answer> =>
  app.graph(user, `mutation ($input: MoveRequestInput!) { moveRequest(input: $input) { ${shown} } }`, { input: { requestId, from, action, words } });
const attach = (user: TestUser, requestId: string, evidenceIds: readonly string[]): Promise<Answer> =>
  app.graph(user, `mutation ($input: AttachAnswersInput!) { attachAnswers(input: $input) { ${shown} } }`, { input: { requestId, evidenceIds } });
const detach = (user: TestUser, requestId: string, evidenceId: string): Promise<Answer> =>
  app.graph(user, `mutation ($input: DetachAnswerInput!) { detachAnswer(input: $input) { ${shown} } }`, { input: { requestId, evidenceId } });
const look = (user: TestUser, id: string): Promise<Answer> => app.graph(user, `query ($id: ID!) { evidenceRequest(id: $id) { ${shown} } }`, { id });
const eventsOf = async (id: string): Promise<string[]> => (await app.sql<{ type: string }>(`SELECT type FROM inspection_event WHERE payload->>'requestId' = $1 ORDER BY seq`, [id])).map(({ type }) => type);

const others = ['health', 'councilCoordinator', 'board', 'observer'] as const;

describe('who may', () => {
  test('another agency, the board and observers can neither see nor move nor answer a request to the police', async () => {
    const { id } = await aRequest(app, scene);
    const piece = await anEvidence(app, scene, scene.people.health);
    for (const part of others) {
      const user = scene.people[part];
      const codes = [await look(user, id), await go(user, id, 'SENT', 'ACKNOWLEDGE'), await go(user, id, 'SENT', 'CANCEL', 'No'), await attach(user, id, [piece.id])].map(({ code }) => code);
      expect([part, codes]).toEqual([part, ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']]);
    }
    expect(await eventsOf(id)).toEqual(['request.sent']);
  });

  test('neither side makes the other side’s moves', async () => {
    for (const { action, from, side } of requestTransitions) {
      if (from.includes('DRAFT')) continue;
      const { id } = await aRequest(app, scene);
      const wrong = side === 'asked' ? scene.people.lead : scene.people.police;
      expect([action, (await go(wrong, id, from[0] ?? 'SENT', action, 'Words')).code]).toEqual([action, 'FORBIDDEN']);
    }
  });

  test('agencies and readers ask nobody', async () => {
    for (const part of ['police', 'policeCoordinator', 'board', 'observer'] as const) expect([part, (await prepare(scene.people[part], aQuestion(scene))).code]).toEqual([part, 'FORBIDDEN']);
  });

  test('somebody who is no longer of the team sees no request', async () => {
    const other = await aScene(app, { with: scene });
    const leaver = await aUser(app, { agency: scene.agencies.police });
    await app.features.inspections.service.setMember(scene.people.lead.viewer, { inspectionId: other.id, userId: leaver.id, role: 'CONTRIBUTOR' });
    const { id } = await aRequest(app, other);
    expect((await look(leaver, id)).code).toBeUndefined();
    await app.features.inspections.service.removeMember(scene.people.lead.viewer, { inspectionId: other.id, userId: leaver.id });
    expect((await look(leaver, id)).code).toBe('NOT_FOUND');
  });
});

describe('asking', () => {
  test('two agencies get a request each, with the due day counted from today, and neither learns of the other', async () => {
    const { police, health } = scene.agencies;
    const { data } = await prepare(scene.people.inspector, aQuestion(scene, { agencyIds: [police.id, health.id], title: '  Strategy \n discussions ' }));
    const asked = data.prepareRequest;
    expect(asked.map(({ agency }) => agency.id).sort()).toEqual([police.id, health.id].sort());
    const ofPolice = asked.find(({ agency }) => agency.id === police.id);
    expect(ofPolice).toMatchObject({ state: 'SENT', title: 'Strategy discussions', workingDaysLeft: 5, isOverdue: false, agencyTakesPart: true, askedBy: { id: scene.people.inspector.id }, othersAsked: [{ id: health.id }] });
    expect((await look(scene.people.police, ofPolice?.id ?? '')).data.evidenceRequest).toMatchObject({ state: 'SENT', othersAsked: [], moves: [{ action: 'ACKNOWLEDGE' }, { action: 'START' }, { action: 'ANSWER' }] });
  });

  test('where inspectors choose so, each agency sees who else was asked', async () => {
    const { police, health } = scene.agencies;
    const { id } = await aRequest(app, scene, { agencyIds: [police.id, health.id], othersShown: true });
    expect((await look(scene.people.police, id)).data.evidenceRequest.othersAsked).toEqual([{ id: health.id }]);
  });

  test('a repeated send asks nobody twice and is answered like the first, also after the phase moved on', async () => {
    const other = await aScene(app, { with: scene });
    const input = aQuestion(other);
    const [first, second] = await Promise.all([prepare(scene.people.lead, input), prepare(scene.people.lead, input)]);
    expect(second.data.prepareRequest).toEqual(first.data.prepareRequest);
    await moveTo(app, other, 'SIGN_OFF');
    expect((await prepare(scene.people.lead, input)).data.prepareRequest).toMatchObject([{ id: first.data.prepareRequest[0]?.id, state: 'SENT' }]);
    expect(await eventsOf(first.data.prepareRequest[0]?.id ?? '')).toEqual(['request.sent']);
  });

  test('sent again with other words, to other agencies, or as sent where it was saved as a draft, nothing is taken for a repeat', async () => {
    const { police, health } = scene.agencies;
    const draft = aQuestion(scene, { send: false, title: 'As kept', agencyIds: [police.id, health.id], dueOn: '2027-01-15', dueInWorkingDays: null });
    await prepare(scene.people.lead, draft);
    expect((await prepare(scene.people.lead, { ...draft, agencyIds: [health.id, police.id] })).data.prepareRequest).toHaveLength(2);
    for (const other of [{ title: 'As meant' }, { agencyIds: [police.id] }, { dueOn: null, dueInWorkingDays: null }, { send: true }]) {
      expect([other, await prepare(scene.people.lead, { ...draft, ...other })]).toMatchObject([other, { code: 'CONFLICT', errors: [{ extensions: { current: { title: 'As kept', isSent: false } } }] }]);
    }
    await move(app, scene.people.inspector, (await prepare(scene.people.lead, draft)).data.prepareRequest[0]?.id ?? '', 'DRAFT', 'CANCEL', 'Not needed');
    expect((await prepare(scene.people.lead, { ...draft, send: true })).code).toBe('CONFLICT');
    expect((await app.sql('SELECT title FROM evidence_request WHERE id = $1', [draft.id]))).toEqual([{ title: 'As kept' }]);
  });

  test('an id that another person or another inspection has is refused, and shows nothing of theirs', async () => {
    const taken = await aRequest(app, scene, { title: 'marker-taken' });
    const answer = await prepare(scene.people.inspector, aQuestion(scene, { id: taken.wordingId }));
    expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', ['id']]);
    const other = await aScene(app, { with: scene });
    expect((await prepare(scene.people.lead, aQuestion(other, { id: taken.wordingId }))).fields).toEqual(['id']);
  });

  test('an agency whose last person has left is refused by name, and its open requests say so and can be cancelled', async () => {
    const other = await aScene(app, { with: scene });
    const { id } = await aRequest(app, other, { agencyIds: [scene.agencies.health.id] });
    await app.features.inspections.service.removeMember(scene.people.lead.viewer, { inspectionId: other.id, userId: scene.people.health.id });
    const refused = await prepare(scene.people.lead, aQuestion(other, { agencyIds: [scene.agencies.police.id, scene.agencies.health.id] }));
    expect([refused.code, refused.fields]).toEqual(['INVALID_INPUT', ['agencyIds']]);
    expect(refused.errors[0]?.extensions.fields?.[0]?.message).toContain(scene.agencies.health.name);
    expect((await look(scene.people.lead, id)).data.evidenceRequest).toMatchObject({ agencyTakesPart: false, state: 'SENT' });
    expect((await go(scene.people.lead, id, 'SENT', 'CANCEL', 'Health left')).data.moveRequest).toMatchObject({ state: 'CANCELLED', words: 'Health left' });
  });

  test('an agency that takes no part, or an inspectorate, cannot be asked', async () => {
    const stranger = (await aUser(app, { agencyKind: 'SCHOOL' })).viewer.agencyId;
    for (const agencyId of [stranger, scene.agencies.ofsted.id, randomUUID()]) expect((await prepare(scene.people.lead, aQuestion(scene, { agencyIds: [agencyId] }))).fields).toEqual(['agencyIds']);
  });

  test('before notification nobody is asked; a draft can be written', async () => {
    const early = await aScene(app, { phase: 'SET_UP', with: scene });
    const answer = await prepare(scene.people.lead, aQuestion(early));
    expect([answer.code, answer.errors[0]?.extensions.remedy]).toEqual(['WRONG_PHASE', 'You can in: notified, evidence, fieldwork, drafting, factual accuracy check']);
    expect((await prepare(scene.people.lead, aQuestion(early, { send: false }))).data.prepareRequest).toMatchObject([{ state: 'DRAFT' }]);
  });
});

const long = (length: number): string => 'x'.repeat(length + 1);
describe.each<[field: string, fault: string, wrong: object]>([
  ['title', 'empty', { title: ' ' }], ['title', 'too long', { title: long(requestLimits.title) }], ['question', 'empty', { question: '' }], ['question', 'too long', { question: long(requestLimits.question) }],
  ['question', 'a NUL', { question: 'a\u0000' }], ['reason', 'empty', { reason: ' ' }], ['reason', 'too long', { reason: long(requestLimits.reason) }], ['criterionIds', 'none', { criterionIds: [] }],
  ['criterionIds', 'of no framework', { criterionIds: [randomUUID()] }], ['agencyIds', 'none', { agencyIds: [] }], ['agencyIds.0', 'no id', { agencyIds: ['police'] }],
  ['dueInWorkingDays', 'missing', { dueInWorkingDays: null }], ['dueInWorkingDays', 'none', { dueInWorkingDays: 0 }], ['dueInWorkingDays', 'too many', { dueInWorkingDays: 91 }],
  ['dueOn', 'in the past', { dueInWorkingDays: null, dueOn: '2020-01-06' }], ['dueOn', 'years off', { dueInWorkingDays: null, dueOn: '2094-01-04' }], ['dueOn', 'no such day', { dueInWorkingDays: null, dueOn: '2026-02-30' }], ['dueOn', 'given twice', { dueOn: '2027-01-04' }],
])('a request whose %s is %s', (field, _fault, wrong) => {
  test('is refused by the name of its field, and nobody is asked', async () => {
    const input = { ...aQuestion(scene), ...wrong };
    const answer = await prepare(scene.people.lead, input);
    expect([answer.code, answer.fields]).toEqual(['INVALID_INPUT', [field]]);
    expect(await app.sql('SELECT 1 FROM evidence_request WHERE id = $1', [input.id])).toEqual([]);
  });
});

describe('a draft', () => {
  const draft = (wanted: object = {}) => aRequest(app, scene, { send: false, question: '', reason: '', criterionIds: [], dueInWorkingDays: null, ...wanted });
  const { id: _id, inspectionId: _inspectionId, ...anything } = aQuestion({ id: '', criteria: [], agencies: { police: { id: '' } } } as never);

  test('is the inspectors’ alone, also once it is cancelled', async () => {
    const { id } = await draft();
    for (const part of ['police', 'policeCoordinator', ...others] as const) expect([part, (await look(scene.people[part], id)).code]).toEqual([part, 'NOT_FOUND']);
    expect((await go(scene.people.inspector, id, 'DRAFT', 'CANCEL', 'Not needed')).data.moveRequest.state).toBe('CANCELLED');
    expect((await look(scene.people.police, id)).code).toBe('NOT_FOUND');
  });

  test('is changed by any inspector; a stale version meets what is there now and loses nothing', async () => {
    const { wordingId } = await draft();
    const content = { ...anything, criterionIds: [], send: false, agencyIds: [scene.agencies.police.id, scene.agencies.health.id] };
    expect((await revise(scene.people.inspector, { ...content, wordingId, expectedVersion: 1, title: 'Second words' })).data.reviseRequest).toMatchObject([{ version: 2, title: 'Second words' }, { version: 2 }]);
    const stale = await revise(scene.people.lead, { ...content, wordingId, expectedVersion: 1, title: 'Third words' });
    expect([stale.code, stale.errors[0]?.extensions['current']]).toEqual(['CONFLICT', expect.objectContaining({ version: 2, title: 'Second words' })]);
  });

  test('is sent whole or not at all, from its form or at a press; then its words stand', async () => {
    const { id, wordingId } = await draft();
    expect((await go(scene.people.lead, id, 'DRAFT', 'SEND')).fields).toEqual(['question', 'reason', 'criterionIds', 'dueInWorkingDays']);
    const { inspectionId: _i, id: _d, ...content } = aQuestion(scene, { agencyIds: [scene.agencies.police.id, scene.agencies.health.id] });
    const sent = await revise(scene.people.lead, { ...content, wordingId, expectedVersion: 1 });
    expect(sent.data.reviseRequest.map(({ state }) => state)).toEqual(['SENT', 'SENT']);
    expect((await revise(scene.people.lead, { ...content, wordingId, expectedVersion: 2, title: 'Other words' })).code).toBe('CONFLICT');
    expect((await look(scene.people.police, id)).data.evidenceRequest.title).toBe(content.title);

    const other = await aRequest(app, scene, { send: false });
    expect((await go(scene.people.inspector, other.id, 'DRAFT', 'SEND')).data.moveRequest).toMatchObject({ state: 'SENT', workingDaysLeft: 5 });
  });

  test('an agency that is left out of it again is asked nothing', async () => {
    const { id, wordingId } = await draft({ agencyIds: [scene.agencies.health.id, scene.agencies.police.id] });
    const { inspectionId: _i, id: _d, ...content } = aQuestion(scene);
    expect((await revise(scene.people.lead, { ...content, wordingId, expectedVersion: 1 })).data.reviseRequest).toMatchObject([{ agency: { id: scene.agencies.police.id } }]);
    expect((await look(scene.people.lead, id)).code).toBe('NOT_FOUND');
    expect((await look(scene.people.health, id)).code).toBe('NOT_FOUND');
  });
});

describe('the round trip', () => {
  test('from sent to accepted, with a return on the way, each step in the history that both sides read', async () => {
    const { id } = await aRequest(app, scene);
    const { lead, police, policeColleague } = scene.people;
    const piece = await anEvidence(app, scene, police, { visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    expect((await go(police, id, 'SENT', 'ACKNOWLEDGE')).data.moveRequest.state).toBe('ACKNOWLEDGED');
    expect((await go(policeColleague, id, 'ACKNOWLEDGED', 'START')).data.moveRequest.state).toBe('IN_PROGRESS');
    expect((await attach(police, id, [piece.id])).data.attachAnswers.answers).toEqual([{ id: piece.id }]);
    expect((await go(police, id, 'IN_PROGRESS', 'ANSWER')).data.moveRequest).toMatchObject({ state: 'ANSWERED', abilities: { attach: false }, moves: [{ action: 'TAKE_BACK' }] });
    expect((await go(lead, id, 'ANSWERED', 'RETURN', 'The last two are missing')).data.moveRequest).toMatchObject({ state: 'RETURNED', words: 'The last two are missing', answers: [{ id: piece.id }] });
    expect((await go(police, id, 'RETURNED', 'START')).data.moveRequest.state).toBe('IN_PROGRESS');
    expect((await go(police, id, 'IN_PROGRESS', 'ANSWER', 'Both are in now')).data.moveRequest.words).toBe('Both are in now');
    expect((await go(lead, id, 'ANSWERED', 'ACCEPT')).data.moveRequest).toMatchObject({ state: 'ACCEPTED', moves: [] });

    const told = ['Sent', 'Acknowledged', 'In progress', 'Evidence attached', 'Answered', 'Returned', 'In progress', 'Answered', 'Accepted'];
    for (const user of [lead, police]) {
      const { evidenceRequest } = await app.ask(user, 'query ($id: ID!) { evidenceRequest(id: $id) { history { text words actor { name } } } }', { id });
      expect(evidenceRequest.history.map(({ text }) => text)).toEqual(told);
      expect(evidenceRequest.history[5]).toEqual({ text: 'Returned', words: 'The last two are missing', actor: { name: 'Lena Lead' } });
    }
  });

  test('a move from where it no longer stands is a conflict, and of two at one moment one stands', async () => {
    const { id } = await aRequest(app, scene);
    const answers = await Promise.all([go(scene.people.police, id, 'SENT', 'ACKNOWLEDGE'), go(scene.people.policeColleague, id, 'SENT', 'ACKNOWLEDGE'), go(scene.people.lead, id, 'SENT', 'CANCEL', 'Found it')]);
    expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(2);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  test.each(requestStates)('from %s only the moves of the table are made', async (state) => {
    const { id } = await aRequest(app, scene);
    await app.sql('UPDATE requested_agency SET state = $1::"RequestState" WHERE id = $2', [state, id]);
    for (const { action, from, side } of requestTransitions) {
      if (from.includes(state)) continue;
      expect([action, (await go(side === 'asked' ? scene.people.police : scene.people.lead, id, state, action, 'Words')).fields]).toEqual([action, ['action']]);
    }
  });

  test('returning and cancelling need a reason; an answer needs evidence that stands, or words', async () => {
    const { id } = await aRequest(app, scene);
    expect((await go(scene.people.lead, id, 'SENT', 'CANCEL', ' ')).fields).toEqual(['words']);
    expect((await go(scene.people.police, id, 'SENT', 'ANSWER')).fields).toEqual(['words']);
    const draft = await anEvidence(app, scene, scene.people.police, { submit: false });
    await attach(scene.people.police, id, [draft.id]);
    expect((await go(scene.people.police, id, 'SENT', 'ANSWER')).fields).toEqual(['words']);
    expect((await look(scene.people.lead, id)).data.evidenceRequest.answers).toEqual([]);
    expect((await go(scene.people.police, id, 'SENT', 'ANSWER', 'We hold no minutes')).data.moveRequest.state).toBe('ANSWERED');
    expect((await go(scene.people.lead, id, 'ANSWERED', 'RETURN', long(requestLimits.reason))).fields).toEqual(['words']);
  });

  test('evidence of another agency, of another inspection, hidden or withdrawn answers nothing', async () => {
    const { id } = await aRequest(app, scene);
    const elsewhere = await aScene(app, { with: scene });
    const wrong = [
      await anEvidence(app, scene, scene.people.health), await anEvidence(app, elsewhere, scene.people.police), await anEvidence(app, scene, scene.people.policeColleague, { visibility: 'INSPECTORS_ONLY' }),
    ].map((piece) => piece.id);
    const withdrawn = await anEvidence(app, scene, scene.people.police);
    await app.features.evidence.service.withdraw(scene.people.police.viewer, { evidenceId: withdrawn.id, expectedVersion: 1, reason: 'Wrong' });
    for (const evidenceId of [...wrong, withdrawn.id, randomUUID()]) expect((await attach(scene.people.police, id, [evidenceId])).fields).toEqual(['evidenceIds']);
    expect(await app.sql('SELECT 1 FROM request_answer WHERE requested_agency_id = $1', [id])).toEqual([]);
  });

  test('attached twice it is there once; taken off it is gone, and the evidence stays', async () => {
    const { id } = await aRequest(app, scene);
    const piece = await anEvidence(app, scene, scene.people.police);
    await attach(scene.people.police, id, [piece.id]);
    expect((await attach(scene.people.policeColleague, id, [piece.id])).data.attachAnswers.answers).toEqual([{ id: piece.id }]);
    await detach(scene.people.police, id, piece.id);
    expect((await detach(scene.people.police, id, piece.id)).data.detachAnswer.answers).toEqual([]);
    expect(await eventsOf(id)).toEqual(['request.sent', 'request.attached', 'request.detached']);
    await move(app, scene.people.police, id, 'SENT', 'ANSWER', 'None');
    expect((await attach(scene.people.police, id, [piece.id])).code).toBe('CONFLICT');
  });

  test('before evidence is taken an agency can acknowledge, and not answer yet', async () => {
    const early = await aScene(app, { phase: 'NOTIFIED', with: scene });
    const { id } = await aRequest(app, early);
    expect((await go(scene.people.police, id, 'SENT', 'ACKNOWLEDGE')).data.moveRequest.moves).toEqual([{ action: 'START' }]);
    expect((await go(scene.people.police, id, 'ACKNOWLEDGED', 'ANSWER', 'None')).code).toBe('WRONG_PHASE');
  });
});
