import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ContributeEvidenceInput, EvidenceScreeningAnswer } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { aContribution, anEvidence } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

type Wanted = Partial<ContributeEvidenceInput>;
const body = 'The nurse wrote 943 476 5919 beside 450 557 7104, and a postcode: LS1 4AP.';
const nhs: EvidenceScreeningAnswer = { field: 'BODY', kind: 'NHS_NUMBER', count: 2, reason: 'NOT_WHAT_IT_LOOKS_LIKE' };
const postcode: EvidenceScreeningAnswer = { field: 'BODY', kind: 'POSTCODE', count: 1, reason: 'OF_A_SERVICE' };

async function contribute(wanted: Wanted): Promise<Answer & { id: string }> {
  const input = aContribution(scene, { kind: 'DOCUMENT', ...wanted });
  return { id: input.id, ...(await app.graph(scene.people.police, 'mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { id } }', { input })) };
}
function revise(evidenceId: string, expectedVersion: number, wanted: Wanted): Promise<Answer> {
  const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, { kind: 'DOCUMENT', ...wanted });
  return app.graph(scene.people.police, 'mutation ($input: ReviseEvidenceInput!) { reviseEvidence(input: $input) { version } }', { input: { ...content, evidenceId, expectedVersion } });
}
const logged = (id: string) => app.sql<{ payload: { screened?: EvidenceScreeningAnswer[] } }>(`SELECT payload FROM inspection_event WHERE payload->>'evidenceId' = $1 ORDER BY seq`, [id]);
const refusalOf = ({ code, fields }: Answer): string => [code ?? 'saved', ...fields].join(' ');

describe('what nobody was asked about', () => {
  test.each<[what: string, wanted: Wanted, refusal: string]>([
    ['with no answer at all', { body }, 'INVALID_INPUT body body'],
    ['as a draft just as well', { body, submit: false }, 'INVALID_INPUT body body'],
    ['with an answer to one of two kinds', { body, screening: [nhs] }, 'INVALID_INPUT body'],
    ['with an answer that speaks of fewer', { body, screening: [{ ...nhs, count: 1 }, postcode] }, 'INVALID_INPUT body'],
    ['with an answer that speaks of another text', { body, screening: [{ ...nhs, field: 'TITLE' }, postcode] }, 'INVALID_INPUT body'],
    ['with a reason that does not fit', { body, screening: [{ ...nhs, reason: 'NOBODY_CAN_BE_KNOWN' }, postcode] }, 'INVALID_INPUT screening.0.reason'],
    ['in the title', { title: 'About 943 476 5919' }, 'INVALID_INPUT title'],
  ])('is refused by its field %s, and nothing is kept', async (_what, wanted, refusal) => {
    const answer = await contribute(wanted);
    expect(refusalOf(answer)).toBe(refusal);
    expect(JSON.stringify(answer.errors)).not.toMatch(/943.?476|LS1/);
    expect(await app.sql('SELECT 1 FROM evidence WHERE id = $1', [answer.id])).toEqual([]);
  });

  test('the error says what it looks like and what to do', async () => {
    const { errors } = await contribute({ body });
    expect(errors[0]?.extensions.fields).toEqual([
      { field: 'body', message: '2 places look like an NHS number: take them out, or say why they may stay' },
      { field: 'body', message: 'This looks like a postcode: take it out, or say why it may stay' },
    ]);
  });

  test('who may not contribute is told that, and not what the text looks like', async () => {
    const input = aContribution(scene, { kind: 'DOCUMENT', body });
    expect((await app.graph(scene.people.observer, 'mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { id } }', { input })).code).toBe('FORBIDDEN');
  });
});

test('with answers it is saved, and the log has kinds, counts and reasons, and not a word of the text', async () => {
  const { id, code } = await contribute({ body, screening: [nhs, postcode, { field: 'TITLE', kind: 'POSTCODE', count: 3, reason: 'NEEDED' }] });
  expect(code).toBeUndefined();
  expect((await logged(id)).map(({ payload }) => payload.screened)).toEqual([[nhs, postcode]]);
  expect(refusalOf(await revise(id, 1, { body }))).toBe('INVALID_INPUT body body');
  expect(refusalOf(await revise(id, 1, { body, screening: [nhs, postcode] }))).toBe('saved');
  expect(refusalOf(await revise(id, 2, { body: 'Nothing of the kind.' }))).toBe('saved');
  const events = await logged(id);
  expect(events.map(({ payload }) => payload.screened?.length ?? 0)).toEqual([2, 2, 0]);
  expect(JSON.stringify(events)).not.toMatch(/943.?476|LS1|450 557/);
});

test('a send that is repeated without its answers is still the first one', async () => {
  const input = aContribution(scene, { kind: 'DOCUMENT', body, screening: [nhs, postcode] });
  const send = (more: object) => app.graph(scene.people.police, 'mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { version } }', { input: { ...input, ...more } });
  await send({});
  expect((await send({ screening: null })).data.contributeEvidence.version).toBe(1);
});

describe('small numbers', () => {
  const figures = 'Of 40 referrals 3 children waited until morning.';
  const answer: EvidenceScreeningAnswer = { field: 'BODY', kind: 'SMALL_NUMBER', count: 1, reason: 'NOBODY_CAN_BE_KNOWN' };

  test.each<[what: string, wanted: Wanted, refusal: string]>([
    ['in data for all agencies', { kind: 'DATA', visibility: 'ALL_AGENCIES' }, 'INVALID_INPUT body'],
    ['in data for all agencies, with a reason', { kind: 'DATA', visibility: 'ALL_AGENCIES', screening: [answer] }, 'saved'],
    ['in data for the inspectors', { kind: 'DATA', visibility: 'OWN_AGENCY_AND_INSPECTORS' }, 'saved'],
    ['in a draft', { kind: 'DATA', visibility: 'ALL_AGENCIES', submit: false }, 'saved'],
    ['in an interview', { kind: 'INTERVIEW', visibility: 'ALL_AGENCIES' }, 'saved'],
  ])('%s', async (_what, wanted, refusal) => expect(refusalOf(await contribute({ body: figures, ...wanted }))).toBe(refusal));

  test('are asked about when data that was restricted is shared with all', async () => {
    const { id } = await anEvidence(app, scene, scene.people.police, { kind: 'DATA', body: figures, visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    expect(refusalOf(await revise(id, 1, { kind: 'DATA', body: figures, visibility: 'ALL_AGENCIES' }))).toBe('INVALID_INPUT body');
    expect(refusalOf(await revise(id, 1, { kind: 'DATA', body: figures, visibility: 'ALL_AGENCIES', screening: [answer] }))).toBe('saved');
  });
});

test('the reason of a withdrawal says it without', async () => {
  const { id } = await anEvidence(app, scene, scene.people.police);
  const withdraw = (reason: string) => app.graph(scene.people.police, 'mutation ($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { status } }', { input: { evidenceId: id, expectedVersion: 1, reason } });
  const refused = await withdraw('It named the child, 943 476 5919');
  expect(refusalOf(refused)).toBe('INVALID_INPUT reason');
  expect(refused.errors[0]?.extensions.fields?.[0]?.message).toBe('This looks like an NHS number: take it out and say it without');
  expect(refusalOf(await withdraw('It named a child'))).toBe('saved');
});
