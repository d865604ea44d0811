import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aLine } from '../support/factories/line.ts';
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

test('inspectors are told of every change of a line, by its id alone; nobody else is told one byte', async () => {
  const { service } = app.features.lines;
  const { lead, inspector, police } = scene.people;
  const { id: evidenceId } = await anEvidence(app, scene, police);
  const lineId = await aLine(app, scene, { question: 'marker-question', reason: 'marker-reason' }, inspector);
  await service.attach(lead.viewer, { lineId, evidenceId });
  await service.revise(lead.viewer, { lineId, expectedVersion: 1, question: 'marker-other', reason: '' });
  await service.close(lead.viewer, { lineId, expectedVersion: 2, conclusion: 'marker-conclusion' });
  await service.reopen(lead.viewer, { lineId, expectedVersion: 3 });
  await service.detach(lead.viewer, { lineId, evidenceId });
  await service.order(lead.viewer, { inspectionId: scene.id, lineIds: [lineId] });
  await pass(app, scene, [...watchers.values()]);

  for (const [part, { feed, frames }] of watchers) {
    const told = feed.filter(({ type }) => type.startsWith('line.')).map(({ type, data }) => [type, data]);
    const isInspector = part === 'lead' || part === 'inspector';
    const expected = [['line.opened', { lineId }], ['line.attached', { lineId, evidenceId }], ['line.revised', { lineId }], ['line.closed', { lineId }], ['line.reopened', { lineId }], ['line.detached', { lineId, evidenceId }]];
    expect({ part, told }).toEqual({ part, told: isInspector ? expected : [] });
    const wire = frames.join('');
    expect({ part, words: wire.includes('marker-'), id: wire.includes(lineId) }).toEqual({ part, words: false, id: isInspector });
  }
});

test('somebody who becomes an inspector is told from then on, and one who no longer is, not', async () => {
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
