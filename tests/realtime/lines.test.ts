import { expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { aLine } from '../support/factories/line.ts';
import { aRequest } from '../support/factories/requests.ts';
import { pass } from '../support/fence.ts';
import { expectInspectorsAloneTold, watchedScene } from '../support/watchers.ts';

const watched = watchedScene();

test('inspectors are told of every change of a line, by its id alone; nobody else is told one byte', async () => {
  const { app, scene, watchers } = watched;
  const { service } = app.features.lines;
  const { lead, inspector, police } = scene.people;
  const { id: evidenceId } = await anEvidence(app, scene, police);
  const lineId = await aLine(app, scene, { question: 'marker-question', reason: 'marker-reason' }, inspector);
  await service.attach(lead.viewer, { lineId, evidenceId });
  await service.revise(lead.viewer, { lineId, expectedVersion: 1, question: 'marker-other', reason: '' });
  await service.close(lead.viewer, { lineId, expectedVersion: 2, conclusion: 'marker-conclusion' });
  await service.reopen(lead.viewer, { lineId, expectedVersion: 3 });
  await service.detach(lead.viewer, { lineId, evidenceId });
  const asked = await aRequest(app, scene);
  for (const verb of ['attach', 'detach'] as const) await service[verb](lead.viewer, { lineId, wordingId: asked.wordingId });
  await service.order(lead.viewer, { inspectionId: scene.id, lineIds: [lineId] });
  await pass(app, scene, [...watchers.values()]);

  const of = (verb: string, more: object = {}): [string, object] => [`line.${verb}`, { lineId, ...more }];
  const { wordingId } = asked;
  expectInspectorsAloneTold(watchers, 'line.', lineId, [
    of('opened'), of('attached', { evidenceId }), of('revised'), of('closed'), of('reopened'), of('detached', { evidenceId }), of('attached', { wordingId }), of('detached', { wordingId }),
  ]);
});

test('somebody who becomes an inspector is told from then on, and one who no longer is, not', async () => {
  const { app, scene, watchers } = watched;
  const { service } = app.features.inspections;
  const { lead, inspector } = scene.people;
  const watcher = watchers.get('inspector');
  await service.setMember(lead.viewer, { inspectionId: scene.id, userId: inspector.id, role: 'OBSERVER' });
  const before = await pass(app, scene, [...watchers.values()]);
  await aLine(app, scene);
  await pass(app, scene, [...watchers.values()]);
  expect(watcher?.feed.filter(({ seq, type }) => seq > before && type.startsWith('line.'))).toEqual([]);
  await service.setMember(lead.viewer, { inspectionId: scene.id, userId: inspector.id, role: 'TEAM_INSPECTOR' });
  const after = await pass(app, scene, [...watchers.values()]);
  await aLine(app, scene);
  await pass(app, scene, [...watchers.values()]);
  expect(watcher?.feed.filter(({ seq, type }) => seq > after && type.startsWith('line.'))).toHaveLength(1);
});
