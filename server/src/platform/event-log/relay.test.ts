import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Database } from '../database.ts';
import { createLogger } from '../logger.ts';
import type { PostgresListener } from '../postgres-listener.ts';
import { startRelay, type Relay } from './relay.ts';

/** A log of one inspection and the bell that rings for it; the real ones are in tests/realtime. */
let head: number;
let ring: (inspectionId: string) => void;
let missed: () => void;
let delivered: number[];
let deliver: (seqs: number[]) => Promise<void>;
let relay: Relay;

const rowsAfter = (after: number): object[] => Array.from({ length: head - after }, (_value, index) => ({ seq: BigInt(after + index + 1), list: 0, actorId: null, actorName: null, inspectionId: 'i' }));
const database = {
  prisma: {
    // The reading's own parameters say from where on: the first number after the inspection's id.
    $queryRaw: async (_texts: unknown, sql: { values: unknown[] }) => rowsAfter(Number(sql.values[sql.values.indexOf('i') + 1])).slice(0, 200),
    inspection: { findMany: async () => [{ id: 'i', lastSeq: BigInt(head) }] },
  },
} as unknown as Database;
const listener: PostgresListener = { on: async (_channel, changed, lost) => { ring = changed; missed = lost; }, isUp: () => true, stop: async () => undefined };
const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(() => setImmediate(() => setImmediate(resolve))); });

beforeEach(async () => {
  head = 5;
  delivered = [];
  deliver = async (seqs) => void delivered.push(...seqs);
  relay = await startRelay({ database, listener, logger: createLogger('silent'), deliver: (_id, events) => deliver(events.map(({ seq }) => seq)) });
});
afterEach(() => {
  relay.stop();
  jest.useRealTimers();
});

test('hands on what comes after the watching began, once, however often it rings', async () => {
  await relay.watch('i');
  head = 8;
  for (let turn = 0; turn < 10; turn += 1) ring('i');
  await settled();
  expect(delivered).toEqual([6, 7, 8]);
});

test('hands on nothing that nobody watches', async () => {
  ring('i');
  await relay.watch('i');
  relay.unwatch('i');
  head = 8;
  ring('i');
  await settled();
  expect(delivered).toEqual([]);
});

test('a long absence is caught up with in turns, in order', async () => {
  await relay.watch('i');
  head = 5 + 450;
  ring('i');
  await settled();
  await settled();
  expect(delivered).toEqual(Array.from({ length: 450 }, (_value, index) => index + 6));
});

test('what could not be delivered comes with the next look, though no bell rings', async () => {
  await relay.watch('i');
  deliver = () => Promise.reject(new Error('away'));
  head = 7;
  ring('i');
  await settled();
  deliver = async (seqs) => void delivered.push(...seqs);
  missed();
  await settled();
  expect(delivered).toEqual([6, 7]);
});

test('who leaves while it is being delivered is not watched for ever after, and who comes back begins from then', async () => {
  await relay.watch('i');
  let release = (): void => undefined;
  deliver = (seqs) => new Promise((resolve) => { delivered.push(...seqs); release = resolve; });
  head = 6;
  ring('i');
  await settled();
  relay.unwatch('i');
  head = 9;
  await relay.watch('i');
  release();
  await settled();
  deliver = async (seqs) => void delivered.push(...seqs);
  head = 10;
  ring('i');
  await settled();
  expect(delivered).toEqual([6, 10]);

  relay.unwatch('i');
  head = 12;
  ring('i');
  missed();
  await settled();
  expect(delivered).toEqual([6, 10]);
});
