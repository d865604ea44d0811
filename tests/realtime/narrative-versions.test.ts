import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { anEditor, sectionsOf } from '../support/section-editor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { watchersOf, type Watchers } from '../support/watchers.ts';

let app: TestApp;
let scene: Scene;
let watchers: Watchers;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app, { phase: 'DRAFTING' });
  watchers = await watchersOf(app, scene);
});
afterAll(() => app.stop());

test('inspectors are told of what happens to versions, by id alone; nobody else is told one byte; who has the section open sees it restored', async () => {
  const { versions, restoreVersion } = app.features.narrative;
  const { lead, inspector } = scene.people;
  const [sectionId = ''] = await sectionsOf(app, scene.id);
  const editor = await anEditor(app, inspector, scene.id, sectionId);
  await editor.write('What was said then.', { statementId: randomUUID(), kind: 'CONTEXT' });
  const [id, restoredId] = [randomUUID(), randomUUID()];
  await versions.save(lead.viewer, { id, inspectionId: scene.id, name: 'marker-first' });
  await editor.write('What came after.', { statementId: randomUUID(), kind: 'CONTEXT' });
  await versions.name(lead.viewer, { versionId: id, name: 'marker-second' });
  await versions.freeze(lead.viewer, { versionId: id, name: 'marker-third', purpose: 'SIGN_OFF' });
  await restoreVersion(lead.viewer, { id: restoredId, versionId: id, sectionId });
  await pass(app, scene, [...watchers.values()]);

  expect(editor.words()).toEqual(['What was said then.']);
  for (const [part, { feed, frames }] of watchers) {
    const isInspector = part === 'lead' || part === 'inspector';
    const whole = { versionId: id, sectionId: null };
    const expected = [['version.saved', whole], ['version.named', whole], ['version.frozen', whole], ['version.restored', { versionId: restoredId, sectionId }]];
    expect({ part, told: feed.filter(({ type }) => type.startsWith('version.')).map(({ type, data }) => [type, data]) }).toEqual({ part, told: isInspector ? expected : [] });
    const wire = frames.join('');
    expect({ part, words: wire.includes('marker-'), id: wire.includes(id) }).toEqual({ part, words: false, id: isInspector });
  }
});
