import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aCase, aMark, answerAll, giveIn } from '../support/factories/case.ts';
import { aScene, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
const watchers = new Map<Part, TestSocket>();

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  for (const part of partsOfScene) {
    const watcher = await app.socket(scene.people[part]);
    await watcher.join(scene.id);
    watchers.set(part, watcher);
  }
});
afterAll(() => app.stop());

const toldTo = async (part: Part): Promise<string[]> => {
  await pass(app, scene, [...watchers.values()]);
  return watchers.get(part)?.feed.filter(({ type }) => type.startsWith('case.')).map(({ type }) => type) ?? [];
};

test('another agency learns that a view is in and nothing before; the release reaches all of the case at once; nobody else is told one byte', async () => {
  const { service } = app.features.cases;
  const { lead, police, health } = scene.people;
  const caseId = await aCase(app, scene);
  await service.saveView(police.viewer, { caseId, expectedVersion: 1, submit: false, knew: 'marker-draft', did: '', lived: '' });
  expect([await toldTo('health'), await toldTo('lead'), await toldTo('policeColleague')]).toEqual([['case.opened'], ['case.opened'], ['case.opened', 'case.view-drafted']]);
  await giveIn(app, police, caseId, { expectedVersion: 2, knew: 'marker-given' });
  await giveIn(app, police, caseId, { expectedVersion: 3, knew: 'marker-revised' });
  expect([await toldTo('health'), await toldTo('lead')]).toEqual([['case.opened', 'case.view-submitted'], ['case.opened', 'case.view-submitted', 'case.view-revised']]);

  await giveIn(app, health, caseId);
  const parties = ['lead', 'inspector', 'police', 'policeColleague', 'policeCoordinator', 'health'] as const;
  for (const part of parties) expect([part, (await toldTo(part)).slice(-2)]).toEqual([part, ['case.view-submitted', 'case.released']]);
  await service.mark(lead.viewer, { ...aMark(scene, caseId), first: { agencyId: scene.agencies.police.id, quote: 'marker-revised' } });
  await answerAll(app, health, caseId);
  await service.sign(police.viewer, { caseId, expectedPageVersion: 4 });
  for (const part of parties) expect([part, (await toldTo(part)).slice(-5)]).toEqual([part, ['case.contradiction-marked', 'case.answer-saved', 'case.answer-saved', 'case.answer-saved', 'case.signed']]);

  for (const [part, { frames }] of watchers) {
    const wire = frames.join('');
    expect({ part, words: wire.includes('marker-'), id: wire.includes(caseId) }).toEqual({ part, words: false, id: (parties as readonly Part[]).includes(part) });
  }
});

test('somebody who catches up is told the same as those who were there', async () => {
  const late = await app.socket(scene.people.health);
  const { events } = await late.join(scene.id, 0);
  expect(events.map(({ type }) => type).filter((type) => /^case\.view-(drafted|revised)$/.test(type))).toEqual([]);
  const council = await app.socket(scene.people.councilCoordinator);
  expect((await council.join(scene.id, 0)).events.filter(({ type }) => type.startsWith('case.'))).toEqual([]);
});
