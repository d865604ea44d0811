import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { phaseConditions } from '@joint/shared';
import { eventually } from '../support/eventually.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { anEditor, citationOf, paragraphOf, sectionsOf } from '../support/section-editor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
let sectionId: string;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app, { phase: 'DRAFTING' });
  [sectionId = ''] = await sectionsOf(app, scene.id);
});
afterAll(() => app.stop());

const practice = { kind: 'PRACTICE_EXAMPLE', text: 'A nurse and an officer visit together, and children say that they are asked.' } as const;

const statements = async () => {
  const { narrative } = (await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { narrative { statements { id kind text isTriangulated agencies { id } } } } }', { id: scene.id })).inspection;
  return narrative[0]?.statements ?? [];
};
const checks = async () => {
  const { narrativeChecks } = (await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { narrativeChecks { marks { rule } sections { marks { rule } statements { statementId kind marks { rule } } } } } }', { id: scene.id })).inspection;
  return narrativeChecks;
};
const marksOf = async (statementId: string) => (await checks()).sections.flatMap((section) => section.statements).find((one) => one.statementId === statementId)?.marks.map(({ rule }) => rule);
const search = async (filter: object) => (await app.ask(scene.people.lead, 'query ($id: ID!, $filter: SearchFilter) { search(inspectionId: $id, words: "nurse officer", filter: $filter) { totalCount hits { kind } } }', { id: scene.id, filter })).search;
const signOffWaitsFor = async (): Promise<string[]> => {
  const { transitions } = (await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { transitions { to conditions { description holds } } } }', { id: scene.id })).inspection;
  return transitions.find(({ to }) => to === 'SIGN_OFF')?.conditions.filter(({ holds }) => !holds).map(({ description }) => description) ?? [];
};

test('a practice example is derived from the text, read, found by its kind, and counted among the findings until it stands on evidence', async () => {
  const page = await anEditor(app, scene.people.inspector, scene.id, sectionId);
  const id = randomUUID();
  await page.write(practice.text, { statementId: id, kind: practice.kind });
  await eventually(async () => expect(await statements()).toEqual([{ id, ...practice, isTriangulated: false, agencies: [] }]));
  expect(await marksOf(id)).toEqual(['UNCITED']);
  expect([await search({ kind: 'PRACTICE_EXAMPLE' }), await search({ kind: 'STRENGTH' })]).toEqual([{ totalCount: 1, hits: [{ kind: 'PRACTICE_EXAMPLE' }] }, { totalCount: 0, hits: [] }]);

  await moveTo(app, scene, 'FACTUAL_ACCURACY');
  expect(await signOffWaitsFor()).toEqual([phaseConditions.findingsAreCited.description]);
  const [seen, heard] = [await anEvidence(app, scene, scene.people.police, { kind: 'OBSERVATION' }), await anEvidence(app, scene, scene.people.health, { kind: 'INTERVIEW' })];
  const cite = (evidenceId: string) => page.send(page.edit((fragment) => { const paragraph = fragment.get(0); if ('push' in paragraph) paragraph.push([citationOf(evidenceId)]); }));
  await cite(seen.id);
  await eventually(async () => expect(await marksOf(id)).toEqual(['AGENCY_WITHOUT_EVIDENCE', 'ONE_AGENCY']));
  await cite(heard.id);
  await eventually(async () => expect(await marksOf(id)).toEqual([]));
  expect(await statements()).toMatchObject([{ id, isTriangulated: true, agencies: [{ id: scene.agencies.police.id }, { id: scene.agencies.health.id }] }]);
  expect(await signOffWaitsFor()).toEqual([]);
});

test('it weighs as a strength where a section tells one side, and a pattern may be kept of it', async () => {
  const other = await aScene(app, { phase: 'DRAFTING', with: scene });
  const [first = ''] = await sectionsOf(app, other.id);
  const page = await anEditor(app, scene.people.lead, other.id, first);
  const sides = async () => (await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { narrativeChecks { sections { statements { kind } marks { rule } } } } }', { id: other.id })).inspection.narrativeChecks.sections[0];
  const needs = ['Children wait.', 'Families wait.', 'Schools wait.', 'Nurses wait.'];
  await page.send(page.edit((fragment) => fragment.push(needs.map((text) => paragraphOf(text, { statementId: randomUUID(), kind: 'AREA_FOR_IMPROVEMENT' })))));
  await eventually(async () => expect((await sides())?.marks).toEqual([{ rule: 'STRENGTHS_MISSING' }]));
  const statementId = randomUUID();
  await page.write(practice.text, { statementId, kind: practice.kind });
  await eventually(async () => expect((await sides())?.statements).toHaveLength(5));
  expect((await sides())?.marks).toEqual([]);

  const kept = await app.ask(scene.people.lead, 'mutation ($input: KeepPatternInput!) { keepPattern(input: $input) { kind text } }', { input: { patternId: randomUUID(), sectionId: first, statementId, text: '[Who] visit together, and children say that [what].' } });
  expect(kept.keepPattern).toEqual({ kind: 'PRACTICE_EXAMPLE', text: '[Who] visit together, and children say that [what].' });
});
