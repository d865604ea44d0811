import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { childElsewhere, childElsewhereShort, fileLimits, type ContributeEvidenceInput, type TakeOverEvidenceInput } from '@joint/shared';
import type { Answer } from '../support/as-user.ts';
import { removeTable } from '../support/datasets.ts';
import { eventually } from '../support/eventually.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aFile } from '../support/factories/files.ts';
import { aScene, moveTo, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aUser, type TestUser } from '../support/factories/people.ts';
import { aRequest, move } from '../support/factories/requests.ts';
import { anOffer } from '../support/factories/reuse.ts';
import { someLetters } from '../support/letters.ts';
import { givenUp } from '../support/jobs.ts';
import { aPng, aText } from '../support/sample-files.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { download } from '../support/uploads.ts';

let app: TestApp;
let before: Scene;
beforeAll(async () => {
  app = await startTestApp();
  before = await aScene(app, { title: 'marker-inspection of last year' });
});
afterAll(() => app.stop());

const ofPolice: readonly Part[] = ['police', 'policeColleague', 'policeCoordinator'];
const shown = 'id status title body kind visibility isDistressing criterionIds inspectionId reuse { offeredAt offeredBy { id } canOffer canTakeBack origin { version takenOverBy { id } piece { id } } }';
const offer = (user: TestUser | null, evidenceId: string): Promise<Answer> => app.graph(user, `mutation ($input: OfferEvidenceInput!) { offerEvidence(input: $input) { ${shown} } }`, { input: { evidenceId } });
const takeBack = (user: TestUser, evidenceId: string): Promise<Answer> => app.graph(user, `mutation ($input: TakeBackOfferInput!) { takeBackOffer(input: $input) { ${shown} } }`, { input: { evidenceId } });
const look = (user: TestUser, id: string): Promise<Answer> => app.graph(user, `query ($id: ID!) { evidence(id: $id) { ${shown} } }`, { id });
const offered = async (user: TestUser, id: string, agencyIds: readonly string[] = [], text = 'strategy discussions') =>
  (await app.ask(user, 'query ($id: ID!, $text: String!, $agencyIds: [ID!]!) { inspection(id: $id) { evidenceOffered(text: $text, agencyIds: $agencyIds) { id title kind periodFrom criteria isDistressing agency { id } } } }', { id, text, agencyIds })).inspection.evidenceOffered;
const reusable = async (user: TestUser, requestId: string, id: string | null = null) =>
  (await app.ask(user, 'query ($requestId: ID!, $id: ID) { evidenceRequest(id: $requestId) { reusable(id: $id) { id title body version referencesTakenOut criterionIds hasTable files { id name namesChildren } } } }', { requestId, id })).evidenceRequest.reusable;
const takeOver = (user: TestUser, input: Partial<TakeOverEvidenceInput>): Promise<Answer> =>
  app.graph(user, `mutation ($input: TakeOverEvidenceInput!) { takeOverEvidence(input: $input) { ${shown} } }`, { input: { id: randomUUID(), originVersion: 1, visibility: 'ALL_AGENCIES', fileIds: [], ...input } });
const attachedTo = async (requestId: string): Promise<string[]> => (await app.sql<{ id: string }>('SELECT evidence_id AS id FROM request_answer WHERE requested_agency_id = $1', [requestId])).map(({ id }) => id);
/** A later inspection of the same agencies, with a request to the police in it. */
async function later(wanted: Partial<Scene> = {}): Promise<{ scene: Scene; requestId: string }> {
  const scene = await aScene(app, { with: before, ...wanted });
  return { scene, requestId: (await aRequest(app, scene)).id };
}

describe('an offer', () => {
  test('is made by coordinators and by the author; everybody else is refused, and outside the agency nobody knows of it', async () => {
    const { id } = await anEvidence(app, before, before.people.police);
    for (const part of partsOfScene.filter((one) => one !== 'police' && one !== 'policeCoordinator')) expect([part, (await offer(before.people[part], id)).code]).toEqual([part, part === 'board' ? 'NOT_FOUND' : 'FORBIDDEN']);
    expect((await offer(null, id)).code).toBe('UNAUTHENTICATED');
    expect((await offer(await aUser(app, { agency: before.agencies.police }), id)).code).toBe('NOT_FOUND');

    const { data } = await offer(before.people.policeCoordinator, id);
    expect(data.offerEvidence.reuse).toMatchObject({ offeredBy: { id: before.people.policeCoordinator.id }, canOffer: false, canTakeBack: true });
    await offer(before.people.police, id);
    expect((await look(before.people.policeColleague, id)).data.evidence.reuse).toMatchObject({ offeredAt: expect.any(String), offeredBy: { id: before.people.policeCoordinator.id }, canOffer: false, canTakeBack: false });
    for (const part of ['lead', 'inspector', 'health', 'councilCoordinator', 'observer'] as const) expect([part, (await look(before.people[part], id)).data.evidence.reuse]).toEqual([part, { offeredAt: null, offeredBy: null, canOffer: false, canTakeBack: false, origin: null }]);
    for (const part of partsOfScene) {
      const { inspection } = await app.ask(before.people[part], 'query ($id: ID!) { inspection(id: $id) { activity { nodes { type } } } }', { id: before.id });
      expect([part, inspection.activity.nodes.filter(({ type }) => type === 'reuse.offered').length > 0]).toEqual([part, ofPolice.includes(part)]);
    }
    expect((await takeBack(before.people.policeColleague, id)).code).toBe('FORBIDDEN');
    expect((await takeBack(before.people.police, id)).data.takeBackOffer.reuse).toMatchObject({ offeredAt: null, canOffer: true });
    expect(await app.sql('SELECT FROM evidence_offer WHERE evidence_id = $1', [id])).toHaveLength(0);
  });

  test.each<[string, Partial<ContributeEvidenceInput>]>([
    ['a draft', { submit: false }], ['what is for inspectors only', { visibility: 'INSPECTORS_ONLY' }], ['a note about one child', { kind: 'CASE_TRACKING_NOTE' }],
  ])('of %s is refused with what can be offered', async (_what, wanted) => {
    const { id } = await anEvidence(app, before, before.people.police, wanted);
    expect((await offer(before.people.police, id)).fields).toEqual(['evidenceId']);
  });
});

describe('an inspector who asks', () => {
  test('finds it in the agency’s other inspections, by its words, and learns neither its text nor where it was given', async () => {
    const { scene } = await later();
    const piece = await anOffer(app, before, before.people.police, { title: 'Strategy discussions on Fridays', body: 'marker-text', isDistressing: true });
    await anEvidence(app, before, before.people.police, { title: 'Strategy discussions never offered' });
    const found = await offered(scene.people.lead, scene.id, [scene.agencies.police.id]);
    expect(found.find(({ id }) => id === piece.id)).toMatchObject({ title: 'Strategy discussions on Fridays', kind: 'DATA', isDistressing: true, periodFrom: '2026-01-05', criteria: [before.criteria[0]?.title], agency: { id: scene.agencies.police.id } });
    expect(JSON.stringify(found)).not.toMatch(/marker|never offered/);
    expect(await offered(scene.people.lead, scene.id, [scene.agencies.health.id])).toEqual([]);
    expect(await offered(scene.people.lead, scene.id, [], 'quarterly figures of foster carers')).toEqual([]);
    // Only where the agency takes part, only in other inspections, and only to those who may ask.
    expect(await offered(before.people.lead, before.id)).toEqual([]);
    for (const part of partsOfScene.filter((one) => one !== 'lead' && one !== 'inspector')) expect([part, await offered(scene.people[part], scene.id)]).toEqual([part, []]);
    await takeBack(before.people.police, piece.id);
    expect((await offered(scene.people.lead, scene.id)).map(({ id }) => id)).not.toContain(piece.id);
  });

  test('may find it by the words of a real finding, and not open it', async () => {
    const { scene } = await later();
    const { letters: [letter] } = someLetters();
    const finding = letter?.findings.find(({ text }) => text.length > 120)?.text ?? '';
    const piece = await anOffer(app, before, before.people.police, { title: 'What we found', body: finding, screening: [] }).catch(() => null);
    if (!piece) throw new Error('the finding names somebody: choose another');
    expect((await offered(scene.people.lead, scene.id, [], finding.split(' ').slice(0, 12).join(' '))).map(({ id }) => id)).toContain(piece.id);
    const outsider = await aScene(app);
    expect((await look(outsider.people.lead, piece.id)).code).toBe('NOT_FOUND');
  });

  test('no longer finds what was withdrawn or narrowed', async () => {
    const { scene } = await later();
    const [withdrawn, narrowed] = [await anOffer(app, before, before.people.police), await anOffer(app, before, before.people.police)];
    const found = async (): Promise<string[]> => (await offered(scene.people.lead, scene.id)).map(({ id }) => id);
    expect(await found()).toEqual(expect.arrayContaining([withdrawn.id, narrowed.id]));
    await app.features.evidence.service.withdraw(before.people.police.viewer, { evidenceId: withdrawn.id, expectedVersion: 1, reason: 'Wrong' });
    const { kind, title, body, criterionIds, periodFrom, periodTo } = narrowed;
    await app.features.evidence.service.revise(before.people.police.viewer, { evidenceId: narrowed.id, expectedVersion: 1, submit: true, kind, title, body, criterionIds: [...criterionIds], periodFrom, periodTo, visibility: 'INSPECTORS_ONLY' });
    const still = await found();
    expect(still).not.toContain(withdrawn.id);
    expect(still).not.toContain(narrowed.id);
  });
});

describe('an agency that answers', () => {
  test('takes its own piece over with one press: new evidence here, attached, its origin on record', async () => {
    const { scene, requestId } = await later();
    const piece = await anOffer(app, before, before.people.police, { isDistressing: true, visibility: 'OWN_AGENCY_AND_INSPECTORS' });
    for (const part of partsOfScene.filter((one) => !ofPolice.includes(one))) {
      const { code } = await takeOver(scene.people[part], { requestId, originId: piece.id });
      expect([part, code]).toEqual([part, part === 'lead' || part === 'inspector' ? 'FORBIDDEN' : 'NOT_FOUND']);
    }
    const input = { requestId, originId: piece.id, id: randomUUID() };
    // A colleague who had no part in the earlier inspection's piece may use it: it is the agency's.
    const { data } = await takeOver(scene.people.policeColleague, input);
    expect(data.takeOverEvidence).toMatchObject({
      id: input.id, inspectionId: scene.id, status: 'SUBMITTED', visibility: 'ALL_AGENCIES', isDistressing: true, title: piece.title, body: piece.body, criterionIds: [...piece.criterionIds],
      reuse: { offeredAt: null, origin: { version: 1, takenOverBy: { id: scene.people.policeColleague.id }, piece: { id: piece.id } } },
    });
    expect(await attachedTo(requestId)).toEqual([input.id]);
    await takeBack(before.people.police, piece.id);
    expect((await takeOver(scene.people.policeColleague, input)).data.takeOverEvidence.id).toBe(input.id);
    expect(await takeOver(scene.people.policeColleague, { ...input, visibility: 'OWN_AGENCY_AND_INSPECTORS' })).toMatchObject({ code: 'CONFLICT', errors: [{ message: expect.stringContaining('already, with another choice') }] });
    expect(await attachedTo(requestId)).toEqual([input.id]);
    expect((await look(scene.people.health, input.id)).data.evidence).toMatchObject({ body: piece.body, reuse: { origin: { version: 1, piece: null } } });
    expect(await app.sql('SELECT origin_id, origin_version FROM evidence_origin WHERE evidence_id = $1', [input.id])).toEqual([{ origin_id: piece.id, origin_version: 1 }]);
  });

  test('told of what it chose in either of two sends of one moment, never of the other’s', async () => {
    const { scene, requestId } = await later();
    const [id, piece] = [randomUUID(), await anOffer(app, before, before.people.police, { title: 'Strategy discussions with files' })];
    const file = await aFile(app, before.people.police, piece.id, aText('Figures of the year', 'figures.txt'));
    const answers = await Promise.all([[file.id], [], [file.id], []].map((fileIds) => takeOver(scene.people.police, { requestId, originId: piece.id, id, fileIds })));
    const [kept] = await app.sql<{ chosen: number }>('SELECT cardinality(file_ids) AS chosen FROM evidence_origin WHERE evidence_id = $1', [id]);
    expect(answers.map(({ code }) => code)).toEqual([1, 0, 1, 0].map((files) => (files === kept?.chosen ? undefined : 'CONFLICT')));
  });

  test('is shown it once: what stands here already is neither offered nor taken over again, until it is withdrawn', async () => {
    const { scene, requestId } = await later();
    const piece = await anOffer(app, before, before.people.police, { title: 'Strategy discussions, once' });
    const { data } = await takeOver(scene.people.police, { requestId, originId: piece.id });
    expect((await reusable(scene.people.police, requestId, piece.id))).toEqual([]);
    expect((await takeOver(scene.people.police, { requestId, originId: piece.id })).code).toBe('NOT_FOUND');
    await app.features.evidence.service.withdraw(scene.people.police.viewer, { evidenceId: data.takeOverEvidence.id, expectedVersion: 1, reason: 'Mistaken' });
    expect(await reusable(scene.people.police, requestId, piece.id)).toHaveLength(1);
  });

  test('never carries a child’s reference from one inspection into another', async () => {
    const { scene, requestId } = await later();
    const piece = await anOffer(app, before, before.people.police, { title: 'Strategy discussions about CH-04', body: 'CH-04 was discussed twice, CH‑11 never.' });
    expect((await reusable(scene.people.police, requestId, piece.id))[0]).toMatchObject({ referencesTakenOut: 3, title: `Strategy discussions about ${childElsewhere}` });
    const { data } = await takeOver(scene.people.police, { requestId, originId: piece.id });
    expect(data.takeOverEvidence).toMatchObject({ status: 'DRAFT', body: `${childElsewhere} was discussed twice, ${childElsewhere} never.` });
    expect((await look(scene.people.lead, data.takeOverEvidence.id)).code).toBe('NOT_FOUND');
  });

  test('loses nothing of a text that is full', async () => {
    const { scene, requestId } = await later();
    const [title, body] = [`Strategy discussions ${'of CH-04 and '.repeat(9)}others`, `${'CH-04 was discussed. '.repeat(951)}And this is how it ends.`];
    const piece = await anOffer(app, before, before.people.police, { title, body });
    const { data } = await takeOver(scene.people.police, { requestId, originId: piece.id });
    expect(data.takeOverEvidence).toMatchObject({ status: 'DRAFT', title: title.replaceAll('CH-04', childElsewhereShort), body: body.replaceAll('CH-04', childElsewhereShort) });
  });

  test('is asked what looks as if it said who a child is, as for any new evidence', async () => {
    const { scene, requestId } = await later();
    const screening = [{ field: 'BODY' as const, kind: 'EMAIL_ADDRESS' as const, count: 1, reason: 'OF_A_SERVICE' as const }];
    const piece = await anOffer(app, before, before.people.police, { body: 'Strategy discussions are booked at rota@police.example.', screening });
    expect((await takeOver(scene.people.police, { requestId, originId: piece.id })).fields).toEqual(['body']);
    expect(await attachedTo(requestId)).toEqual([]);
    expect((await takeOver(scene.people.police, { requestId, originId: piece.id, screening })).data.takeOverEvidence.status).toBe('SUBMITTED');
  });

  test('brings the files that it chooses, each a copy that is looked at again; those that name children are pointed out', async () => {
    const { scene, requestId } = await later();
    const piece = await anOffer(app, before, before.people.police);
    const wanted = await aFile(app, before.people.police, piece.id, aText('Minutes of the meetings', 'minutes.txt'));
    const naming = await aFile(app, before.people.police, piece.id, aText('About CH-07 alone', 'list.txt'));
    const left = await aFile(app, before.people.police, piece.id, aText('Something else', 'other.txt'));
    await eventually(async () => expect((await reusable(scene.people.police, requestId, piece.id))[0]?.files.map(({ name, namesChildren }) => [name, namesChildren])).toEqual([['minutes.txt', false], ['list.txt', true], ['other.txt', false]]));
    const other = await aFile(app, before.people.police, (await anEvidence(app, before, before.people.police)).id);
    expect((await takeOver(scene.people.police, { requestId, originId: piece.id, fileIds: [other.id] })).fields).toEqual(['fileIds']);

    const { data } = await takeOver(scene.people.police, { requestId, originId: piece.id, fileIds: [wanted.id] });
    const files = await eventually(async () => {
      const rows = await app.sql<{ id: string; name: string; sha256: string; status: string }>(`SELECT id, name, sha256, text_status::text AS status FROM evidence_file WHERE evidence_id = $1`, [data.takeOverEvidence.id]);
      expect(rows.map(({ status }) => status)).toEqual(['READ']);
      return rows;
    });
    expect(files[0]).toMatchObject({ name: 'minutes.txt', sha256: wanted.sha256 });
    expect([naming.id, left.id, wanted.id]).not.toContain(files[0]?.id);
    expect(await (await download(app, scene.people.health, files[0]?.id ?? '')).text()).toBe('Minutes of the meetings');
    // The first one stays where it was, for those who may see it there.
    expect((await download(app, before.people.police, wanted.id)).status).toBe(200);
    const [event] = await app.sql<{ actor_id: string }>(`SELECT actor_id FROM inspection_event WHERE type = 'file.attached' AND payload->>'fileId' = $1`, [files[0]?.id]);
    expect(event?.actor_id).toBe(scene.people.police.id);
  });

  test('brings a picture, which has no words to wait for and is open at once', async () => {
    const { scene, requestId } = await later();
    const piece = await anOffer(app, before, before.people.police);
    const picture = await aFile(app, before.people.police, piece.id, aPng);
    const { data } = await takeOver(scene.people.police, { requestId, originId: piece.id, fileIds: [picture.id] });
    const [copy] = await eventually(async () => {
      const rows = await app.sql<{ id: string; status: string }>('SELECT id, text_status::text AS status FROM evidence_file WHERE evidence_id = $1', [data.takeOverEvidence.id]);
      expect(rows).toHaveLength(1);
      return rows;
    });
    expect(copy?.status).toBe('UNREADABLE');
    expect((await download(app, scene.people.health, copy?.id ?? '')).status).toBe(200);
  });

  describe('whose file does not come at once', () => {
    const coming = async (user: TestUser, id: string) => (await app.ask(user, 'query ($id: ID!) { evidence(id: $id) { filesComing { name state } files { name } } }', { id })).evidence;
    const sweep = (): Promise<void> | undefined => app.features.files.tasks.find(({ name }) => name === 'files:sweep')?.run({});
    /** Taken over while its file cannot be copied, until the job was given up. */
    async function waiting(name: string) {
      const { scene, requestId } = await later();
      const piece = await anOffer(app, before, before.people.police);
      const file = await aFile(app, before.people.police, piece.id, aText('Minutes of the meetings', name));
      await app.sql(`UPDATE evidence_file SET scan = 'WAITING' WHERE id = $1`, [file.id]);
      const { id } = (await takeOver(scene.people.police, { requestId, originId: piece.id, fileIds: [file.id] })).data.takeOverEvidence;
      await givenUp(app, 'files:copy');
      await app.sql(`UPDATE evidence_file SET scan = 'NOT_SCANNED' WHERE id = $1`, [file.id]);
      return { scene, id, fileId: file.id };
    }
    const late = (id: string): Promise<unknown> => app.sql(`UPDATE evidence_file_copy SET asked_at = asked_at - interval '31 minutes' WHERE evidence_id = $1`, [id]);

    test('sees that it is on its way, and it comes however long that took', async () => {
      const { scene, id } = await waiting('minutes.txt');
      for (const part of ['police', 'policeCoordinator'] as const) expect(await coming(scene.people[part], id)).toEqual({ filesComing: [{ name: 'minutes.txt', state: 'COMING' }], files: [] });
      for (const part of ['lead', 'health', 'observer'] as const) expect(await coming(scene.people[part], id)).toEqual({ filesComing: [], files: [] });
      await sweep();
      expect(await coming(scene.people.police, id)).toMatchObject({ filesComing: [{ state: 'COMING' }] });
      await late(id);
      await sweep();
      await eventually(async () => expect(await coming(scene.people.police, id)).toEqual({ filesComing: [], files: [{ name: 'minutes.txt' }] }));
    });

    test('is told where it does not come, because it was removed or there is no room', async () => {
      const [gone, full] = [await waiting('gone.txt'), await waiting('full.txt')];
      await app.features.files.service.remove(before.people.police.viewer, { fileId: gone.fileId });
      for (let index = 0; index < fileLimits.perEvidence; index += 1) await aFile(app, full.scene.people.police, full.id, { ...aPng, name: `dot-${index}.png` });
      for (const { id } of [gone, full]) await late(id);
      await sweep();
      await eventually(async () => {
        expect((await coming(gone.scene.people.police, gone.id)).filesComing).toEqual([{ name: 'gone.txt', state: 'GONE' }]);
        expect((await coming(full.scene.people.police, full.id)).filesComing).toEqual([{ name: 'full.txt', state: 'NO_ROOM' }]);
      });
      // It was said, and is tried no more.
      await sweep();
      expect(await app.sql(`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'files:copy' AND attempts < max_attempts`)).toHaveLength(0);
    });
  });

  test('is told that a piece has a table, which stays behind, and no longer once the table was removed', async () => {
    const { requestId } = await later();
    const { police } = before.people;
    const piece = await anOffer(app, before, police, { kind: 'DATA' });
    await app.features.datasets.put(police.viewer, piece.id, { name: 'seen.csv', bytes: Buffer.from('Place,Seen\nNorth,12\n'), source: 'A return' });
    expect(await reusable(police, requestId, piece.id)).toMatchObject([{ id: piece.id, hasTable: true }]);
    expect((await removeTable(app, police, piece.id)).code).toBeUndefined();
    expect(await reusable(police, requestId, piece.id)).toMatchObject([{ id: piece.id, hasTable: false }]);
  });

  test('takes over what it saw, or looks again; and nothing of a request that takes no more answers', async () => {
    const { scene, requestId } = await later();
    const piece = await anOffer(app, before, before.people.police);
    expect((await takeOver(scene.people.police, { requestId, originId: piece.id, originVersion: 2 })).code).toBe('CONFLICT');
    expect((await takeOver(scene.people.police, { requestId, originId: randomUUID() })).code).toBe('NOT_FOUND');
    await move(app, scene.people.lead, requestId, 'SENT', 'CANCEL', 'Found');
    expect(await reusable(scene.people.police, requestId)).toEqual([]);
    expect((await takeOver(scene.people.police, { requestId, originId: piece.id })).code).toBe('FORBIDDEN');
  });

  test('where a coordinator releases, what a contributor takes over waits for her', async () => {
    const { scene, requestId } = await later();
    const piece = await anOffer(app, before, before.people.police);
    await app.features.evidence.release.set(scene.people.policeCoordinator.viewer, { inspectionId: scene.id, coordinatorReleases: true });
    expect((await takeOver(scene.people.police, { requestId, originId: piece.id })).data.takeOverEvidence.status).toBe('DRAFT');
  });

  test('may offer long after the inspection that it was given in', async () => {
    const old = await aScene(app, { with: before });
    const piece = await anEvidence(app, old, old.people.police);
    await moveTo(app, old, 'SIGN_OFF');
    expect((await offer(old.people.police, piece.id)).data.offerEvidence.reuse.offeredAt).toEqual(expect.any(String));
  });
});
