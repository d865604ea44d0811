import { randomUUID } from 'node:crypto';
import { sectionsOf } from '../section-editor.ts';
import type { TestApp } from '../test-app.ts';
import type { Scene } from './inspection.ts';

/** Writes a sentence into the first section and names the whole narrative as it stands, by the same services as the screens; gives the version's id. */
export async function aVersion(app: TestApp, { id: inspectionId, people: { lead } }: Pick<Scene, 'id' | 'people'>): Promise<string> {
  const [sectionId = ''] = await sectionsOf(app, inspectionId);
  await app.features.narrative.service.compose(lead.viewer, { sectionId, statements: [{ kind: 'CONTEXT', text: 'A sentence.', cites: [] }] });
  return (await app.features.narrative.versions.save(lead.viewer, { id: randomUUID(), inspectionId, name: 'As it stands' })).record.id;
}
