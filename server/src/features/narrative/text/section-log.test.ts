import { beforeEach, describe, expect, test } from '@jest/globals';
import { narrativeLimits } from '@joint/shared';
import type { Logger } from '../../../platform/logger.ts';
import { createSectionLog, type Edit } from './section-log.ts';
import type { Appended, NewUpdate, SectionLogStore, SectionSize } from './section-log.store.ts';

const silent = { error: () => undefined, warn: () => undefined } as unknown as Logger;
const edit = (name: string, { authorId = 'author', bytes = 1 }: { authorId?: string; bytes?: number } = {}): Edit => ({ authorId, at: new Date(0), update: new Uint8Array(bytes), base64: name, anchors: { needs: new Map(), gives: new Map() }, socketId: null });
const settle = () => new Promise((resolve) => { setImmediate(resolve); });

/** A store whose inserts wait until they are let go. */
function heldStore(size: SectionSize = { snapshotBytes: 0, updates: 0, updateBytes: 0 }) {
  const inserts: { readonly names: string[]; readonly finish: (result?: Appended | Error) => Promise<void> }[] = [];
  const store = {
    measure: async () => size,
    append: (_sectionId: string, updates: readonly NewUpdate[]) =>
      new Promise<Appended>((resolve, reject) => inserts.push({
        names: updates.map((update) => (update as Edit).base64),
        finish: async (result = { phase: 'DRAFTING', authorIds: updates.map(({ authorId }) => authorId), foreign: [], adrift: [] }) => {
          if (result instanceof Error) reject(result);
          else resolve(result);
          await settle();
        },
      })),
  } as Pick<SectionLogStore, 'measure' | 'append'> as SectionLogStore;
  return { store, inserts };
}

let told: string[][];
let compacted: string[];
function logOn(store: SectionLogStore) {
  const log = createSectionLog({ store, logger: silent, compact: async (sectionId) => void compacted.push(sectionId) });
  log.onCommit((_sectionId, edits) => told.push(edits.map(({ base64 }) => base64)));
  return log;
}
beforeEach(() => {
  told = [];
  compacted = [];
});
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'ok', (error: { code?: string }) => error.code);

describe('group commit', () => {
  test('edits that come while an insert is under way go into the next one, in their order', async () => {
    const { store, inserts } = heldStore();
    const log = logOn(store);
    const first = log.append('s', edit('a'));
    await settle();
    const others = [log.append('s', edit('b')), log.append('s', edit('c'))];
    await settle();
    expect(inserts.map(({ names }) => names)).toEqual([['a']]);
    await inserts[0]?.finish();
    expect(await first).toEqual({ stored: true, phase: 'DRAFTING' });
    expect(inserts.map(({ names }) => names)).toEqual([['a'], ['b', 'c']]);
    await inserts[1]?.finish();
    await Promise.all(others);
    expect(told).toEqual([['a'], ['b', 'c']]);
  });

  test('sections do not wait for each other', async () => {
    const { store, inserts } = heldStore();
    const log = logOn(store);
    void log.append('one', edit('a'));
    void log.append('two', edit('b'));
    await settle();
    expect(inserts.map(({ names }) => names)).toEqual([['a'], ['b']]);
  });

  test('nothing is told or acknowledged before the commit', async () => {
    const { store, inserts } = heldStore();
    const log = logOn(store);
    let acknowledged = false;
    void log.append('s', edit('a')).then(() => { acknowledged = true; });
    await settle();
    expect([told, acknowledged]).toEqual([[], false]);
    await inserts[0]?.finish();
    expect([told, acknowledged]).toEqual([[['a']], true]);
  });

  test('a failed insert is told to its authors alone, and the next one goes its way', async () => {
    const { store, inserts } = heldStore();
    const log = logOn(store);
    const lost = codeOf(log.append('s', edit('a')));
    await settle();
    const kept = codeOf(log.append('s', edit('b')));
    await inserts[0]?.finish(new Error('the connection broke'));
    await inserts[1]?.finish();
    expect([await lost, await kept, told]).toEqual(['UNAVAILABLE', 'ok', [['b']]]);
  });

  test('an author who may not write is left out and the others are not', async () => {
    const { store, inserts } = heldStore();
    const log = logOn(store);
    void log.append('s', edit('first'));
    await settle();
    const results = [log.append('s', edit('theirs', { authorId: 'removed' })), log.append('s', edit('mine'))];
    await inserts[0]?.finish();
    await inserts[1]?.finish({ phase: 'DRAFTING', authorIds: ['author'], foreign: [], adrift: [] });
    expect(await Promise.all(results)).toEqual([{ stored: false, phase: 'DRAFTING' }, { stored: true, phase: 'DRAFTING' }]);
    expect(told).toEqual([['first'], ['mine']]);
  });

  test('an edit in the name of another writer is refused, and the others of its author and batch are not', async () => {
    const { store, inserts } = heldStore();
    const log = logOn(store);
    void log.append('s', edit('first'));
    await settle();
    const stolen = edit('stolen');
    const results = [stolen, edit('own'), edit('other', { authorId: 'colleague' })].map((each) => codeOf(log.append('s', each)));
    await inserts[0]?.finish();
    await inserts[1]?.finish({ phase: 'DRAFTING', authorIds: ['author', 'colleague'], foreign: [stolen], adrift: [] });
    expect(await Promise.all(results)).toEqual(['INVALID_INPUT', 'ok', 'ok']);
    expect(told).toEqual([['first'], ['own', 'other']]);
  });

  test('an edit that builds on what is not there is to be sent again, and the others are stored', async () => {
    const { store, inserts } = heldStore();
    const log = logOn(store);
    void log.append('s', edit('first'));
    await settle();
    const adrift = edit('adrift');
    const results = [adrift, edit('own')].map((each) => codeOf(log.append('s', each)));
    await inserts[0]?.finish();
    await inserts[1]?.finish({ phase: 'DRAFTING', authorIds: ['author'], foreign: [], adrift: [adrift] });
    expect(await Promise.all(results)).toEqual(['UNAVAILABLE', 'ok']);
    expect(told).toEqual([['first'], ['own']]);
  });

  test('a listener that fails costs nobody an acknowledgement', async () => {
    const { store, inserts } = heldStore();
    const log = logOn(store);
    log.onCommit(() => { throw new Error('no room'); });
    const sent = codeOf(log.append('s', edit('a')));
    await settle();
    await inserts[0]?.finish();
    expect(await sent).toBe('ok');
  });

  test('what waits is bounded', async () => {
    const { store } = heldStore();
    const log = logOn(store);
    const mostlyWaiting = Array.from({ length: 40 }, () => codeOf(log.append('s', edit('big', { bytes: narrativeLimits.updateBytes }))));
    expect(await Promise.race([Promise.all(mostlyWaiting.slice(0, 2)), settle().then(() => 'waiting')])).toBe('waiting');
    expect(await mostlyWaiting.at(-1)).toBe('UNAVAILABLE');
    const many = Array.from({ length: 2_100 }, () => codeOf(log.append('t', edit('small'))));
    expect(await many.at(-1)).toBe('UNAVAILABLE');
  });

  test('one insert takes a bounded number of bytes', async () => {
    const { store, inserts } = heldStore();
    const log = logOn(store);
    void log.append('s', edit('0'));
    await settle();
    for (let count = 1; count <= 20; count += 1) void log.append('s', edit(`${count}`, { bytes: narrativeLimits.updateBytes }));
    await inserts[0]?.finish();
    expect(inserts[1]?.names).toHaveLength(8);
  });
});

describe('the size of a section', () => {
  test('is limited: what no longer fits is refused, what fits is stored', async () => {
    const { store, inserts } = heldStore({ snapshotBytes: narrativeLimits.sectionBytes - 100, updates: 1, updateBytes: 50 });
    const log = logOn(store);
    const fits = codeOf(log.append('s', edit('small', { bytes: 40 })));
    await settle();
    await inserts[0]?.finish();
    const refused = codeOf(log.append('s', edit('large', { bytes: 11 })));
    expect([await fits, await refused]).toEqual(['ok', 'TOO_LARGE']);
    expect(inserts).toHaveLength(1);
  });

  test.each([[{ updates: 298, updateBytes: 298 }, 1, []], [{ updates: 299, updateBytes: 299 }, 1, ['s']], [{ updates: 3, updateBytes: 1024 * 1024 - 1 }, 1, ['s']]])(
    'with %p since the snapshot, one more update compacts it or does not', async (since, bytes, expected) => {
      const { store, inserts } = heldStore({ snapshotBytes: 10, ...since });
      const log = logOn(store);
      void log.append('s', edit('a', { bytes }));
      await settle();
      await inserts[0]?.finish();
      expect(compacted).toEqual(expected);
    },
  );
});

test('settling waits for everything that was accepted', async () => {
  const { store, inserts } = heldStore();
  const log = logOn(store);
  void log.append('s', edit('a'));
  await settle();
  void log.append('s', edit('b'));
  let settled = false;
  const done = log.settled().then(() => { settled = true; });
  await inserts[0]?.finish();
  expect(settled).toBe(false);
  await inserts[1]?.finish();
  await done;
  expect(told).toEqual([['a'], ['b']]);
});
