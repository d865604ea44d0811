import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { releaseLimits } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { aContribution, anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, partsOfScene, type Scene } from '../support/factories/inspection.ts';
import type { TestUser } from '../support/factories/people.ts';
import { pass } from '../support/fence.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let known: Scene;

beforeAll(async () => {
  app = await startTestApp();
  known = await aScene(app);
});
afterAll(() => app.stop());

const shown = 'id status awaitingReleaseSince releaseNote submittedAt version canRelease author { id }';
const setRelease = (user: TestUser, inspectionId: string, coordinatorReleases: boolean): Promise<Answer> =>
  app.graph(user, 'mutation ($input: SetReleaseInput!) { setRelease(input: $input) { ownAgencyRelease { coordinatorReleases canSet } } }', { input: { inspectionId, coordinatorReleases } });
const release = (user: TestUser, evidenceId: string, expectedVersion = 1): Promise<Answer> => app.graph(user, 'mutation ($input: ReleaseEvidenceInput!) { releaseEvidence(input: $input) }', { input: { evidenceId, expectedVersion } });
const giveBack = (user: TestUser, evidenceId: string, note: string, expectedVersion = 1): Promise<Answer> =>
  app.graph(user, `mutation ($input: GiveBackEvidenceInput!) { giveBackEvidence(input: $input) { ${shown} } }`, { input: { evidenceId, expectedVersion, note } });
const look = (user: TestUser, id: string): Promise<Answer> => app.graph(user, `query ($id: ID!) { evidence(id: $id) { ${shown} } }`, { id });

/** Police with a coordinator who releases. */
async function aCarefulScene(): Promise<Scene> {
  const scene = await aScene(app, { with: known });
  await setRelease(scene.people.policeCoordinator, scene.id, true);
  return scene;
}
const ofPolice = ['police', 'policeColleague', 'policeCoordinator'] as const;
const outside = partsOfScene.filter((part) => !(ofPolice as readonly string[]).includes(part));

test('the switch is a coordinator’s, for the own agency in this inspection alone, and nobody outside learns of it', async () => {
  const scene = await aScene(app, { with: known });
  for (const part of ['lead', 'inspector', 'police', 'health', 'board', 'observer'] as const) expect([part, (await setRelease(scene.people[part], scene.id, true)).code]).toEqual([part, 'FORBIDDEN']);
  const watchers = await Promise.all((['lead', 'health', 'police'] as const).map(async (part) => {
    const socket = await app.socket(scene.people[part]);
    await socket.join(scene.id);
    return [part, socket] as const;
  }));
  expect((await setRelease(scene.people.policeCoordinator, scene.id, true)).data.setRelease.ownAgencyRelease).toEqual({ coordinatorReleases: true, canSet: true });
  await pass(app, scene, watchers.map(([, socket]) => socket));
  expect(watchers.filter(([, { frames }]) => frames.join('').includes('release.switched')).map(([part]) => part)).toEqual(['police']);
  expect((await anEvidence(app, scene, scene.people.health)).status).toBe('SUBMITTED');
  const other = await aScene(app, { with: known });
  expect((await anEvidence(app, other, scene.people.police)).status).toBe('SUBMITTED');
});

describe('what a contributor submits', () => {
  test('waits as a draft does: no byte of it leaves the agency until it is released, and then it is there for all', async () => {
    const scene = await aCarefulScene();
    const watchers = new Map(await Promise.all(partsOfScene.map(async (part) => {
      const socket = await app.socket(scene.people[part]);
      await socket.join(scene.id);
      return [part, socket] as const;
    })));
    const { id } = await anEvidence(app, scene, scene.people.police, { title: 'marker-waiting' });
    expect((await look(scene.people.policeCoordinator, id)).data.evidence).toMatchObject({ status: 'DRAFT', awaitingReleaseSince: expect.any(String), canRelease: true, submittedAt: null });
    expect((await look(scene.people.police, id)).data.evidence.canRelease).toBe(false);
    for (const part of outside) expect([part, (await look(scene.people[part], id)).code]).toEqual([part, 'NOT_FOUND']);
    await pass(app, scene, [...watchers.values()]);
    for (const [part, { frames }] of watchers) expect([part, frames.join('').includes('marker-waiting'), frames.join('').includes(id)]).toEqual([part, ...(ofPolice as readonly string[]).includes(part) ? [true, true] : [false, false]]);

    for (const part of outside) expect([part, (await release(scene.people[part], id)).code]).toEqual([part, 'NOT_FOUND']);
    for (const part of ['police', 'policeColleague'] as const) expect([part, (await release(scene.people[part], id)).code]).toEqual([part, 'FORBIDDEN']);
    expect((await release(scene.people.policeCoordinator, id)).data.releaseEvidence).toBe(id);
    expect((await look(scene.people.health, id)).data.evidence).toMatchObject({ status: 'SUBMITTED', awaitingReleaseSince: null, author: { id: scene.people.police.id } });
    await pass(app, scene, [...watchers.values()]);
    expect([...watchers].filter(([, { frames }]) => frames.join('').includes('marker-waiting')).map(([part]) => part)).toEqual(partsOfScene.filter((part) => part !== 'board'));
  });

  test('is found, not refused, when it is sent again after a lost answer; and a note stays inside when the switch goes off', async () => {
    const scene = await aCarefulScene();
    const input = aContribution(scene, { title: 'Sent twice' });
    const contribute = () => app.graph(scene.people.police, `mutation ($input: ContributeEvidenceInput!) { contributeEvidence(input: $input) { ${shown} } }`, { input });
    const [first, second] = [await contribute(), await contribute()];
    expect([first.code, second.code, second.data.contributeEvidence.status]).toEqual([undefined, undefined, 'DRAFT']);
    await giveBack(scene.people.policeCoordinator, input.id, 'marker-note');
    await setRelease(scene.people.policeCoordinator, scene.id, false);
    const { inspectionId: _inspectionId, id: evidenceId, ...content } = input;
    const revised = await app.graph(scene.people.police, `mutation ($input: ReviseEvidenceInput!) { reviseEvidence(input: $input) { ${shown} } }`, { input: { ...content, evidenceId, expectedVersion: 2 } });
    expect(revised.data.reviseEvidence).toMatchObject({ status: 'SUBMITTED', releaseNote: null });
    expect((await look(scene.people.lead, evidenceId)).data.evidence).toMatchObject({ status: 'SUBMITTED', releaseNote: null });
  });

  test('is given back with a note, and handed in again without it', async () => {
    const scene = await aCarefulScene();
    const { id } = await anEvidence(app, scene, scene.people.police);
    for (const note of [' ', 'x'.repeat(releaseLimits.note + 1)]) expect((await giveBack(scene.people.policeCoordinator, id, note)).fields).toEqual(['note']);
    expect((await giveBack(scene.people.policeCoordinator, id, 'Count again, please')).data.giveBackEvidence).toMatchObject({ status: 'DRAFT', awaitingReleaseSince: null, releaseNote: 'Count again, please', version: 2 });
    expect((await release(scene.people.policeCoordinator, id, 2)).fields).toEqual(['evidenceId']);
    const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene);
    const again = await app.features.evidence.service.revise(scene.people.police.viewer, { ...content, evidenceId: id, expectedVersion: 2 });
    expect(again.record).toMatchObject({ status: 'DRAFT', awaitingReleaseSince: expect.any(Date), releaseNote: null });
    // Taken back by its author, it waits no more.
    await app.features.evidence.service.revise(scene.people.police.viewer, { ...content, submit: false, evidenceId: id, expectedVersion: 3 });
    expect((await release(scene.people.policeCoordinator, id, 4)).fields).toEqual(['evidenceId']);
  });

  test('is released as the coordinator read it, or not at all', async () => {
    const scene = await aCarefulScene();
    const { id } = await anEvidence(app, scene, scene.people.police);
    const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, { title: 'Other words' });
    await app.features.evidence.service.revise(scene.people.police.viewer, { ...content, evidenceId: id, expectedVersion: 1 });
    expect((await release(scene.people.policeCoordinator, id, 1)).code).toBe('CONFLICT');
    expect((await release(scene.people.policeCoordinator, id, 2)).data.releaseEvidence).toBe(id);
  });

  test('for inspectors only goes to them by the coordinator’s hand, who then no longer sees it', async () => {
    const scene = await aCarefulScene();
    const { id } = await anEvidence(app, scene, scene.people.police, { visibility: 'INSPECTORS_ONLY' });
    expect((await release(scene.people.policeCoordinator, id)).data.releaseEvidence).toBe(id);
    expect((await look(scene.people.policeCoordinator, id)).code).toBe('NOT_FOUND');
    expect((await look(scene.people.lead, id)).data.evidence.status).toBe('SUBMITTED');
  });

  test('by a coordinator goes out at once; and what is out stays out when it is changed', async () => {
    const scene = await aCarefulScene();
    expect((await anEvidence(app, scene, scene.people.policeCoordinator)).status).toBe('SUBMITTED');
    const { id } = await anEvidence(app, scene, scene.people.police);
    await release(scene.people.policeCoordinator, id);
    const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, { title: 'Corrected' });
    expect((await app.features.evidence.service.revise(scene.people.police.viewer, { ...content, evidenceId: id, expectedVersion: 2 })).record.status).toBe('SUBMITTED');
  });

  test('cannot be released once evidence is closed', async () => {
    const scene = await aCarefulScene();
    const { id } = await anEvidence(app, scene, scene.people.police);
    await moveTo(app, scene, 'SIGN_OFF');
    expect((await release(scene.people.policeCoordinator, id)).code).toBe('WRONG_PHASE');
  });
});
