import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { at } from '../../server/src/platform/clock.ts';
import { eventually } from '../support/eventually.ts';
import { aScene, moveTo, partsOfScene, type Part, type Scene } from '../support/factories/inspection.ts';
import { aRequest, move } from '../support/factories/requests.ts';
import { aMailServer, type TestMailServer } from '../support/mail-server.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let post: TestMailServer;
let known: Scene;
let scene: Scene;
let toldBefore: number;

beforeAll(async () => {
  post = await aMailServer();
  app = await startTestApp({ smtp: { url: post.url, from: 'Joint Inspection <no-reply@inspections.example>' }, publicOrigin: 'https://inspections.example' });
  known = await aScene(app);
});
afterAll(async () => {
  await app.stop();
  await post.stop();
});
beforeEach(async () => {
  post.be('awake');
  scene = await aScene(app, { with: known, title: 'Front door of Testshire' });
  await settled();
  toldBefore = post.mails.length;
});

const waiting = () => app.sql<{ id: string; sent_at: Date | null; dropped_at: Date | null }>('SELECT n.id, n.sent_at, n.dropped_at FROM notification n WHERE n.sent_at IS NULL AND n.dropped_at IS NULL');
/** Reads the logs to their ends and waits until every mail that follows is settled. */
async function settled(): Promise<void> {
  await app.features.notifications.service.follow();
  await eventually(async () => expect(await waiting()).toEqual([]));
}
const mailed = () => post.mails.slice(toldBefore);
const partsMailed = (): Part[] => partsOfScene.filter((part) => mailed().some(({ to }) => to.includes(known.people[part].email)));
const setEmails = (part: Part, isWanted: boolean) => app.ask(known.people[part], 'mutation ($input: SetEmailsInput!) { setEmails(input: $input) { emails { areSent areWanted } } }', { input: { isWanted } });

describe('an email tells', () => {
  test('coordinators of the agency asked that something waits, where, and nothing of what', async () => {
    const { id } = await aRequest(app, scene, { title: 'marker-title', question: 'marker-question', reason: 'marker-reason' });
    await settled();
    expect(partsMailed()).toEqual(['policeCoordinator']);
    const [mail] = mailed();
    expect(mail?.raw).toContain('Subject: Something waits for you: Front door of Testshire');
    expect(mail?.raw).toContain(`https://inspections.example/inspections/${scene.id}/requests/${id}`);
    expect(mail?.raw).toContain('From: Joint Inspection <no-reply@inspections.example>');
    expect(mail?.raw).not.toMatch(/marker|Lena Lead/);
  });

  test('whom it was given to, and from then on them alone; the asker that it was answered; nobody of what they did', async () => {
    const { id } = await aRequest(app, scene);
    await app.features.requests.service.assign(scene.people.policeCoordinator.viewer, { requestId: id, userId: scene.people.policeColleague.id });
    await settled();
    expect(partsMailed()).toEqual(['policeColleague']);
    await move(app, scene.people.policeColleague, id, 'SENT', 'ANSWER', 'There are none.');
    await settled();
    expect(mailed().map(({ to }) => to)).toContainEqual([scene.people.lead.email]);
    await move(app, scene.people.inspector, id, 'ANSWERED', 'RETURN', 'marker-more');
    await settled();
    const returned = mailed().filter(({ raw }) => raw.includes('came back to your agency'));
    expect(returned.map(({ to }) => to)).toEqual([[scene.people.policeColleague.email]]);
    expect(mailed().some(({ raw }) => raw.includes('marker'))).toBe(false);
    await app.features.requests.service.assign(scene.people.policeCoordinator.viewer, { requestId: id, userId: scene.people.policeCoordinator.id });
    await settled();
    expect(partsMailed()).not.toContain('policeCoordinator');
  });

  test('both sides that the due day has passed', async () => {
    await at(new Date(Date.now() - 20 * 86_400_000), () => aRequest(app, scene, { dueInWorkingDays: 2 }));
    await app.features.requests.overdue.sweep();
    await settled();
    expect(mailed().filter(({ raw }) => raw.includes('is overdue')).map(({ to: [to] }) => to).sort()).toEqual([scene.people.lead.email, scene.people.policeCoordinator.email].sort());
    // What was asked weeks ago is old news by itself.
    expect(mailed()).toHaveLength(2);
  });

  test('everybody once, however often the log is read, by however many', async () => {
    await aRequest(app, scene, { agencyIds: [scene.agencies.police.id, scene.agencies.council.id] });
    await Promise.all(Array.from({ length: 6 }, () => app.features.notifications.service.follow()));
    await settled();
    await settled();
    expect(mailed().map(({ to: [to] }) => to).sort()).toEqual([scene.people.policeCoordinator.email, scene.people.councilCoordinator.email].sort());
  });
});

describe('nobody is told', () => {
  test('of a draft, of what was cancelled meanwhile, or of evidence', async () => {
    await aRequest(app, scene, { send: false });
    const { id } = await aRequest(app, scene);
    await move(app, scene.people.lead, id, 'SENT', 'CANCEL', 'Found');
    await settled();
    expect(mailed()).toEqual([]);
  });

  test('who left, whose account was closed, or who does not want it; it is looked at when the mail goes out', async () => {
    await setEmails('councilCoordinator', false);
    post.be('away');
    await aRequest(app, scene, { agencyIds: [scene.agencies.police.id, scene.agencies.council.id] });
    await app.features.notifications.service.follow();
    await eventually(async () => expect((await app.sql("SELECT FROM graphile_worker.jobs WHERE task_identifier = 'notifications:send' AND attempts > 0")).length).toBe(1));
    // The coordinator of the police leaves while the mail server is away.
    await app.features.inspections.service.removeMember(scene.people.lead.viewer, { inspectionId: scene.id, userId: scene.people.policeCoordinator.id });
    post.be('awake');
    await app.sql("UPDATE graphile_worker._private_jobs SET run_at = now()");
    await eventually(async () => expect(await waiting()).toEqual([]), 25_000);
    expect(mailed()).toEqual([]);
    expect((await setEmails('councilCoordinator', true)).setEmails.emails).toEqual({ areSent: true, areWanted: true });

    await app.sql('UPDATE app_user SET deactivated_at = now() WHERE id = $1', [scene.people.councilCoordinator.id]);
    await aRequest(app, scene, { agencyIds: [scene.agencies.council.id] });
    await settled();
    await app.sql('UPDATE app_user SET deactivated_at = NULL WHERE id = $1', [scene.people.councilCoordinator.id]);
    expect(mailed()).toEqual([]);
  });

  test('of an unannounced inspection before its agencies are notified', async () => {
    const sealed = await aScene(app, { with: known, unannounced: true, phase: 'SET_UP', title: 'marker-unannounced' });
    await aRequest(app, sealed, { send: false });
    await settled();
    expect(mailed()).toEqual([]);
    await moveTo(app, sealed, 'NOTIFIED');
    await aRequest(app, sealed);
    await settled();
    expect(partsMailed()).toEqual(['policeCoordinator']);
  });
});

test('a mail that the server cannot take now goes out later; one that it will never take is let go', async () => {
  post.be('away');
  await aRequest(app, scene);
  await app.features.notifications.service.follow();
  await eventually(async () => expect((await app.sql("SELECT FROM graphile_worker.jobs WHERE task_identifier = 'notifications:send' AND attempts > 0")).length).toBe(1));
  expect(mailed()).toEqual([]);
  post.be('awake');
  await app.sql('UPDATE graphile_worker._private_jobs SET run_at = now()');
  await eventually(() => expect(partsMailed()).toEqual(['policeCoordinator']), 25_000);

  post.be('refusing');
  await aRequest(app, scene);
  await settled();
  expect(mailed()).toHaveLength(1);
  expect((await app.sql('SELECT FROM notification WHERE dropped_at IS NOT NULL AND inspection_id = $1', [scene.id])).length).toBe(1);
});

test('where no mail server is set, everybody can learn so, and nothing piles up', async () => {
  const quiet = await startTestApp();
  try {
    const there = await aScene(quiet);
    await aRequest(quiet, there);
    expect((await quiet.ask(there.people.police, '{ viewer { emails { areSent areWanted } } }')).viewer?.emails).toEqual({ areSent: false, areWanted: true });
    expect(quiet.features.notifications.tasks.map(({ name }) => name)).toEqual(['notifications:send']);
  } finally {
    await quiet.stop();
  }
});
