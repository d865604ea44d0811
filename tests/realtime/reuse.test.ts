import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aRequest } from '../support/factories/requests.ts';
import { pass } from '../support/fence.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { partsThat, watchersOf } from '../support/watchers.ts';

let app: TestApp;
let before: Scene;
beforeAll(async () => {
  app = await startTestApp();
  before = await aScene(app);
});
afterAll(() => app.stop());

const ofPolice: readonly Part[] = ['police', 'policeColleague', 'policeCoordinator'];
const says = (words: string) => ({ frames }: TestSocket): boolean => frames.join('').includes(words);

test('an offer, and that it was taken over, are told live inside the agency alone; what was taken over is told like any new evidence, and never where it came from', async () => {
  const watchersBefore = await watchersOf(app, before);
  const piece = await anEvidence(app, before, before.people.police, { title: 'marker-origin', visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  const { service } = app.features.reuse;
  await service.offer(before.people.police.viewer, { evidenceId: piece.id });
  await pass(app, before, [...watchersBefore.values()]);
  expect(partsThat(watchersBefore, says('reuse.offered'))).toEqual(ofPolice);

  const scene = await aScene(app, { with: before });
  const request = await aRequest(app, scene);
  const watchers = await watchersOf(app, scene);
  const id = randomUUID();
  await service.takeOver(scene.people.police.viewer, { requestId: request.id, id, originId: piece.id, originVersion: 1, visibility: 'OWN_AGENCY_AND_INSPECTORS', fileIds: [] });
  await service.takeBack(before.people.police.viewer, { evidenceId: piece.id });
  await pass(app, scene, [...watchers.values()]);
  await pass(app, before, [...watchersBefore.values()]);
  expect(partsThat(watchers, says('reuse.taken-over'))).toEqual(ofPolice);
  expect(partsThat(watchers, says(id))).toEqual(partsOfScene.filter((part) => part === 'lead' || part === 'inspector' || ofPolice.includes(part)));
  expect(partsThat(watchers, says(piece.id))).toEqual([]);
  expect(partsThat(watchers, says(before.id))).toEqual([]);
  expect(partsThat(watchersBefore, says('reuse.taken-back'))).toEqual(ofPolice);
  expect(partsThat(watchersBefore, says(id))).toEqual([]);
});
