import { afterEach, expect, test } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import type { Note } from './note.ts';
import { startNoteSender } from './note-sender.ts';
import { aNote, failure, fakeServer } from './testing/a-note.ts';

/** Notes in memory, as the device's store has them. */
function aStore(...notes: Note[]) {
  let kept = notes;
  const listeners = new Set<() => void>();
  return {
    all: async (userId: string) => kept.filter((note) => note.userId === userId),
    async change({ id }: Pick<Note, 'id'>, work: (now: Note) => Note) {
      kept = kept.map((note) => (note.id === id ? work(note) : note));
      listeners.forEach((listener) => listener());
    },
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    first: (): Note => kept[0] ?? aNote(),
  };
}
/** However slow the machine is. */
const soon = (check: () => void): Promise<void> => waitFor(check, { timeout: 10_000, interval: 2 });
/** For what must not happen. */
const settle = (milliseconds = 30) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
let stop: () => void = () => undefined;
afterEach(() => stop());
const startOn = (store: ReturnType<typeof aStore>, server: ReturnType<typeof fakeServer>, times = { pause: 5, again: 100_000 }): void => {
  stop = startNoteSender({ userId: 'u', server: server, store, alone: (work) => work(), times });
};

test('sends what waits when the page opens, this person’s alone, and again when the writer pauses', async () => {
  const server = fakeServer();
  const store = aStore(aNote(), aNote({ id: 'other', userId: 'someone else' }), aNote({ id: 'empty', title: '', body: '' }));
  startOn(store, server);
  await soon(() => expect([...server.pieces.keys()]).toEqual(['n']));
  await store.change({ id: 'n' }, (note) => ({ ...note, body: 'Calls wait for days.' }));
  await soon(() => expect(server.pieces.get('n')?.body).toBe('Calls wait for days.'));
  expect(server.asked).toEqual(['contribute', 'revise']);
});

test('tries again when the network comes back', async () => {
  const server = fakeServer();
  const store = aStore(aNote());
  server.failNext(failure('UNAVAILABLE'));
  startOn(store, server);
  await soon(() => expect(server.asked).toEqual(['contribute']));
  await settle();
  expect(store.first().sent).toBeNull();
  window.dispatchEvent(new Event('online'));
  await soon(() => expect(store.first().sent).toMatchObject({ version: 1 }));
});

test('what is typed while it is being sent is not lost, and is sent next', async () => {
  const server = fakeServer();
  const store = aStore(aNote());
  const contribute = server.contribute;
  server.contribute = async (input) => {
    const piece = await contribute(input);
    await store.change({ id: 'n' }, (note) => ({ ...note, body: 'Typed meanwhile.' }));
    return piece;
  };
  startOn(store, server);
  await soon(() => expect(store.first()).toMatchObject({ body: 'Typed meanwhile.', sent: { version: 2, content: { body: 'Typed meanwhile.' } } }));
});

test('does not press what the server refused, until the note changes', async () => {
  const server = fakeServer();
  const store = aStore(aNote());
  server.failNext(failure('WRONG_PHASE'));
  startOn(store, server);
  await settle();
  window.dispatchEvent(new Event('online'));
  await settle();
  expect(server.asked).toEqual(['contribute']);
  await store.change({ id: 'n' }, (note) => ({ ...note, body: 'Changed.', problem: null }));
  await soon(() => expect(store.first().sent).toMatchObject({ content: { body: 'Changed.' } }));
});

test('what goes out is remembered before it leaves, so that the page after this one knows it again', async () => {
  const server = fakeServer();
  const store = aStore(aNote());
  server.loseAnswers(1);
  startOn(store, server);
  await settle();
  stop();
  expect(store.first()).toMatchObject({ sent: null, tried: [{ title: 'Duty desk', body: 'Calls wait.' }] });
  await store.change({ id: 'n' }, (note) => ({ ...note, body: 'Calls wait for days.' }));
  startOn(store, server);
  await soon(() => expect(store.first()).toMatchObject({ sent: { version: 2, content: { body: 'Calls wait for days.' } }, tried: [], problem: null }));
});

test('a note that the server always fails on keeps no other back', async () => {
  const server = fakeServer();
  const store = aStore(aNote({ id: 'always fails' }), aNote());
  const contribute = server.contribute;
  server.contribute = async (input) => {
    if (input.id === 'always fails') throw failure('INTERNAL');
    return contribute(input);
  };
  startOn(store, server);
  await soon(() => expect([...server.pieces.keys()]).toEqual(['n']));
});
