import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseLimits } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { aCase, aMark, anOpenedCase, answerAll, aTracking, giveIn } from '../support/factories/case.ts';
import { aScene, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const shown = `id reference state criterionIds releasedAt releasedBy { id } releaseReason pageVersion abilities { write release add join sign correct }
  views { agency { id } isIn content { state knew did lived version updatedBy { id } submittedAt } additions { id author { id } text createdAt } }
  contradictions { id firstQuote secondQuote note markedBy { id } resolution resolvedBy { id } } answers { question text version updatedBy { id } }
  signOffs { agency { id } signedBy { id } undoneBy { id } undoneAt }`;
const send = (user: TestUser | null, name: string, type: string, input: object): Promise<Answer> => app.graph(user, `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, { input });
const look = (user: TestUser, id: string): Promise<Answer> => app.graph(user, `query ($id: ID!) { trackedCase(id: $id) { ${shown} } }`, { id });
const list = async (user: TestUser, id: string): Promise<string[]> => (await app.ask(user, 'query ($id: ID!) { inspection(id: $id) { trackedCases { reference } } }', { id })).inspection.trackedCases.map(({ reference }) => reference);
const save = (user: TestUser, caseId: string, wanted: object = {}): Promise<Answer> => send(user, 'saveCaseView', 'SaveCaseViewInput', { caseId, expectedVersion: 1, submit: true, knew: 'Knew', did: 'Did', lived: 'Lived', ...wanted });
const eventsOf = async (caseId: string): Promise<string[]> => (await app.sql<{ type: string }>(`SELECT type FROM inspection_event WHERE payload->>'caseId' = $1 ORDER BY seq`, [caseId])).map(({ type }) => type);
const fresh = (): Promise<Scene> => aScene(app, { with: known });

describe('who is refused', () => {
  test('whoever is of no agency of the case sees none of it: not its reference, not that there is one', async () => {
    const scene = await fresh();
    const caseId = await anOpenedCase(app, scene, { reference: 'CH-77' });
    for (const part of ['councilCoordinator', 'board', 'observer'] as const) {
      const user = scene.people[part];
      expect([part, (await look(user, caseId)).code, await list(user, scene.id)]).toEqual([part, 'NOT_FOUND', []]);
      const { activity } = (await app.ask(user, 'query ($id: ID!) { inspection(id: $id) { activity(first: 100) { nodes { type summary } } } }', { id: scene.id })).inspection;
      expect([part, JSON.stringify(activity).includes('CH-77'), JSON.stringify(activity).includes('case.')]).toEqual([part, false, false]);
    }
    expect((await send(null, 'saveCaseView', 'SaveCaseViewInput', { caseId, expectedVersion: 1, submit: true, knew: 'K', did: 'D', lived: 'L' })).code).toBe('UNAUTHENTICATED');
  });

  test('a word of another agency’s view is found nowhere before the release, however far it is written', async () => {
    const scene = await fresh();
    const { police, policeColleague, health, lead } = scene.people;
    const caseId = await aCase(app, scene);
    const everything = async (user: TestUser): Promise<string> => {
      const answers = await Promise.all([
        look(user, caseId),
        app.graph(user, `query ($id: ID!) { inspection(id: $id) { trackedCases { ${shown} } activity(first: 100) { nodes { type summary } } evidence(first: 50) { nodes { title body } } } }`, { id: scene.id }),
        save(user, caseId, { expectedVersion: 99, submit: false }),
      ]);
      return JSON.stringify(answers);
    };
    await save(police, caseId, { submit: false, knew: 'marker-draft' });
    expect([(await everything(health)).includes('marker-'), (await everything(lead)).includes('marker-'), (await everything(policeColleague)).includes('marker-draft')]).toEqual([false, false, true]);
    expect((await app.ask(lead, 'query ($id: ID!) { trackedCase(id: $id) { views { isIn content { state } } } }', { id: caseId })).trackedCase.views).toEqual([{ isIn: false, content: null }, { isIn: false, content: null }]);

    await save(police, caseId, { expectedVersion: 2, knew: 'marker-given' });
    await save(police, caseId, { expectedVersion: 3, knew: 'marker-revised' });
    const told = await everything(health);
    expect([told.includes('marker-'), told.includes('view-drafted'), told.includes('view-revised'), (await everything(lead)).includes('marker-revised')]).toEqual([false, false, false, true]);
    const seen = (await look(health, caseId)).data.trackedCase;
    expect(seen.views.find(({ agency }) => agency.id === scene.agencies.police.id)).toEqual({ agency: { id: scene.agencies.police.id }, isIn: true, content: null, additions: [] });
    // A passage of a view that is not open cannot be guessed by marking it.
    expect((await send(health, 'markContradiction', 'MarkContradictionInput', { ...aMark(scene, caseId), first: { agencyId: scene.agencies.police.id, quote: 'marker-revised' } })).errors[0]?.message).toBe('The views are not open yet');
  });

  test('nothing is written outside the phases for it', async () => {
    const scene = await aScene(app, { with: known, phase: 'NOTIFIED' });
    const caseId = await aCase(app, scene);
    expect((await save(scene.people.police, caseId)).code).toBe('WRONG_PHASE');
    const later = await fresh();
    const open = await anOpenedCase(app, later);
    await moveTo(app, later, 'SIGN_OFF');
    const refused = await Promise.all([
      send(later.people.health, 'saveJointAnswer', 'SaveJointAnswerInput', { caseId: open, question: 'LIVED', expectedVersion: 1, text: 'Late' }),
      send(later.people.health, 'addToCaseView', 'AddToCaseViewInput', { caseId: open, id: randomUUID(), text: 'Late' }),
      send(later.people.lead, 'openCase', 'OpenCaseInput', aTracking(later, { reference: 'CH-08' })),
    ]);
    expect(refused.map(({ code }) => code)).toEqual(['WRONG_PHASE', 'WRONG_PHASE', 'WRONG_PHASE']);
    expect((await look(later.people.health, open)).data.trackedCase.abilities).toEqual({ write: false, release: false, add: false, join: false, sign: false, correct: false });
  });
});

describe('opening a case', () => {
  test('is done once however often it is sent, with a reference alone', async () => {
    const scene = await fresh();
    const input = aTracking(scene, { reference: ' ch-12 ' });
    const [first, second] = await Promise.all([send(scene.people.inspector, 'openCase', 'OpenCaseInput', input), send(scene.people.inspector, 'openCase', 'OpenCaseInput', input)]);
    expect(first.data.openCase).toMatchObject({ reference: 'CH-12', state: 'WRITING', contradictions: [], answers: [], abilities: { write: false, release: false, add: false, join: false, sign: false, correct: false } });
    expect(second.data.openCase).toEqual(first.data.openCase);
    const { council, police } = scene.agencies;
    for (const other of [{ reference: 'CH-13' }, { agencyIds: [police.id, council.id] }]) {
      const answer = await send(scene.people.inspector, 'openCase', 'OpenCaseInput', { ...input, ...other });
      expect([other, answer]).toMatchObject([other, { code: 'CONFLICT', errors: [{ extensions: { current: { reference: 'CH-12' } } }] }]);
    }
    expect([await list(scene.people.health, scene.id), await eventsOf(input.id)]).toEqual([['CH-12'], ['case.opened']]);
    expect((await send(scene.people.lead, 'openCase', 'OpenCaseInput', aTracking(scene, { reference: 'CH-12' }))).fields).toEqual(['reference']);
  });

  test.each<[string, object, string]>([
    ['a name', { reference: 'Maya' }, 'reference'], ['a name behind a reference', { reference: 'CH-04 Maya' }, 'reference'], ['too many figures', { reference: 'CH-0404' }, 'reference'],
    ['one agency', { agencyIds: [randomUUID()] }, 'agencyIds'], ['an agency that takes no part', { agencyIds: [randomUUID(), randomUUID()] }, 'agencyIds'],
    ['no criterion', { criterionIds: [] }, 'criterionIds'], ['a criterion of elsewhere', { criterionIds: [randomUUID()] }, 'criterionIds'],
  ])('is refused with %s, and the field named', async (_what, wrong, field) => {
    expect((await send(known.people.lead, 'openCase', 'OpenCaseInput', { ...aTracking(known, { reference: 'CH-50' }), ...wrong })).fields).toEqual([field]);
  });

  test('is refused with the same agency twice', async () => {
    const { police } = known.agencies;
    expect((await send(known.people.lead, 'openCase', 'OpenCaseInput', aTracking(known, { reference: 'CH-51', agencyIds: [police.id, police.id] }))).fields).toEqual(['agencyIds']);
  });
});

describe('a view', () => {
  test('is drafted, given in and changed until the views open; the last one opens them in one event', async () => {
    const scene = await fresh();
    const { police, policeColleague, health } = scene.people;
    const caseId = await aCase(app, scene);
    expect((await save(police, caseId, { did: ' ' })).fields).toEqual(['did']);
    expect((await save(police, caseId, { submit: false, did: '' })).code).toBeUndefined();
    expect((await save(policeColleague, caseId, { expectedVersion: 2 })).code).toBeUndefined();
    expect((await save(police, caseId, { expectedVersion: 3, submit: false, knew: 'Back' })).fields).toEqual(['submit']);
    expect((await save(police, caseId, { expectedVersion: 3, knew: 'Better' })).code).toBeUndefined();
    const opened = (await save(health, caseId)).data.saveCaseView;
    expect(opened).toMatchObject({ state: 'OPENED', releaseReason: null, releasedBy: null, abilities: { write: false, add: true, join: true, sign: true, correct: false } });
    expect(opened.views.map(({ content }) => content?.knew).sort()).toEqual(['Better', 'Knew']);
    expect(await eventsOf(caseId)).toEqual(['case.opened', 'case.view-drafted', 'case.view-submitted', 'case.view-revised', 'case.view-submitted', 'case.released']);
    const refused = await save(police, caseId, { expectedVersion: 4, knew: 'Now that I have read yours' });
    expect([refused.code, refused.errors[0]?.message]).toEqual(['FORBIDDEN', 'The views are open now, so yours can no longer be changed']);
  });

  test('sent twice is there once; two colleagues at once lose nothing', async () => {
    const scene = await fresh();
    const { police, policeColleague } = scene.people;
    const caseId = await aCase(app, scene);
    await save(police, caseId);
    expect((await save(police, caseId)).code).toBeUndefined();
    const [one, other] = await Promise.all([save(police, caseId, { expectedVersion: 2, knew: 'Mine' }), save(policeColleague, caseId, { expectedVersion: 2, knew: 'Hers' })]);
    const lost = one.code ? one : other;
    expect([one.code, other.code].filter(Boolean)).toEqual(['CONFLICT']);
    expect(lost.errors[0]?.extensions['current']).toMatchObject({ version: 3, knew: one.code ? 'Hers' : 'Mine', state: 'SUBMITTED' });
    expect((await eventsOf(caseId)).filter((type) => type.startsWith('case.view'))).toEqual(['case.view-submitted', 'case.view-revised']);
  });

  test('opens early by the lead with a reason; a draft stays its agency’s, who adds instead', async () => {
    const scene = await fresh();
    const { lead, police, health } = scene.people;
    const caseId = await aCase(app, scene);
    await giveIn(app, police, caseId);
    await save(health, caseId, { submit: false, knew: 'marker-unfinished' });
    expect((await send(lead, 'releaseCase', 'ReleaseCaseInput', { caseId, reason: ' ' })).fields).toEqual(['reason']);
    expect((await send(lead, 'releaseCase', 'ReleaseCaseInput', { caseId, reason: 'Fieldwork ends tomorrow.' })).data.releaseCase).toMatchObject({ state: 'OPENED', releaseReason: 'Fieldwork ends tomorrow.', releasedBy: { id: lead.id } });
    expect((await send(lead, 'releaseCase', 'ReleaseCaseInput', { caseId, reason: 'Again.' })).data.releaseCase.releaseReason).toBe('Fieldwork ends tomorrow.');
    for (const user of [lead, police]) expect(JSON.stringify((await look(user, caseId)).data).includes('marker-')).toBe(false);
    expect(JSON.stringify((await look(health, caseId)).data)).toContain('marker-unfinished');
    const id = randomUUID();
    for (let time = 0; time < 2; time += 1) await send(health, 'addToCaseView', 'AddToCaseViewInput', { caseId, id, text: 'We saw CH-04 twice.' });
    // With other words it is no repeat: the sender learns what was saved, and nothing of others.
    expect(await send(health, 'addToCaseView', 'AddToCaseViewInput', { caseId, id, text: 'We saw CH-04 once.' })).toMatchObject({ code: 'CONFLICT', errors: [{ extensions: { current: { text: 'We saw CH-04 twice.' } } }] });
    expect((await send(police, 'addToCaseView', 'AddToCaseViewInput', { caseId, id, text: 'We saw CH-04 twice.' })).fields).toEqual(['id']);
    const { views } = (await look(police, caseId)).data.trackedCase;
    expect(views.flatMap(({ additions }) => additions)).toMatchObject([{ id, author: { id: health.id }, text: 'We saw CH-04 twice.' }]);
    await expect(app.sql(`UPDATE case_addition SET text = 'Never said' WHERE id = $1`, [id])).rejects.toThrow();
    expect((await eventsOf(caseId)).slice(-2)).toEqual(['case.released', 'case.view-added']);
  });

  test('with a number or an address in it is asked about first; the answer is logged without the words', async () => {
    const scene = await fresh();
    const { police } = scene.people;
    const caseId = await aCase(app, scene);
    const knew = 'Seen at LS1 4AP, NHS 943 476 5919.';
    expect((await save(police, caseId, { submit: false, knew })).fields).toEqual(['knew', 'knew']);
    const screening = [{ field: 'KNEW', kind: 'POSTCODE', count: 1, reason: 'OF_A_SERVICE' }, { field: 'KNEW', kind: 'NHS_NUMBER', count: 1, reason: 'NEEDED' }];
    expect((await save(police, caseId, { submit: false, knew, screening })).code).toBeUndefined();
    const [event] = await app.sql<{ payload: { screened: unknown } }>(`SELECT payload FROM inspection_event WHERE payload->>'caseId' = $1 AND type = 'case.view-drafted'`, [caseId]);
    expect([event?.payload.screened, JSON.stringify(event).includes('LS1')]).toEqual([screening, false]);
    expect((await send(scene.people.lead, 'releaseCase', 'ReleaseCaseInput', { caseId, reason: 'Call 07700 900123' })).fields).toEqual(['reason']);
    expect((await save(police, caseId, { expectedVersion: 2, knew: 'x'.repeat(caseLimits.view + 1) })).fields).toEqual(['knew']);
  });
});

describe('once the views lie open', () => {
  test('two passages are marked as contradicting, each really in its view, and resolved; both stay on record', async () => {
    const scene = await fresh();
    const { lead, health, police } = scene.people;
    const caseId = await anOpenedCase(app, scene);
    const mark = aMark(scene, caseId);
    const wrong = { ...mark, second: { ...mark.second, quote: 'Nobody wrote this' } };
    expect((await send(health, 'markContradiction', 'MarkContradictionInput', wrong)).fields).toEqual(['second.quote']);
    expect((await send(health, 'markContradiction', 'MarkContradictionInput', { ...mark, second: { ...mark.first } })).fields).toEqual(['second.agencyId']);
    expect((await send(health, 'markContradiction', 'MarkContradictionInput', { ...mark, second: { agencyId: scene.agencies.council.id, quote: 'x' } })).fields).toEqual(['second.agencyId']);
    for (let time = 0; time < 2; time += 1) await send(health, 'markContradiction', 'MarkContradictionInput', mark);
    const otherwise = { ...mark, second: { ...mark.second, quote: mark.second.quote.slice(1) } };
    expect(await send(health, 'markContradiction', 'MarkContradictionInput', otherwise)).toMatchObject({ code: 'CONFLICT', errors: [{ extensions: { current: { secondQuote: mark.second.quote } } }] });
    expect((await send(police, 'markContradiction', 'MarkContradictionInput', mark)).fields).toEqual(['id']);
    const resolve = (user: TestUser, resolution: string) => send(user, 'resolveContradiction', 'ResolveContradictionInput', { caseId, contradictionId: mark.id, resolution });
    expect((await resolve(police, 'Our log was wrong.')).data.resolveContradiction.contradictions).toMatchObject([{ firstQuote: mark.first.quote, secondQuote: mark.second.quote, note: mark.note, markedBy: { id: health.id }, resolution: 'Our log was wrong.', resolvedBy: { id: police.id } }]);
    expect([(await resolve(police, 'Our log was wrong.')).code, (await resolve(lead, 'Otherwise.')).code]).toEqual([undefined, 'CONFLICT']);
    const other = await anOpenedCase(app, scene, { reference: 'CH-05' });
    expect((await send(lead, 'resolveContradiction', 'ResolveContradictionInput', { caseId: other, contradictionId: mark.id, resolution: 'x' })).code).toBe('NOT_FOUND');
  });

  test('one joint page is written by all; a change after a sign-off undoes it and says whose', async () => {
    const scene = await fresh();
    const { lead, health, police } = scene.people;
    const caseId = await anOpenedCase(app, scene);
    const sign = (user: TestUser, expectedPageVersion: number) => send(user, 'signJointPage', 'SignJointPageInput', { caseId, expectedPageVersion });
    expect((await sign(police, 1)).fields).toEqual(['LIVED', 'DIFFERENCE', 'CHANGE']);
    await answerAll(app, lead, caseId);
    expect((await sign(police, 3)).code).toBe('CONFLICT');
    expect((await sign(police, 4)).data.signJointPage.state).toBe('OPENED');
    expect((await sign(health, 4)).data.signJointPage.state).toBe('SIGNED');
    const write = (user: TestUser, expectedVersion: number, text: string) => send(user, 'saveJointAnswer', 'SaveJointAnswerInput', { caseId, question: 'CHANGE', expectedVersion, text });
    expect((await write(health, 2, 'About CHANGE')).data.saveJointAnswer.state).toBe('SIGNED');
    const [one, other] = await Promise.all([write(health, 2, 'Ask sooner.'), write(police, 2, 'Ask twice.')]);
    expect([one.code, other.code].filter(Boolean)).toEqual(['CONFLICT']);
    const after = (await look(lead, caseId)).data.trackedCase;
    const writer = one.code ? police : health;
    expect(after).toMatchObject({ state: 'OPENED', pageVersion: 5, signOffs: [{ signedBy: { id: police.id }, undoneBy: { id: writer.id } }, { signedBy: { id: health.id }, undoneBy: { id: writer.id } }] });
    const [event] = await app.sql<{ payload: { undid: string[] } }>(`SELECT payload FROM inspection_event WHERE payload->>'caseId' = $1 AND type = 'case.answer-saved' ORDER BY seq DESC LIMIT 1`, [caseId]);
    expect(event?.payload.undid.sort()).toEqual([scene.agencies.police.id, scene.agencies.health.id].sort());
    expect((await sign(police, 5)).data.signJointPage.signOffs.filter(({ undoneAt }) => undoneAt === null)).toHaveLength(1);
  });

  test('a list shows each reader their own, by reference', async () => {
    const scene = await fresh();
    await anOpenedCase(app, scene, { reference: 'CH-10' });
    await aCase(app, scene, { reference: 'CH-02', agencyIds: [scene.agencies.council.id, scene.agencies.police.id] });
    const got = await Promise.all(partsOfScene.map(async (part) => [part, await list(scene.people[part], scene.id)] as const));
    const both = ['CH-02', 'CH-10'];
    expect(Object.fromEntries(got)).toEqual({ lead: both, inspector: both, councilCoordinator: ['CH-02'], police: both, policeColleague: both, policeCoordinator: both, health: ['CH-10'], board: [], observer: [] });
  });
});
