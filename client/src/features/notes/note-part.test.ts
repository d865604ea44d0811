import { afterEach, expect, test } from '@jest/globals';
import { joinNote, type Asks, type JoinedNote, type NotePart } from './note-part.ts';

type Work = (lock: Lock | null) => unknown;
interface InLine { readonly go: () => void; readonly leave: (error: DOMException) => void }

/** Locks of one browser, as the Web Locks API gives them. */
function fakeLocks() {
  let holder: { readonly lose: () => void } | null = null;
  const line: InLine[] = [];
  const lost = (): DOMException => new DOMException('taken or given up', 'AbortError');
  const grant = (work: Work, resolve: (value: unknown) => void, reject: (error: unknown) => void): void => {
    const mine = { lose: () => reject(lost()) };
    holder = mine;
    const done = (): void => {
      if (holder !== mine) return;
      holder = null;
      line.shift()?.go();
    };
    Promise.resolve(work({} as Lock)).then(resolve, reject).finally(done);
  };
  const request = (_name: string, { ifAvailable, steal, signal }: LockOptions, work: Work): Promise<unknown> => new Promise((resolve, reject) => {
    if (ifAvailable && holder) return resolve(work(null));
    if (steal) holder?.lose();
    if (steal || !holder) return grant(work, resolve, reject);
    const one: InLine = { go: () => grant(work, resolve, reject), leave: reject };
    line.push(one);
    signal?.addEventListener('abort', () => { if (line.includes(one)) { line.splice(line.indexOf(one), 1); one.leave(lost()); } });
  });
  return { request } as unknown as Pick<LockManager, 'request'>;
}

let windows: JoinedNote[] = [];
afterEach(() => {
  windows.forEach((one) => one.leave());
  windows = [];
});

/** Windows of one browser on one note. */
function aBrowser(patience = 60_000) {
  const locks = fakeLocks();
  const listeners = new Set<{ readonly of: object; readonly hear: (noteId: string) => void }>();
  const open = ({ finish = async () => undefined, isStuck = false }: { readonly finish?: () => Promise<void>; readonly isStuck?: boolean } = {}) => {
    const shown: NotePart[] = [];
    const of = {};
    const asks: Asks = {
      post: (noteId) => listeners.forEach((one) => { if (one.of !== of) one.hear(noteId); }),
      listen: (hear) => {
        const one = { of, hear };
        if (!isStuck) listeners.add(one);
        return () => void listeners.delete(one);
      },
    };
    const joined = joinNote({ noteId: 'n', locks, asks, finish, onPart: (part) => shown.push(part), patience });
    windows.push(joined);
    return { ...joined, part: () => shown.at(-1) };
  };
  return { open };
}
const settled = async (): Promise<void> => { for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => { setImmediate(resolve); }); };

test('the first window writes and others read along; when it shuts, the next one writes', async () => {
  const { open } = aBrowser();
  const [one, two, three] = [open(), open(), open()];
  await settled();
  expect([one.part(), two.part(), three.part()]).toEqual(['writes', 'reads', 'reads']);
  one.leave();
  await settled();
  expect([two.part(), three.part()]).toEqual(['writes', 'reads']);
});

test('whoever asks for the note gets it once what was typed in the other window is on the disk, before windows that did not ask', async () => {
  const { open } = aBrowser();
  let write = (): void => undefined;
  const one = open({ finish: () => new Promise((resolve) => { write = resolve; }) });
  const [two, three] = [open(), open()];
  await settled();
  three.takeOver();
  await settled();
  expect([one.part(), two.part(), three.part()]).toEqual(['reads', 'reads', 'reads']);
  write();
  await settled();
  expect([one.part(), two.part(), three.part()]).toEqual(['reads', 'reads', 'writes']);
  one.takeOver();
  await settled();
  expect([one.part(), three.part()]).toEqual(['writes', 'reads']);
});

test('a window that does not answer keeps nobody from writing', async () => {
  const { open } = aBrowser(1);
  const one = open({ isStuck: true });
  const two = open();
  await settled();
  two.takeOver();
  while (two.part() !== 'writes') await settled();
  expect(one.part()).toBe('reads');
});

test('without locks each window writes', () => {
  const shown: NotePart[] = [];
  joinNote({ noteId: 'n', locks: undefined, asks: { post: () => undefined, listen: () => () => undefined }, finish: async () => undefined, onPart: (part) => shown.push(part) }).leave();
  expect(shown).toEqual(['writes']);
});
