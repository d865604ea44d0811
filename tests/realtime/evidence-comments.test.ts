import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { partsThat, watchersOf } from '../support/watchers.ts';

let app: TestApp;
let scene: Scene;
beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
});
afterAll(() => app.stop());

const ofPolice: readonly Part[] = ['police', 'policeColleague', 'policeCoordinator'];

test('a comment on evidence reaches colleagues at once, and inspectors and other agencies not with one byte, before and after it is submitted', async () => {
  const watchers = await watchersOf(app, scene);
  const draft = await anEvidence(app, scene, scene.people.police, { submit: false });
  const open = await anEvidence(app, scene, scene.people.police, { visibility: 'ALL_AGENCIES' });
  for (const { id } of [draft, open]) await app.features.evidence.comments.comment(scene.people.policeCoordinator.viewer, { evidenceId: id, id: randomUUID(), text: 'marker-comment' });
  await pass(app, scene, [...watchers.values()]);
  const toldOf = (id: string) => partsThat(watchers, ({ feed }) => feed.some(({ type, data }) => type === 'evidence-comment.added' && (data as { evidenceId: string }).evidenceId === id));
  expect([toldOf(draft.id), toldOf(open.id)]).toEqual([ofPolice, ofPolice]);
  expect(partsThat(watchers, ({ frames }) => frames.join('').includes('evidence-comment'))).toEqual(ofPolice);
  expect(partsThat(watchers, ({ frames }) => frames.join('').includes('marker-comment'))).toEqual([]);
  // Nor from the log, and no more than its author once the piece is for inspectors only.
  const { kind, title, body, criterionIds, periodFrom, periodTo } = open;
  await app.features.evidence.service.revise(scene.people.police.viewer, { evidenceId: open.id, expectedVersion: 1, submit: true, kind, title, body, criterionIds: [...criterionIds], periodFrom, periodTo, visibility: 'INSPECTORS_ONLY' });
  for (const [part, count] of [['police', 2], ['policeColleague', 1], ['lead', 0], ['health', 0], ['board', 0], ['observer', 0]] as const) {
    const { events } = await (await app.socket(scene.people[part])).join(scene.id, 0);
    expect([part, events.filter(({ type }) => type === 'evidence-comment.added').length]).toEqual([part, count]);
  }
});
