import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Transfer, TransferEvents } from './transfer.ts';
import { createUploadQueue, type UploadQueue } from './upload-queue.ts';

/** Transfers that a test moves by hand, by the name of their file. */
let under: Map<string, TransferEvents & { readonly transfer: { readonly [act in keyof Transfer]: jest.Mock } }>;
let attach: jest.Mock<(fileId: string) => Promise<void>>;
let told: string[];
let queue: UploadQueue;

beforeEach(() => {
  under = new Map();
  told = [];
  attach = jest.fn<(fileId: string) => Promise<void>>().mockResolvedValue(undefined);
  queue = createUploadQueue('e', {
    attach, tell: (news) => told.push(news),
    begin(file, _evidenceId, on) {
      const transfer = { start: jest.fn(), pause: jest.fn(), giveUp: jest.fn() };
      under.set(file.name, { ...on, transfer });
      return transfer;
    },
  });
});

const file = (name: string, text = 'words'): File => ({ name, size: text.length }) as File;
const states = (): string[] => queue.items().map(({ name, status }) => `${name} ${status.is}`);
const on = (name: string) => under.get(name) ?? (() => { throw new Error(`${name} was not begun`); })();
const keyOf = (name: string): number => queue.items().find((item) => item.name === name)?.key ?? -1;
const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

test('two files go at a time, the others when one is done, and what is attached leaves the list', async () => {
  queue.add([file('a.txt'), file('b.txt'), file('c.txt')]);
  expect(states()).toEqual(['a.txt uploading', 'b.txt uploading', 'c.txt waiting']);
  on('a.txt').onBegun('id-a');
  on('a.txt').onDone();
  expect(states()[0]).toBe('a.txt checking');
  await settled();
  expect(attach).toHaveBeenCalledWith('id-a');
  expect(states()).toEqual(['b.txt uploading', 'c.txt uploading']);
  expect(told).toEqual(['a.txt is attached']);
});

test('what cannot be attached is never sent, and says why', () => {
  queue.add([file('empty.txt', ''), file('tool.exe'), file('a.txt')]);
  expect(states()).toEqual(['empty.txt failed', 'tool.exe failed', 'a.txt uploading']);
  expect([...under.keys()]).toEqual(['a.txt']);
  expect(told).toHaveLength(2);
});

describe('an upload that stops', () => {
  beforeEach(() => {
    queue.add([file('a.txt'), file('b.txt'), file('c.txt')]);
    on('a.txt').onBegun('id-a');
    on('a.txt').onProgress(3);
  });

  test('without a network waits for it and goes on where it was, by the same transfer', () => {
    on('a.txt').onCutOff();
    expect(states()).toEqual(['a.txt cut-off', 'b.txt uploading', 'c.txt uploading']);
    on('b.txt').onCutOff();
    on('c.txt').onCutOff();
    queue.resumeCutOff();
    expect(states()).toEqual(['a.txt uploading', 'b.txt uploading', 'c.txt waiting']);
    expect(on('a.txt').transfer.start).toHaveBeenCalledTimes(2);
    expect(queue.items()[0]?.sent).toBe(3);
  });

  test('because the device lost its network says so at once, and leaves what was paused alone', () => {
    queue.pause(keyOf('b.txt'));
    queue.cutOff();
    expect(states()).toEqual(['a.txt cut-off', 'b.txt paused', 'c.txt cut-off']);
    expect(on('a.txt').transfer.pause).toHaveBeenCalled();
    queue.resumeCutOff();
    expect(states()).toEqual(['a.txt uploading', 'b.txt paused', 'c.txt uploading']);
  });

  test('by the person’s wish stays so until they say otherwise, also when the network comes back', () => {
    queue.pause(keyOf('a.txt'));
    queue.resumeCutOff();
    expect(states()).toEqual(['a.txt paused', 'b.txt uploading', 'c.txt uploading']);
    queue.resume(keyOf('a.txt'));
    expect(on('a.txt').transfer.start).toHaveBeenCalledTimes(2);
  });

  test('because the server refused it says why and makes room; given up, it is gone on both sides', () => {
    on('a.txt').onRefused('It is a program');
    expect(queue.items()[0]?.status).toEqual({ is: 'failed', fault: 'It is a program', canRetry: false });
    expect(states()[2]).toBe('c.txt uploading');
    queue.cancel(keyOf('b.txt'));
    expect(on('b.txt').transfer.giveUp).toHaveBeenCalled();
    expect(states()).toEqual(['a.txt failed', 'c.txt uploading']);
  });

  test('because attaching failed is attached again without being sent again', async () => {
    attach.mockRejectedValueOnce(new Error('The service cannot be reached'));
    on('a.txt').onDone();
    await settled();
    expect(queue.items()[0]?.status).toEqual({ is: 'failed', fault: 'The service cannot be reached', canRetry: true });
    queue.resume(keyOf('a.txt'));
    await settled();
    expect(states()).toEqual(['b.txt uploading', 'c.txt uploading']);
    expect(on('a.txt').transfer.start).toHaveBeenCalledTimes(1);
  });
});
