import { describe, expect, jest, test } from '@jest/globals';
import type { FeedEvent, Joined } from '@joint/shared';
import { throwable } from '../errors.ts';
import type { ConnectionChange, ConnectionStatus, LiveConnection } from './connection.ts';
import { createInspectionFeed } from './inspection-feed.ts';

const me = 'me';
const event = (seq: number, more: Partial<FeedEvent> = {}): FeedEvent => ({
  inspectionId: 'i', seq, type: 'evidence.submitted', at: '2026-06-03T14:32:00.000Z', actor: { id: 'them', name: 'Sam' }, agencyId: 'a', data: { evidence: { id: `e${seq}` } }, ...more,
});
const joined = (more: Partial<Joined> = {}): Joined => ({ head: 0, events: [], tooFarBehind: false, ...more });

/** A connection whose answers the test gives. */
function fakeConnection() {
  const handlers = new Map<string, (message: never) => void>();
  const subscribers = new Set<(change: ConnectionChange) => void>();
  const asked: { readonly name: string; readonly message: { since?: number }; readonly answer: (value: Joined) => Promise<void>; readonly refuse: (code: 'NOT_FOUND' | 'UNAVAILABLE') => Promise<void> }[] = [];
  const state = { status: 'connected' as ConnectionStatus };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const socket = {
    connected: true,
    on: (name: string, handler: (message: never) => void) => { handlers.set(name, handler); return socket; },
    off: (name: string) => { handlers.delete(name); return socket; },
  };
  const restart = jest.fn();
  const connection = {
    socket,
    restart,
    status: () => state.status,
    open: () => undefined,
    close: () => undefined,
    subscribe: (listener: (change: ConnectionChange) => void) => { subscribers.add(listener); return () => void subscribers.delete(listener); },
    request: (name: string, message: { since?: number }) =>
      new Promise((resolve, reject) => {
        asked.push({
          name, message,
          answer: (value) => { resolve(value); return settled(); },
          refuse: (code) => { reject(throwable({ code, message: code })); return settled(); },
        });
      }),
  } as unknown as LiveConnection;
  return {
    connection, asked, restart,
    receive: (name: string, message: unknown) => handlers.get(name)?.(message as never),
    change(change: ConnectionChange, status: ConnectionStatus) {
      state.status = status;
      subscribers.forEach((listener) => listener(change));
    },
  };
}

function openFeed() {
  const fake = fakeConnection();
  const on = { onEnded: jest.fn(), onRightsChanged: jest.fn(), onTooFarBehind: jest.fn() };
  const feed = createInspectionFeed({ connection: fake.connection, inspectionId: 'i', since: 5, viewerId: me });
  const told: number[] = [];
  feed.onEvent(({ seq }) => told.push(seq));
  return { ...fake, ...on, feed, told, stop: feed.start(on) };
}

describe('joining', () => {
  test('begins where the page was loaded, and holds events until the answer', async () => {
    const { asked, told, receive } = openFeed();
    expect(asked[0]).toMatchObject({ name: 'inspection:join', message: { inspectionId: 'i', since: 5 } });
    receive('feed', event(8));
    expect(told).toEqual([]);
    await asked[0]?.answer(joined({ head: 8, events: [event(6), event(8)] }));
    receive('feed', event(9));
    receive('feed', event(10, { inspectionId: 'another' }));
    expect(told).toEqual([6, 8, 9]);
  });

  test('an answer that a newer join has overtaken is not used', async () => {
    const { asked, told, change } = openFeed();
    change({ is: 'connected' }, 'connected');
    await asked[0]?.answer(joined({ head: 7, events: [event(7)] }));
    expect(told).toEqual([]);
    await asked[1]?.answer(joined({ head: 7, events: [event(6), event(7)] }));
    expect(told).toEqual([6, 7]);
  });

  test('a connection that does not answer is dropped; one that says NOT_FOUND ends it', async () => {
    const silent = openFeed();
    await silent.asked[0]?.refuse('UNAVAILABLE');
    expect(silent.restart).toHaveBeenCalledTimes(1);
    expect(silent.onEnded).not.toHaveBeenCalled();
    const gone = openFeed();
    await gone.asked[0]?.refuse('NOT_FOUND');
    expect(gone.onEnded).toHaveBeenCalledTimes(1);
  });

  test('leaves when it is stopped, and hears no more', async () => {
    const { asked, told, receive, stop } = openFeed();
    await asked[0]?.answer(joined({ head: 5 }));
    stop();
    expect(asked[1]?.name).toBe('inspection:leave');
    receive('feed', event(9));
    expect(told).toEqual([]);
  });
});

describe('after a while away', () => {
  test('says how long, and how much came in from others', async () => {
    const { asked, feed, change } = openFeed();
    await asked[0]?.answer(joined({ head: 5 }));
    change({ is: 'lost', heardAt: Date.now() - 180_000 }, 'reconnecting');
    expect(feed.state()).toMatchObject({ status: 'reconnecting', news: null });
    change({ is: 'connected' }, 'connected');
    expect(asked[1]?.message.since).toBe(5);
    await asked[1]?.answer(joined({ head: 8, events: [event(6), event(7, { actor: { id: me, name: 'Me' } }), event(8)] }));
    expect(feed.state().news).toMatchObject({ is: 'caught-up', changes: 2 });
    expect(Math.round((feed.state().news?.awayFor ?? 0) / 60_000)).toBe(3);
  });

  test('a blink without changes is not worth a word', async () => {
    const { asked, feed, change } = openFeed();
    await asked[0]?.answer(joined({ head: 5 }));
    change({ is: 'lost', heardAt: Date.now() - 1_000 }, 'reconnecting');
    change({ is: 'connected' }, 'connected');
    await asked[1]?.answer(joined({ head: 5 }));
    expect(feed.state().news).toBeNull();
  });

  test('sleep counts as away although the connection looked open', async () => {
    const { asked, feed, change } = openFeed();
    await asked[0]?.answer(joined({ head: 5 }));
    change({ is: 'woke', sleptSince: Date.now() - 3_600_000 }, 'connected');
    await asked[1]?.answer(joined({ head: 6, events: [event(6)] }));
    expect(feed.state().news).toMatchObject({ is: 'caught-up', changes: 1 });
  });

  test('too far behind, everything is loaded again and said', async () => {
    const { asked, feed, change, onTooFarBehind } = openFeed();
    await asked[0]?.answer(joined({ head: 5 }));
    change({ is: 'lost', heardAt: Date.now() - 86_400_000 }, 'offline');
    change({ is: 'connected' }, 'connected');
    await asked[1]?.answer(joined({ head: 900, tooFarBehind: true }));
    expect(onTooFarBehind).toHaveBeenCalledTimes(1);
    expect(feed.state().news?.is).toBe('loaded-again');
  });
});

describe('what is new', () => {
  test('evidence of others that was not here before, until it is seen', async () => {
    const { asked, feed, receive } = openFeed();
    await asked[0]?.answer(joined({ head: 5 }));
    receive('feed', event(6));
    receive('feed', event(7, { actor: { id: me, name: 'Me' } }));
    receive('feed', event(8, { type: 'evidence.revised' }));
    receive('feed', event(9, { data: { evidenceId: 'e9', gone: true } }));
    expect([...feed.state().newEvidence]).toEqual(['e6']);
    feed.markSeen('e6');
    expect([...feed.state().newEvidence]).toEqual([]);
  });
});

test('rights that changed are loaded anew; rights that ended end it', () => {
  const { receive, onRightsChanged, onEnded } = openFeed();
  receive('access', { inspectionId: 'i', ended: false });
  expect(onRightsChanged).toHaveBeenCalledTimes(1);
  receive('access', { inspectionId: 'another', ended: true });
  expect(onEnded).not.toHaveBeenCalled();
  receive('access', { inspectionId: 'i', ended: true });
  expect(onEnded).toHaveBeenCalledTimes(1);
});
