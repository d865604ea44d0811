import { randomUUID } from 'node:crypto';
import { test } from '@jest/globals';
import { aModerationMark } from '../support/factories/moderation.ts';
import { pass } from '../support/fence.ts';
import { expectInspectorsAloneTold, watchedScene } from '../support/watchers.ts';

const watched = watchedScene();

test('inspectors are told that a statement was marked, answered and taken back, by its place alone; nobody else is told one byte', async () => {
  const { app, scene, watchers } = watched;
  const { service } = app.features.moderation;
  const { markId, sectionId, statementId } = await aModerationMark(app, scene, { kind: 'CONCERN', note: 'marker-note' });
  await service.answer(scene.people.lead.viewer, { markId, answerId: randomUUID(), text: 'marker-answer' });
  await service.takeBack(scene.people.inspector.viewer, { markId, expectedVersion: 1 });
  await pass(app, scene, [...watchers.values()]);
  const data = { markId, sectionId, statementId };
  expectInspectorsAloneTold(watchers, 'moderation.', markId, [['moderation.marked', data], ['moderation.answered', data], ['moderation.taken-back', data]]);
});
