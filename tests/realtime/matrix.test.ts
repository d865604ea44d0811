import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { watchersOf, type Watchers } from '../support/watchers.ts';

let app: TestApp;
let scene: Scene;
let standing: string;
let watchers: Watchers;
const parts = partsOfScene.filter((part) => part !== 'board');

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  standing = (await anEvidence(app, scene, scene.people.councilCoordinator)).id;
  watchers = await watchersOf(app, scene, { parts });
});
afterAll(() => app.stop());

const matrixOf = async (part: Part): Promise<string> =>
  JSON.stringify((await app.ask(scene.people[part], 'query ($id: ID!) { inspection(id: $id) { matrix { rows { standsOn { id } cells { state sent drafts cited } } } } }', { id: scene.id })).inspection.matrix);

/** Those whose matrix changes are told that something happened, or their page would show what is no longer so. */
test.each<[string, () => Promise<unknown>]>([
  ['sent to all', () => anEvidence(app, scene, scene.people.health)],
  ['sent to inspectors alone', () => anEvidence(app, scene, scene.people.police, { visibility: 'INSPECTORS_ONLY' })],
  ['kept as a draft', () => anEvidence(app, scene, scene.people.health, { submit: false })],
  ['withdrawn', () => app.features.evidence.service.withdraw(scene.people.councilCoordinator.viewer, { evidenceId: standing, expectedVersion: 1, reason: 'Wrong' })],
  ['cited', async () => {
    const { id } = await anEvidence(app, scene, scene.people.health, { visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    const [section] = (await app.ask(scene.people.lead, 'query ($id: ID!) { inspection(id: $id) { narrative { id } } }', { id: scene.id })).inspection.narrative;
    await app.features.narrative.service.compose(scene.people.lead.viewer, { sectionId: section?.id ?? '', statements: [{ kind: 'STRENGTH', text: 'It helps.', cites: [{ evidenceId: id, stance: 'SUPPORTS' }] }] });
  }],
])('evidence that is %s changes the matrix of those, and only those, who are told', async (_what, happen) => {
  const before = new Map(await Promise.all(parts.map(async (part) => [part, { matrix: await matrixOf(part), told: watchers.get(part)?.feed.length ?? 0 }] as const)));
  await happen();
  await pass(app, scene, [...watchers.values()]);
  let changed = 0;
  for (const part of parts) {
    const isChanged = (await matrixOf(part)) !== before.get(part)?.matrix;
    // The fence itself is one event for everybody.
    const isTold = (watchers.get(part)?.feed.length ?? 0) > (before.get(part)?.told ?? 0) + 1;
    if (isChanged) changed += 1;
    if (isChanged) expect({ part, isTold }).toEqual({ part, isTold: true });
    if (!isTold) expect({ part, isChanged }).toEqual({ part, isChanged: false });
  }
  expect(changed).toBeGreaterThan(0);
});
