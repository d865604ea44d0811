import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Ack } from '@joint/shared';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { forbidden } from '../errors.ts';
import { createLogger } from '../logger.ts';
import type { Viewer } from '../viewer.ts';
import { openConnections, rateOf } from './connection.ts';
import { publish } from './publish.ts';
import { audienceRoom } from './rooms.ts';
import { message, type LiveServer, type MessageHandler } from './types.ts';

const viewer: Viewer = { userId: 'u', name: 'Una', agencyId: 'a', agencyKind: 'POLICE', isAdministrator: false, sessionId: 's' };
let http: HttpServer;
let server: LiveServer;
let client: Socket;
const left = jest.fn();
let join: MessageHandler['run'];

beforeEach(async () => {
  http = createServer();
  join = async (_socket, said) => ({ said });
  server = openConnections({
    http, logger: createLogger('silent'), origins: [], authenticate: async () => viewer, protocol: ['inspection:join'],
    parts: [{ messages: [message('inspection:join', z.object({ word: z.string('Say a word') }), (socket, said) => join(socket, said))], left }],
  });
  await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve); });
  client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'], forceNew: true });
  await new Promise((resolve) => { client.on('connect', () => resolve(undefined)); });
});
afterEach(async () => {
  client.close();
  await server.close();
});

const ask = (said: unknown): Promise<Ack<object>> => client.emitWithAck('inspection:join', said) as Promise<Ack<object>>;

test('a message is parsed, answered, and its faults are named', async () => {
  expect(await ask({ word: 'yes', more: 1 })).toEqual({ ok: true, said: { word: 'yes' } });
  expect(await ask({})).toEqual({ ok: false, error: { code: 'INVALID_INPUT', message: expect.any(String), remedy: expect.any(String), fields: [{ field: 'word', message: 'Say a word' }] } });
});

test('a refusal keeps its words; a fault of ours keeps everything to itself, and the connection stands', async () => {
  join = () => Promise.reject(forbidden('speak'));
  expect(await ask({ word: 'x' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN', message: 'You do not have the right to speak' } });
  join = () => { throw new Error('password=hunter2'); };
  const answer = await ask({ word: 'x' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  expect(JSON.stringify(answer)).not.toContain('hunter2');
  join = async () => ({});
  expect(await ask({ word: 'x' })).toEqual({ ok: true });
});

test('features are told when a connection closes', async () => {
  left.mockClear();
  const told = new Promise<void>((resolve) => { left.mockImplementationOnce(() => resolve()); });
  client.close();
  await told;
  expect(left).toHaveBeenCalledTimes(1);
});

test('it does not start while a name of the protocol has no handler', () => {
  const start = () => openConnections({ http: createServer(), logger: createLogger('silent'), origins: [], authenticate: async () => null, protocol: ['inspection:join', 'narrative:open'], parts: [] });
  expect(start).toThrow(/no feature handles inspection:join, narrative:open/);
});

test('an event goes to each connection once, with the fullest telling of those it may have', async () => {
  const [socket] = [...server.of('/').sockets.values()];
  const feed: unknown[] = [];
  client.on('feed', ({ data }: { data: unknown }) => feed.push(data));
  const event = { inspectionId: 'i', seq: 1, type: 'inspection.changed' as const, at: new Date(0), actor: null, agencyId: null, audience: [], payload: {} };
  const tellings = [{ to: ['inspectors', 'agency:a'] as const, data: 'all' }, { to: ['agencies', 'inspectors'] as const, data: 'less' }, { to: [], data: 'nothing' }];
  const rounds = [['agencies'], ['inspectors', 'agencies', 'agency:a'], ['board'], []] as const;
  for (const rooms of rounds) {
    for (const room of socket?.rooms ?? []) if (room.startsWith('inspection:')) void socket?.leave(room);
    void socket?.join(rooms.map((room) => audienceRoom('i', room)));
    publish(server, { event, tellings });
  }
  await ask({ word: 'after all of them' });
  expect(feed).toEqual(['less', 'all']);
});

test('more than so many in a second are too many, and the next second begins anew', () => {
  jest.useFakeTimers({ now: 10_000 });
  const within = rateOf(3);
  expect([within(), within(), within(), within(), within()]).toEqual([true, true, true, false, false]);
  jest.setSystemTime(11_000);
  expect(within()).toBe(true);
  expect([within(2), within(2)]).toEqual([true, false]);
  jest.useRealTimers();
});
