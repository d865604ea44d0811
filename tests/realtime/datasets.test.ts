import { expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { partsOfScene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { watchedScene } from '../support/watchers.ts';

const watched = watchedScene();

test('whoever sees the piece is told at once that its table went; nobody else is told one byte, and nobody the reason', async () => {
  const { app, scene, watchers } = watched;
  const { police } = scene.people;
  const { id: evidenceId } = await anEvidence(app, scene, police, { visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  await app.features.datasets.put(police.viewer, evidenceId, { name: 'seen.csv', bytes: Buffer.from('Place,Seen\nNorth,12\n'), source: 'A return' });
  await app.features.datasets.service.remove(police.viewer, { evidenceId, version: 1, reason: 'marker-reason' });
  const draft = await anEvidence(app, scene, police, { submit: false });
  await app.features.datasets.put(police.viewer, draft.id, { name: 'seen.csv', bytes: Buffer.from('Place,Seen\nNorth,12\n'), source: 'A return' });
  await app.features.datasets.service.remove(police.viewer, { evidenceId: draft.id, version: 1, reason: '' });
  await pass(app, scene, [...watchers.values()]);
  for (const part of partsOfScene) {
    const { feed, frames } = watchers.get(part) ?? { feed: [], frames: [] };
    const isInspector = part === 'lead' || part === 'inspector';
    const isPolice = part.startsWith('police');
    const told = feed.filter(({ type }) => type === 'dataset.removed').map(({ data }) => (data as { evidenceId: string }).evidenceId);
    expect({ part, told }).toEqual({ part, told: [...(isInspector || isPolice ? [evidenceId] : []), ...(isPolice ? [draft.id] : [])] });
    expect({ part, reason: frames.join('').includes('marker-reason') }).toEqual({ part, reason: false });
  }
});
