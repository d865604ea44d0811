import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aRate } from '../support/factories/burden.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aRequest } from '../support/factories/requests.ts';
import { pass } from '../support/fence.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { partsThat, watchersOf, type Watchers } from '../support/watchers.ts';

let app: TestApp;
let scene: Scene;
let standing: string;
let watchers: Watchers;
const parts = partsOfScene.filter((part) => part !== 'board' && part !== 'observer');

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  standing = (await anEvidence(app, scene, scene.people.police, { minutes: 30, visibility: 'OWN_AGENCY_AND_INSPECTORS' })).id;
  watchers = await watchersOf(app, scene);
});
afterAll(() => app.stop());

const ledgerOf = async (part: Part): Promise<string> =>
  JSON.stringify((await app.ask(scene.people[part], 'query ($id: ID!) { inspection(id: $id) { burden { total { minutes timed contributions costPence } requests { requestId state time { minutes } } } ownHourlyRate { pence } } }', { id: scene.id })).inspection);

/** Those whose ledger changes are told that something happened, or their page would show what is no longer so. */
test.each<[string, () => Promise<unknown>]>([
  ['evidence with its minutes', () => anEvidence(app, scene, scene.people.health, { minutes: 25, visibility: 'INSPECTORS_ONLY' })],
  ['other minutes for what was given', () => app.features.evidence.service.revise(scene.people.police.viewer, {
    evidenceId: standing, expectedVersion: 1, submit: true, kind: 'DATA', title: 'Referrals at night', body: 'Forty.', criterionIds: scene.criteria.slice(0, 1).map(({ id }) => id), periodFrom: '2026-01-05', periodTo: '2026-01-31', visibility: 'OWN_AGENCY_AND_INSPECTORS', minutes: 75,
  })],
  ['a request', () => aRequest(app, scene)],
  ['an answer', async () => {
    const { id: requestId } = await aRequest(app, scene);
    await app.features.requests.service.attach(scene.people.police.viewer, { requestId, evidenceIds: [standing] });
  }],
  ['an hourly rate', () => aRate(app, scene, scene.people.policeCoordinator, '44.10')],
])('whoever’s ledger is changed by %s is told', async (_what, happen) => {
  const before = new Map(await Promise.all(parts.map(async (part) => [part, { ledger: await ledgerOf(part), told: watchers.get(part)?.feed.length ?? 0 }] as const)));
  await happen();
  await pass(app, scene, [...watchers.values()]);
  let changed = 0;
  for (const part of parts) {
    const isChanged = (await ledgerOf(part)) !== before.get(part)?.ledger;
    // The fence itself is one event for everybody.
    const isTold = (watchers.get(part)?.feed.length ?? 0) > (before.get(part)?.told ?? 0) + 1;
    if (isChanged) changed += 1;
    if (isChanged) expect({ part, isTold }).toEqual({ part, isTold: true });
  }
  expect(changed).toBeGreaterThan(0);
});

test('a rate is told to the inspectors and its agency, and its amount to nobody', async () => {
  const whole = () => new Map([...watchers].map(([part, { feed }]) => [part, feed.filter(({ type }) => type === 'burden.rate-set').length]));
  const before = whole();
  await aRate(app, scene, scene.people.policeCoordinator, '61.77', 4410);
  await pass(app, scene, [...watchers.values()]);
  expect(partsThat(watchers, ({ feed }) => feed.some(({ type }) => type === 'burden.rate-set'))).toEqual(['lead', 'inspector', 'police', 'policeColleague', 'policeCoordinator']);
  for (const part of ['lead', 'police'] as const) expect(whole().get(part)).toBe((before.get(part) ?? 0) + 1);
  expect(JSON.stringify([...watchers.values()].map(({ feed }) => feed))).not.toContain('6177');
  expect(watchers.get('lead')?.feed.findLast(({ type }) => type === 'burden.rate-set')?.data).toEqual({ agencyId: scene.agencies.police.id, isSet: true });
});
