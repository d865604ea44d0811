import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { socketMessageBytes, type Ack } from '@joint/shared';
import { anEvidence } from '../support/factories/evidence.ts';
import { eventually } from '../support/eventually.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { aSession, aUser } from '../support/factories/people.ts';
import { pass } from '../support/fence.ts';
import type { TestSocket } from '../support/sockets.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let scene: Scene;
let colleague: TestSocket;

beforeAll(async () => {
  app = await startTestApp();
  scene = await aScene(app);
  colleague = await app.socket(scene.people.health);
  await colleague.join(scene.id);
});
afterAll(() => app.stop());

const closing = (socket: TestSocket): Promise<string> => new Promise((resolve) => { socket.raw.once('disconnect', resolve); });

describe('the door', () => {
  test.each([['websocket'], ['polling']] as const)('is shut to strangers, to ended sessions and to forged cookies over %s', async (transport) => {
    const { viewer } = await aUser(app);
    const ended = await aSession(app, viewer.userId, new Date(Date.now() - 1));
    for (const cookie of [undefined, ended.cookie, 'ji_session=forged', 'ji_session=', `other=1; ji_session=${'x'.repeat(4000)}`]) {
      const connecting = app.socket(null, { transports: [transport], headers: cookie ? { Cookie: cookie } : {} });
      await expect(connecting).rejects.toMatchObject({ data: { code: 'UNAUTHENTICATED', message: 'Sign in to go on', remedy: 'Sign in, then try again' } });
    }
  });

  test('is shut to the hundred and first page of one person, open to others, and open again when one is closed', async () => {
    const person = await aUser(app);
    const pages = await Promise.all(Array.from({ length: 100 }, () => app.socket(person)));
    await expect(app.socket(person)).rejects.toMatchObject({ data: { code: 'TOO_MANY_REQUESTS' } });
    await app.socket(await aUser(app));
    pages[0]?.raw.close();
    await eventually(async () => { await app.socket(person); });
  });

  test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1.elsewhere.example', 'no origin at all'])('is shut to a page of %s, even with the person’s cookie', async (origin) => {
    for (const transport of ['websocket', 'polling'] as const) {
      await expect(app.socket(scene.people.police, { transports: [transport], headers: { Origin: origin } })).rejects.toThrow();
    }
  });

  test('is open to the page’s own origin', async () => {
    expect((await app.socket(scene.people.police, { headers: { Origin: app.address } })).raw.connected).toBe(true);
  });

  test('with a public origin only that one counts, whatever host a request names', async () => {
    const open = await startTestApp({ database: app, publicOrigin: 'https://inspections.example' });
    expect((await open.socket(scene.people.police, { headers: { Origin: 'https://inspections.example' } })).raw.connected).toBe(true);
    await expect(open.socket(scene.people.police, { headers: { Origin: open.address } })).rejects.toThrow();
    await open.stop();
  });

  test('closes behind a session that ends: this browser’s alone, or every one of the person', async () => {
    const user = await aUser(app);
    const second = { ...user, ...(await aSession(app, user.id)) };
    const third = { ...user, ...(await aSession(app, user.id)) };
    const [one, two, three] = [await app.socket(user), await app.socket(second), await app.socket(third)];
    const firstClosed = closing(one);
    await app.ask(user, 'mutation { signOut }');
    expect(await firstClosed).toBe('io server disconnect');
    expect([two.raw.connected, three.raw.connected]).toEqual([true, true]);
    const restClosed = Promise.all([closing(two), closing(three)]);
    await app.ask(second, 'mutation { signOutEverywhere }');
    expect(await restClosed).toEqual(['io server disconnect', 'io server disconnect']);
    await expect(app.socket(third)).rejects.toMatchObject({ data: { code: 'UNAUTHENTICATED' } });
  });
});

describe('what is sent through it', () => {
  afterEach(async () => {
    // The server stands, and colleagues go on undisturbed.
    await anEvidence(app, scene, scene.people.police);
    await pass(app, scene, [colleague]);
    expect(colleague.raw.connected).toBe(true);
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, ''], ['null', null, ''], ['text', 'x', ''], ['a list', [], ''], ['an object without an id', {}, 'inspectionId'], ['an id that is none', { inspectionId: 'x' }, 'inspectionId'],
    ['an id that is a list', { inspectionId: ['x'] }, 'inspectionId'], ['a position before the first', { inspectionId: '7b1f4a34-7f55-4d3e-9d31-6d3f1f0c8a01', since: -1 }, 'since'],
    ['a position that is no number', { inspectionId: '7b1f4a34-7f55-4d3e-9d31-6d3f1f0c8a01', since: 'x' }, 'since'], ['half a position', { inspectionId: '7b1f4a34-7f55-4d3e-9d31-6d3f1f0c8a01', since: 0.5 }, 'since'],
    ['bytes', Buffer.from([1, 2, 3]), 'inspectionId'], ['a prototype', JSON.parse('{"__proto__": {"inspectionId": "x"}}'), 'inspectionId'],
  ])('%s, where a message belongs, is answered with what is wrong', async (_what, message, field) => {
    const socket = await app.socket(scene.people.police);
    const ack = await socket.send('inspection:join', message) as Extract<Ack<object>, { ok: false }>;
    expect([ack.ok, ack.error.code, ack.error.fields?.[0]?.field]).toEqual([false, 'INVALID_INPUT', field]);
  });

  test('an inspection that is not there, or not theirs, is one and the same answer', async () => {
    const outside = await app.socket(await aUser(app));
    const answers = [await outside.send('inspection:join', { inspectionId: scene.id }), await outside.send('inspection:join', { inspectionId: '7b1f4a34-7f55-4d3e-9d31-6d3f1f0c8a01' })];
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  test('messages without an acknowledgement, of no known name, or in the server’s own name do no harm', async () => {
    const socket = await app.socket(scene.people.police);
    const raw = socket.raw as unknown as { emit: (name: string, ...what: unknown[]) => void };
    raw.emit('inspection:join', { inspectionId: 'x' });
    raw.emit('inspection:join');
    raw.emit('feed', { inspectionId: scene.id, seq: 999_999 });
    raw.emit('access', { inspectionId: scene.id, ended: true });
    raw.emit('presence', {}, () => undefined);
    raw.emit('constructor', {});
    expect(await socket.send('inspection:leave', { inspectionId: scene.id })).toEqual({ ok: true });
    expect(colleague.access).toEqual([]);
  });

  test('a message over the limit closes that connection and no other', async () => {
    const socket = await app.socket(scene.people.police);
    const closed = closing(socket);
    socket.raw.emit('inspection:join', { inspectionId: 'x'.repeat(socketMessageBytes) }, () => undefined);
    expect(await closed).toMatch(/transport/);
  });

  test.each(['9["x"]', '2', '42', '42[', '451-["x"]', '42["inspection:join",{"a":{"_placeholder":true,"num":7}}]', '0{"', '\u0000\u0001'])('the broken packet %j closes that connection at most', async (packet) => {
    const socket = await app.socket(scene.people.police);
    const engine = socket.raw.io.engine as unknown as { write: (text: string) => void };
    engine.write(packet);
    await eventually(async () => {
      if (socket.raw.connected) expect(await socket.send('inspection:leave', { inspectionId: scene.id })).toEqual({ ok: true });
    });
  });

  test('a flood is answered to the last message, if only with a word to slow down, and passes', async () => {
    const socket = await app.socket(scene.people.police);
    const answers = await Promise.all(Array.from({ length: 1500 }, () => socket.send<object>('inspection:leave', { inspectionId: scene.id })));
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(refused.filter((code) => code !== 'TOO_MANY_REQUESTS')).toEqual([]);
    await eventually(async () => expect(await socket.send('inspection:leave', { inspectionId: scene.id })).toEqual({ ok: true }));
  });
});
