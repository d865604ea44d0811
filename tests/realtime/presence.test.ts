import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEvidence } from '../support/factories/evidence.ts';
import { eventually } from '../support/eventually.ts';
import { aScene, moveTo, type Part, type Scene } from '../support/factories/inspection.ts';
import { pass } from '../support/fence.ts';
import { statementsDuring } from '../support/statements.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

async function open(scene: Scene, part: Part): Promise<TestSocket> {
  const socket = await app.socket(scene.people[part]);
  await socket.join(scene.id);
  return socket;
}
/** Closes the connection while the server is at work opening the inspection: a message behind it is refused at once, and so the first has come. */
async function openAndClose(scene: Scene, part: Part): Promise<void> {
  const { raw, join, send } = await app.socket(scene.people[part]);
  void join(scene.id).catch(() => undefined);
  await send('inspection:join', null);
  raw.close();
}
type Counts = Partial<Record<keyof Scene['agencies'], number>>;

/** Waits until the newest count that this screen was told is this one. */
const shows = (socket: TestSocket, scene: Scene, counts: Counts): Promise<void> =>
  eventually(() => {
    const wanted = Object.entries(counts).map(([agency, people]) => ({ agencyId: scene.agencies[agency as keyof Counts].id, people }));
    const newest = [...(socket.presence.at(-1)?.here ?? [])];
    expect(newest.sort(byAgency)).toEqual(wanted.sort(byAgency));
  });
const byAgency = (a: { agencyId: string }, b: { agencyId: string }): number => a.agencyId.localeCompare(b.agencyId);

test('everyone sees how many people of each agency are there: people, not screens, and no names', async () => {
  const scene = await aScene(app, { with: known });
  const lead = await open(scene, 'lead');
  await shows(lead, scene, { ofsted: 1 });
  const [one, again] = [await open(scene, 'police'), await open(scene, 'police')];
  const colleague = await open(scene, 'policeColleague');
  const health = await open(scene, 'health');
  await shows(lead, scene, { ofsted: 1, police: 2, health: 1 });
  await shows(health, scene, { ofsted: 1, police: 2, health: 1 });
  expect(JSON.stringify(lead.presence)).not.toMatch(new RegExp(`Pia|Paul|${scene.people.police.id}`));

  again.close();
  colleague.close();
  await shows(lead, scene, { ofsted: 1, police: 1, health: 1 });
  await one.send('inspection:leave', { inspectionId: scene.id });
  await shows(lead, scene, { ofsted: 1, health: 1 });
});

test('whoever may not know of the inspection any more is not counted', async () => {
  const scene = await aScene(app, { with: known });
  const lead = await open(scene, 'lead');
  await open(scene, 'health');
  await shows(lead, scene, { ofsted: 1, health: 1 });
  await app.features.inspections.service.removeMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: scene.people.health.id });
  await shows(lead, scene, { ofsted: 1 });
});

test('who opens and leaves at once, or closes the window meanwhile, leaves no ghost behind', async () => {
  const scene = await aScene(app, { with: known });
  const lead = await open(scene, 'lead');
  const police = await app.socket(scene.people.police);
  for (let turn = 0; turn < 5; turn += 1) {
    const joining = police.join(scene.id);
    const leaving = police.send('inspection:leave', { inspectionId: scene.id });
    await Promise.all([joining, leaving]);
  }
  for (let turn = 0; turn < 5; turn += 1) {
    await openAndClose(scene, 'health');
  }
  // A change of phase settles every connection anew, and brings back none that leaves meanwhile.
  const observer = await app.socket(scene.people.observer);
  for (const phase of ['FIELDWORK', 'EVIDENCE', 'FIELDWORK', 'DRAFTING', 'FIELDWORK', 'EVIDENCE'] as const) {
    await observer.join(scene.id);
    const changes = lead.access.length;
    await Promise.all([moveTo(app, scene, phase), eventually(() => expect(lead.access.length).toBeGreaterThan(changes)), observer.send('inspection:leave', { inspectionId: scene.id })]);
  }
  await open(scene, 'councilCoordinator');
  await shows(lead, scene, { ofsted: 1, council: 1 });
  expect(police.access).toEqual([]);
});

test('once nobody has it open its log is not read any more, however they left', async () => {
  const [left, open] = [await aScene(app, { with: known }), await aScene(app, { with: known })];
  for (let turn = 0; turn < 10; turn += 1) {
    await openAndClose(left, 'health');
  }
  const watcher = await app.socket(open.people.health);
  await watcher.join(open.id);
  const readings = (await statementsDuring(async () => {
    await anEvidence(app, left, left.people.police);
    await anEvidence(app, open, open.people.police);
    await pass(app, open, [watcher]);
  })).filter((statement) => statement.includes('FROM inspection_event'));
  expect(readings.filter((statement) => statement.includes(open.id))).not.toEqual([]);
  expect(readings.filter((statement) => statement.includes(left.id))).toEqual([]);
});

test('people of one inspection are not counted in another', async () => {
  const [here, there] = [await aScene(app, { with: known }), await aScene(app, { with: known })];
  const lead = await open(here, 'lead');
  await open(there, 'police');
  await open(here, 'health');
  await shows(lead, here, { ofsted: 1, health: 1 });
  expect(JSON.stringify(lead.presence)).not.toContain(there.id);
});
