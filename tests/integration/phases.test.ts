import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inspectionLimits, phaseConditions, phases, phaseTransitions, transitionsFrom, type Phase } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, aStatement, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app, { phase: 'SET_UP' });
});
afterAll(() => app.stop());

const move = (user: TestUser, inspectionId: string, from: Phase, to: Phase, reason?: string): Promise<Answer> =>
  app.graph(user, 'mutation ($input: MovePhaseInput!) { movePhase(input: $input) { phase phaseSince notifiedAt } }', { input: { inspectionId, from, to, reason } });
const moves = async (user: TestUser, id: string) =>
  (await app.ask(user, 'query ($id: ID!) { inspection(id: $id) { transitions { from to label effect needsReason isOpen conditions { description remedy holds } } } }', { id })).inspection.transitions;

describe.each(phases)('from %s', (from) => {
  const allowed = transitionsFrom(from).map(({ to }) => to);
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene(app, { phase: from, with: known });
    // Enough for every condition.
    await aStatement(app, scene.id);
  });

  test.each(phases.filter((to) => !allowed.includes(to)))('there is no way to %s', async (to) => {
    const answer = await move(known.people.lead, scene.id, from, to, 'Because');
    expect([answer.code, answer.errors[0]?.extensions.remedy]).toEqual(['WRONG_PHASE', 'Choose one of the moves offered']);
  });

  test('the lead is offered exactly the moves of the table, others none and refused', async () => {
    const offered = await moves(known.people.lead, scene.id);
    expect(offered.map(({ to, label, effect, needsReason }) => ({ to, label, effect, needsReason }))).toEqual(transitionsFrom(from).map(({ to, label, effect, reason }) => ({ to, label, effect, needsReason: reason })));
    for (const part of partsOfScene.filter((one) => one !== 'lead')) {
      expect([part, await moves(known.people[part], scene.id)]).toEqual([part, []]);
      expect([part, (await move(known.people[part], scene.id, from, allowed[0] ?? 'SET_UP', 'Because')).code]).toEqual([part, 'FORBIDDEN']);
    }
  });

  if (allowed.length > 0) {
    test.each(allowed)('the lead moves it to %s, with a reason where one is asked for', async (to) => {
      const one = await aScene(app, { phase: from, with: known });
      await aStatement(app, one.id);
      const needsReason = phaseTransitions.find((candidate) => candidate.from === from && candidate.to === to)?.reason;
      if (needsReason) {
        const answers = [await move(known.people.lead, one.id, from, to), await move(known.people.lead, one.id, from, to, '  '), await move(known.people.lead, one.id, from, to, 'x'.repeat(inspectionLimits.reason + 1))];
        expect(answers.map(({ fields }) => fields)).toEqual([['reason'], ['reason'], ['reason']]);
      }
      expect((await move(known.people.lead, one.id, from, to, needsReason ? 'Something was missed' : undefined)).data.movePhase.phase).toBe(to);
    });
  }
});

test('a move that someone else made first is told, and nothing moves twice', async () => {
  const scene = await aScene(app, { phase: 'EVIDENCE', with: known });
  const answers = await Promise.all([1, 2, 3].map(() => move(known.people.lead, scene.id, 'EVIDENCE', 'FIELDWORK')));
  const conflicts = answers.filter(({ code }) => code === 'CONFLICT');
  expect([answers.filter(({ code }) => code === undefined).length, conflicts.length]).toEqual([1, 2]);
  expect(conflicts[0]?.errors[0]?.extensions['current']).toEqual({ phase: 'FIELDWORK' });
});

test('notifying tells when; going on does not change it', async () => {
  const scene = await aScene(app, { phase: 'SET_UP', with: known });
  const { notifiedAt } = (await move(known.people.lead, scene.id, 'SET_UP', 'NOTIFIED')).data.movePhase;
  expect(notifiedAt).toEqual(expect.any(String));
  expect((await move(known.people.lead, scene.id, 'NOTIFIED', 'EVIDENCE')).data.movePhase.notifiedAt).toBe(notifiedAt);
});

describe('what stands in the way is named with what to do about it', () => {
  const refused = async (scene: Pick<Scene, 'id' | 'people'>, from: Phase, to: Phase): Promise<string[]> => {
    const shown = (await moves(scene.people.lead, scene.id)).find((one) => one.to === to);
    const answer = await move(scene.people.lead, scene.id, from, to);
    const lacking = shown?.conditions.filter(({ holds }) => !holds) ?? [];
    expect(shown?.isOpen).toBe(lacking.length === 0);
    if (lacking.length > 0) expect([answer.code, answer.errors[0]?.extensions.remedy]).toEqual(['WRONG_PHASE', lacking.map(({ remedy }) => remedy).join('. ')]);
    else expect(answer.errors).toEqual([]);
    return lacking.map(({ description }) => description);
  };
  const { agenciesHavePeople, teamIsNamed, criteriaAreLed, narrativeIsBegun, findingsAreCited, statementsMayGoOut } = phaseConditions;

  test('notifying needs people of every agency, a team, and a lead for each criterion', async () => {
    const { lead } = known.people;
    const { service } = app.features.inspections;
    const { record } = await service.create(lead.viewer, { title: 'T', areaName: 'A', kind: 'FRONT_DOOR', frameworkVersionId: known.frameworkVersionId, unannounced: false, agencyIds: [known.agencies.police.id], members: [], criterionLeads: [] });
    const scene = { id: record.id, people: known.people };
    expect(await refused(scene, 'SET_UP', 'NOTIFIED')).toEqual([agenciesHavePeople.description, teamIsNamed.description, criteriaAreLed.description]);

    await service.setMember(lead.viewer, { inspectionId: record.id, userId: known.people.inspector.id, role: 'TEAM_INSPECTOR' });
    // A board member of the police does not contribute.
    await service.setMember(lead.viewer, { inspectionId: record.id, userId: known.people.board.id, role: 'BOARD_MEMBER' });
    for (const { id } of known.criteria.slice(1)) await service.nameCriterionLead(lead.viewer, { inspectionId: record.id, criterionId: id, agencyId: known.agencies.ofsted.id });
    expect(await refused(scene, 'SET_UP', 'NOTIFIED')).toEqual([agenciesHavePeople.description, criteriaAreLed.description]);

    await service.setMember(lead.viewer, { inspectionId: record.id, userId: known.people.police.id, role: 'CONTRIBUTOR' });
    await service.nameCriterionLead(lead.viewer, { inspectionId: record.id, criterionId: known.criteria[0]?.id, agencyId: known.agencies.ofsted.id });
    // Another agency joins by its coordinator, so it has people at once.
    await service.setMember(lead.viewer, { inspectionId: record.id, userId: (await aUser(app, { agencyKind: 'SCHOOL' })).id, role: 'AGENCY_COORDINATOR' });
    expect(await refused(scene, 'SET_UP', 'NOTIFIED')).toEqual([]);
  });

  test('the check needs a narrative; sign-off needs every finding to stand on evidence that still stands', async () => {
    const scene = await aScene(app, { phase: 'DRAFTING', with: known });
    expect(await refused(scene, 'DRAFTING', 'FACTUAL_ACCURACY')).toEqual([narrativeIsBegun.description]);
    const { sectionId, id } = await aStatement(app, scene.id, 'STRENGTH');
    await moveTo(app, scene, 'FACTUAL_ACCURACY');
    expect(await refused(scene, 'FACTUAL_ACCURACY', 'SIGN_OFF')).toEqual([findingsAreCited.description]);

    const cite = (evidenceId: string, stance: string) => app.sql('INSERT INTO citation (section_id, statement_id, evidence_id, stance, position) VALUES ($1, $2, $3, $4::"CitationStance", 0)', [sectionId, id, evidenceId, stance]);
    const [against, withdrawn, standing] = [await anEvidence(app, scene, known.people.police), await anEvidence(app, scene, known.people.health), await anEvidence(app, scene, known.people.health)];
    await cite(against.id, 'CONTRADICTS');
    await cite(withdrawn.id, 'SUPPORTS');
    await app.features.evidence.service.withdraw(known.people.health.viewer, { evidenceId: withdrawn.id, expectedVersion: 1, reason: 'Wrong' });
    expect(await refused(scene, 'FACTUAL_ACCURACY', 'SIGN_OFF')).toEqual([findingsAreCited.description]);
    await cite(standing.id, 'SUPPORTS');
    expect(await refused(scene, 'FACTUAL_ACCURACY', 'SIGN_OFF')).toEqual([]);
  });

  test('sign-off and publication wait while a statement names somebody, and say where; what the lead answers for no longer stands in the way, a child’s reference does', async () => {
    const scene = await aScene(app, { phase: 'FACTUAL_ACCURACY', with: known });
    const [named, child] = [await aStatement(app, scene.id, 'CONTEXT', 'Mrs Okafor waited, and so did Olivia.'), await aStatement(app, scene.id, 'CONTEXT', 'For CH-04 it took four contacts.')];
    const title = known.criteria[0]?.title ?? '';
    expect(await refused(scene, 'FACTUAL_ACCURACY', 'SIGN_OFF')).toEqual([statementsMayGoOut.description]);
    const remedyNow = async () => (await moves(scene.people.lead, scene.id)).find(({ to }) => to === 'SIGN_OFF')?.conditions.find(({ description }) => description === statementsMayGoOut.description)?.remedy;
    expect(await remedyNow()).toBe(`${statementsMayGoOut.remedy}: “${title}” (2 statements)`);

    const answer = (found: string) => app.features.checks.service.answer(scene.people.lead.viewer, { sectionId: named.sectionId, subjectId: named.id, rule: 'PERSON_NAMED', found, reason: 'The name of a published review' });
    await answer('Mrs Okafor');
    expect(await remedyNow()).toBe(`${statementsMayGoOut.remedy}: “${title}” (2 statements)`);
    await answer('Olivia');
    expect(await remedyNow()).toBe(`${statementsMayGoOut.remedy}: “${title}” (1 statement)`);
    await app.sql('UPDATE statement SET text = $1 WHERE id = $2', ['For one child it took four contacts.', child.id]);
    expect(await refused(scene, 'FACTUAL_ACCURACY', 'SIGN_OFF')).toEqual([]);
    await moveTo(app, scene, 'SIGN_OFF');
    await app.sql('UPDATE statement SET text = $1 WHERE id = $2', ['Dr Hale was asked.', child.id]);
    expect(await refused(scene, 'SIGN_OFF', 'PUBLISHED')).toEqual([statementsMayGoOut.description]);
  });
});
