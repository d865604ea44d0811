import { test } from '@jest/globals';
import { aStatement } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { expectInspectorsAloneTold, watchedScene } from '../support/watchers.ts';

const watched = watchedScene();

test('inspectors are told that something marked was answered or taken back, by its place alone; nobody else is told one byte', async () => {
  const { app, scene, watchers } = watched;
  const { service } = app.features.checks;
  const { sectionId, id: subjectId } = await aStatement(app, scene.id);
  const place = { sectionId, subjectId, rule: 'JARGON', found: 'marker-words' };
  await service.answer(scene.people.inspector.viewer, { ...place, reason: 'marker-reason' });
  await service.takeBack(scene.people.lead.viewer, place);
  await pass(app, scene, [...watchers.values()]);
  const data = { sectionId, subjectId, rule: 'JARGON' };
  expectInspectorsAloneTold(watchers, 'check.', subjectId, [['check.answered', data], ['check.answer-taken-back', data]]);
});
