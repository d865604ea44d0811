import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EvidenceEventData, EvidenceVisibility } from '@joint/shared';
import { aContribution, anEvidence } from '../support/factories/evidence.ts';
import { aScene, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { watchersOf, type Watchers } from '../support/watchers.ts';

let app: TestApp;
let scene: Scene;
let watchers: Watchers;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  watchers = await watchersOf(app, scene);
});
afterAll(() => app.stop());

const inspectors: readonly Part[] = ['lead', 'inspector'];
const ofPolice: readonly Part[] = ['police', 'policeColleague', 'policeCoordinator'];
/** Told as whole sentences on purpose, and not by the policy that is under test. */
const readers: Readonly<Record<EvidenceVisibility, readonly Part[]>> = {
  ALL_AGENCIES: partsOfScene.filter((part) => part !== 'board'),
  OWN_AGENCY_AND_INSPECTORS: [...inspectors, ...ofPolice],
  INSPECTORS_ONLY: [...inspectors, 'police'],
};

/** What a change of one piece's visibility tells each person: the piece, that it is gone, or nothing. */
async function toldWhen(from: EvidenceVisibility, to: EvidenceVisibility): Promise<Record<string, string>> {
  const { police } = scene.people;
  const { id } = await anEvidence(app, scene, police, { visibility: from, body: `before-${from}-${to}` });
  const began = await pass(app, scene, [...watchers.values()]);
  const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, { visibility: to, body: `after-${from}-${to}` });
  await app.features.evidence.service.revise(police.viewer, { ...content, evidenceId: id, expectedVersion: 1 });
  await pass(app, scene, [...watchers.values()]);
  return Object.fromEntries([...watchers].map(([part, { feed }]) => {
    const data = feed.filter(({ seq, type }) => seq > began && type.startsWith('evidence.')).map((event) => event.data as EvidenceEventData);
    return [part, data.map((one) => ('evidence' in one ? 'the piece' : 'gone')).join(', ') || 'nothing'];
  }));
}

const changes = (['ALL_AGENCIES', 'OWN_AGENCY_AND_INSPECTORS', 'INSPECTORS_ONLY'] as const).flatMap((from, _index, all) => all.filter((to) => to !== from).map((to) => [from, to] as const));

test.each(changes)('from %s to %s: whoever sees it now is told the piece, whoever lost it that it is gone, and nobody else anything, within a second', async (from, to) => {
  const expected = Object.fromEntries(partsOfScene.map((part) => [part, readers[to].includes(part) ? 'the piece' : readers[from].includes(part) ? 'gone' : 'nothing']));
  expect(await toldWhen(from, to)).toEqual(expected);
  for (const part of partsOfScene.filter((one) => !readers[to].includes(one))) expect([part, watchers.get(part)?.frames.some((frame) => frame.includes(`after-${from}-${to}`))]).toEqual([part, false]);
});
