import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkLimits, checkRuleIds, ruleOf } from '@joint/shared';
import { typeDefs } from '../../server/src/generated/type-defs.ts';
import type { Answer } from '../support/as-user.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, aStatement, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { statementsDuring } from '../support/statements.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const shown = `oldBefore marks { rule found } sections { sectionId explains missingSorts criterion { title } marks { rule found answer { reason } } answers { subjectId rule found reason answeredBy { name } answeredAt }
  statements { statementId kind text supportedBy { id } contradictedBy { id } marks { rule found answer { reason } } } }`;
const look = (user: TestUser, id: string): Promise<Answer> => app.graph(user, `query ($id: ID!) { inspection(id: $id) { narrativeChecks { ${shown} } } }`, { id });
const send = (user: TestUser, name: 'answerMark' | 'takeBackAnswer', input: object): Promise<Answer> =>
  app.graph(user, `mutation ($input: ${name === 'answerMark' ? 'AnswerMarkInput' : 'TakeBackAnswerInput'}!) { ${name}(input: $input) { sectionId answers { subjectId rule found reason } } }`, { input });
const cite = async (statement: { sectionId: string; id: string }, evidenceId: string, stance = 'SUPPORTS'): Promise<unknown> =>
  app.sql('INSERT INTO citation (section_id, statement_id, evidence_id, stance, position) VALUES ($1, $2, $3, $4::"CitationStance", 0)', [statement.sectionId, statement.id, evidenceId, stance]);
const marksOf = async (user: TestUser, scene: Scene, statementId: string): Promise<string[]> => {
  const { sections } = (await look(user, scene.id)).data.inspection.narrativeChecks;
  return sections.flatMap(({ statements }) => statements).find((statement) => statement.statementId === statementId)?.marks.map(({ rule, found }) => `${rule} ${found}`.trim()) ?? [];
};
const eventsOf = async (subjectId: string): Promise<string[]> => (await app.sql<{ type: string }>(`SELECT type FROM inspection_event WHERE payload->>'subjectId' = $1 ORDER BY seq`, [subjectId])).map(({ type }) => type);

test('the schema names the rules of the one table, and no others', () => {
  const named = /enum CheckRule \{([^}]*)\}/.exec(typeDefs)?.[1]?.split(/\s+/).filter(Boolean);
  expect(named).toEqual(checkRuleIds);
});

describe('who is refused', () => {
  test('nobody but inspectors sees how the narrative stands, or that anybody answered', async () => {
    const scene = await aScene(app, { with: known });
    const { sectionId, id: subjectId } = await aStatement(app, scene.id, 'STRENGTH', 'Practice is good.');
    await send(scene.people.inspector, 'answerMark', { sectionId, subjectId, rule: 'ONE_WORD_GRADE', found: 'is good', reason: 'marker-reason' });
    for (const phase of ['EVIDENCE', 'FACTUAL_ACCURACY'] as const) {
      await moveTo(app, scene, phase);
      for (const part of partsOfScene.filter((one) => one !== 'lead' && one !== 'inspector')) {
        expect([part, (await look(scene.people[part], scene.id)).code]).toEqual([part, 'NOT_FOUND']);
        const { activity } = (await app.ask(scene.people[part], 'query ($id: ID!) { inspection(id: $id) { activity(first: 100) { nodes { type } } } }', { id: scene.id })).inspection;
        expect([part, activity.nodes.filter(({ type }) => type.startsWith('check.'))]).toEqual([part, []]);
      }
    }
  });

  test('what stands on one agency is the lead’s to answer for, what says who a child is nobody’s, and nothing is answered after sign-off begins', async () => {
    const scene = await aScene(app, { with: known });
    const { lead, inspector } = scene.people;
    const { sectionId, id: subjectId } = await aStatement(app, scene.id, 'CONTEXT');
    const answer = (user: TestUser, rule: string, found = 'x') => send(user, 'answerMark', { sectionId, subjectId, rule, found, reason: 'So' });
    for (const rule of checkRuleIds) {
      const { answeredBy } = ruleOf(rule);
      const codes = [(await answer(inspector, rule)).code, (await answer(lead, rule)).code];
      expect([rule, codes]).toEqual([rule, { NOBODY: ['INVALID_INPUT', 'INVALID_INPUT'], LEAD: ['FORBIDDEN', undefined], INSPECTOR: [undefined, undefined] }[answeredBy]]);
    }
    expect((await send(inspector, 'takeBackAnswer', { sectionId, subjectId, rule: 'ONE_AGENCY', found: 'x' })).code).toBe('FORBIDDEN');
    await moveTo(app, scene, 'SIGN_OFF');
    expect((await answer(lead, 'JARGON', 'late')).code).toBe('WRONG_PHASE');
    expect((await look(lead, scene.id)).code).toBeUndefined();
    expect((await send(lead, 'answerMark', { sectionId: randomUUID(), subjectId, rule: 'JARGON', found: 'x', reason: 'So' })).code).toBe('NOT_FOUND');
  });
});

test('bad input names the field and what to do', async () => {
  const scene = await aScene(app, { with: known });
  const { sectionId, id: subjectId } = await aStatement(app, scene.id);
  const faults = async (input: object) => (await send(scene.people.lead, 'answerMark', { sectionId, subjectId, rule: 'JARGON', found: 'MASH', reason: 'So', ...input })).fields;
  expect(await faults({ reason: '  ' })).toEqual(['reason']);
  expect(await faults({ reason: 'x'.repeat(checkLimits.reason + 1) })).toEqual(['reason']);
  expect(await faults({ reason: 'Ask them on 07700 900123' })).toEqual(['reason']);
  expect(await faults({ sectionId: 'none' })).toEqual(['sectionId']);
  expect(await faults({ found: 'x'.repeat(200) })).toEqual(['found']);
});

describe('an answer', () => {
  test('is kept once however often it is sent, is told with who gave it, and can be taken back', async () => {
    const scene = await aScene(app, { with: known });
    const { inspector, lead } = scene.people;
    const { sectionId, id: subjectId } = await aStatement(app, scene.id, 'STRENGTH', 'Practice is good.');
    const place = { sectionId, subjectId, rule: 'ONE_WORD_GRADE', found: 'is good' };
    const twice = [await send(inspector, 'answerMark', { ...place, reason: 'They say it themselves' }), await send(inspector, 'answerMark', { ...place, reason: 'They say it themselves' })];
    expect(twice.map(({ data }) => data.answerMark.answers)).toEqual([1, 2].map(() => [{ subjectId, rule: place.rule, found: place.found, reason: 'They say it themselves' }]));
    const other = await send(lead, 'answerMark', { ...place, reason: 'Another' });
    expect([other.code, other.errors[0]?.extensions['current']]).toEqual(['CONFLICT', { reason: 'They say it themselves' }]);
    const [section] = (await look(lead, scene.id)).data.inspection.narrativeChecks.sections;
    expect(section?.statements[0]?.marks.map(({ rule, answer }) => [rule, answer?.reason ?? null])).toEqual([['ONE_WORD_GRADE', 'They say it themselves'], ['UNCITED', null]]);
    expect(section?.answers[0]?.answeredBy.name).toBe('Ian Inspector');

    for (let turn = 0; turn < 2; turn += 1) expect((await send(lead, 'takeBackAnswer', place)).data.takeBackAnswer.answers).toEqual([]);
    expect(await eventsOf(subjectId)).toEqual(['check.answered', 'check.answer-taken-back']);
    const [event] = await app.sql<{ payload: object }>(`SELECT payload FROM inspection_event WHERE type = 'check.answered' AND payload->>'subjectId' = $1`, [subjectId]);
    expect(JSON.stringify(event?.payload)).not.toMatch(/good|themselves/);
    const { activity } = (await app.ask(lead, 'query ($id: ID!) { inspection(id: $id) { activity(first: 5) { nodes { summary } } } }', { id: scene.id })).inspection;
    expect(activity.nodes[0]?.summary).toBe('took back a reason for something in the narrative that was marked “Reads as a grade”');
  });

  test('of two at once one stands, and the other is told', async () => {
    const scene = await aScene(app, { with: known });
    const { sectionId, id: subjectId } = await aStatement(app, scene.id);
    const answers = await Promise.all([scene.people.lead, scene.people.inspector].map((user, index) => send(user, 'answerMark', { sectionId, subjectId, rule: 'JARGON', found: 'MASH', reason: `Reason ${index}` })));
    expect(answers.map(({ code }) => code ?? 'kept').toSorted()).toEqual(['CONFLICT', 'kept']);
    expect(await eventsOf(subjectId)).toEqual(['check.answered']);
  });
});

test('strength of evidence: who supports and contradicts, one agency, counter-evidence, old and one kind alone; each until it is otherwise', async () => {
  const scene = await aScene(app, { with: known });
  const { people: { lead, police, health }, agencies } = scene;
  const period = { periodFrom: '2020-01-01', periodTo: '2020-02-01' };
  const [first, second, third] = [await anEvidence(app, scene, police, { kind: 'DATA', ...period }), await anEvidence(app, scene, police, { kind: 'DATA', ...period }), await anEvidence(app, scene, health, { kind: 'INTERVIEW' })];
  const statement = await aStatement(app, scene.id, 'STRENGTH', 'Children are seen soon.');
  expect(await marksOf(lead, scene, statement.id)).toEqual(['UNCITED']);
  await cite(statement, first.id);
  await cite(statement, second.id);
  expect(await marksOf(lead, scene, statement.id)).toEqual([`ONE_AGENCY ${agencies.police.id}`, expect.stringMatching(/^OLD_EVIDENCE /), 'ONE_KIND DATA']);
  await cite(statement, third.id, 'CONTRADICTS');
  expect((await marksOf(lead, scene, statement.id))[0]).toBe(`COUNTER_EVIDENCE ${third.id}`);
  const [section] = (await look(lead, scene.id)).data.inspection.narrativeChecks.sections;
  expect([section?.statements[0]?.supportedBy, section?.statements[0]?.contradictedBy, section?.missingSorts]).toEqual([[{ id: agencies.police.id }], [{ id: agencies.health.id }], ['CHILDREN', 'OBSERVATION', 'DOCUMENTS']]);
  await cite(statement, third.id);
  await app.features.evidence.service.withdraw(police.viewer, { evidenceId: first.id, expectedVersion: 1, reason: 'Wrong' });
  expect(await marksOf(lead, scene, statement.id)).toEqual([`COUNTER_EVIDENCE ${third.id}`, 'WITHDRAWN']);
});

test('words of one section explain for the next, agencies that take part are missed, and one side alone is told', async () => {
  const scene = await aScene(app, { with: known });
  const { lead, police } = scene.people;
  const first = await aStatement(app, scene.id, 'STRENGTH', 'The hub (MASH) hears police and health visitors.');
  await cite(first, (await anEvidence(app, scene, police)).id);
  for (let turn = 0; turn < 3; turn += 1) await aStatement(app, scene.id, 'STRENGTH', 'Children are seen soon.');
  const [, next] = await app.sql<{ id: string }>('SELECT id FROM narrative_section WHERE inspection_id = $1 ORDER BY position', [scene.id]);
  const second = { sectionId: next?.id ?? '', id: randomUUID() };
  await app.sql(`INSERT INTO statement (id, section_id, kind, text, position) VALUES ($1, $2, 'CONTEXT', 'The MASH and the MACE meet.', 0)`, [second.id, second.sectionId]);
  const { sections, marks } = (await look(lead, scene.id)).data.inspection.narrativeChecks;
  expect([sections[0]?.explains, sections[0]?.marks.map(({ rule }) => rule), marks.map(({ rule }) => rule)]).toEqual([['MASH'], ['NEEDS_MISSING'], ['NEEDS_MISSING']]);
  expect(await marksOf(lead, scene, first.id)).toEqual(['AGENCY_WITHOUT_EVIDENCE HEALTH', `ONE_AGENCY ${scene.agencies.police.id}`]);
  expect(await marksOf(lead, scene, second.id)).toEqual(['JARGON MACE']);
});

test('how the narrative stands costs as many statements of the database for 40 statements as for 4', async () => {
  const scene = await aScene(app, { with: known });
  const counts: number[] = [];
  for (const size of [4, 36]) {
    for (let index = 0; index < size; index += 1) await cite(await aStatement(app, scene.id, 'STRENGTH', `Statement ${index}`), (await anEvidence(app, scene, scene.people.police)).id);
    await look(scene.people.lead, scene.id);
    counts.push((await statementsDuring(() => look(scene.people.lead, scene.id))).length);
  }
  expect(counts[1]).toBe(counts[0]);
});
