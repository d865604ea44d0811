import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type * as Y from 'yjs';
import type { SectionProvider } from './section-provider.ts';
import { openSection, sectionTimes } from './section-provider.ts';
import type { FakeConnection } from './testing/fake-server.ts';
import { createFakeServer, settle, tick } from './testing/fake-server.ts';
import { unsentInMemory } from './testing/unsent-in-memory.ts';
import { fragmentOf, wordsIn, write } from './testing/words-in.ts';

const sectionId = '5b6c1f4e-1111-4222-8333-444455556666';
const times = { ...sectionTimes, gap: 1, retry: [1], lastAcks: 20, pace: 0 };
const open: SectionProvider[] = [];

function openPage(connection: FakeConnection, unsent = unsentInMemory()): SectionProvider {
  const provider = openSection({ sectionId, channel: connection.channel, unsent, times });
  open.push(provider);
  return provider;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((provider) => provider.close()));
});

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a section over the page’s socket', () => {
  test('sends what is written in one turn as one message, and says Saved when it is stored', async () => {
    const server = createFakeServer();
    const line = server.connect();
    line.up();
    const page = openPage(line);
    await settle([line]);
    expect(page.state()).toMatchObject({ hasText: true, canWrite: true, status: { is: 'untouched' } });

    for (const letter of 'abc') write(page.doc, letter);
    await tick();
    expect(page.state().status.is).toBe('saving');
    await settle([line]);
    expect(page.state().status.is).toBe('saved');
    expect(server.updates()).toBe(1);
    expect(wordsIn(server.text())).toEqual(['a', 'b', 'c']);
  });

  test('has at most a few messages unanswered, and joins the rest', async () => {
    const server = createFakeServer();
    const line = server.connect();
    line.up();
    const page = openPage(line);
    await settle([line]);
    for (let index = 0; index < 20; index += 1) {
      write(page.doc, `w${index}`);
      await tick();
    }
    let sent = 0;
    while (line.step('server')) sent += 1;
    expect(sent).toBe(3);
    await settle([line]);
    expect(server.updates()).toBe(4);
    expect(wordsIn(server.text())).toHaveLength(20);
  });

  test('an edit whose acknowledgement was lost is not stored twice, and counts as saved', async () => {
    const server = createFakeServer();
    const line = server.connect();
    line.up();
    const page = openPage(line);
    await settle([line]);
    write(page.doc, 'kept');
    await tick();
    line.step('server');
    line.cut();
    await tick();
    expect(page.state().status.is).toBe('offline');
    line.up();
    await settle([line]);
    expect(page.state().status.is).toBe('saved');
    expect(server.updates()).toBe(1);
  });

  test('what is written offline outlives the page and is sent by the next one', async () => {
    const server = createFakeServer();
    const unsent = unsentInMemory();
    const line = server.connect();
    line.up();
    const first = openPage(line, unsent);
    await settle([line]);
    line.cut();
    write(first.doc, 'on the train');
    await tick();
    expect(first.state().status.is).toBe('offline');
    expect(unsent.held.size).toBe(1);

    // The first page is gone without a word, as in a reload.
    const again = server.connect();
    const second = openPage(again, unsent);
    await tick();
    again.up();
    await settle([again]);
    expect(wordsIn(server.text())).toEqual(['on the train']);
    expect(wordsIn(second.doc)).toEqual(['on the train']);
    expect(second.state().status.is).toBe('saved');
    expect(unsent.held.size).toBe(0);
  });

  test('deletions made offline arrive too, although no state vector tells of them', async () => {
    const server = createFakeServer();
    const line = server.connect();
    line.up();
    const page = openPage(line);
    await settle([line]);
    write(page.doc, 'too much');
    await settle([line]);
    line.cut();
    fragmentOf(page.doc).delete(0, 1);
    await tick();
    line.up();
    await settle([line]);
    expect(wordsIn(server.text())).toEqual([]);
    expect(page.state().status.is).toBe('saved');
  });

  test('a right that ends keeps the text here, readable and to be sent when it comes back', async () => {
    const server = createFakeServer();
    const unsent = unsentInMemory();
    const line = server.connect();
    line.up();
    const page = openPage(line, unsent);
    await settle([line]);
    server.allow(false);
    write(page.doc, 'a moment late');
    await settle([line]);
    expect(page.state()).toMatchObject({ canWrite: false, status: { is: 'failed', why: 'you can no longer write here' } });
    expect(page.unsentText()).toEqual(['a moment late']);

    const again = server.connect();
    again.up();
    const reloaded = openPage(again, unsent);
    await settle([again]);
    expect(wordsIn(reloaded.doc)).toEqual([]);
    expect(reloaded.unsentText()).toEqual(['a moment late']);
    expect(reloaded.state().status.is).toBe('failed');

    server.allow(true);
    again.hear('narrative:access', { sectionId, canWrite: true });
    await settle([again]);
    expect(wordsIn(server.text())).toEqual(['a moment late']);
    expect(reloaded.state()).toMatchObject({ canWrite: true, status: { is: 'saved' } });
    expect(unsent.held.size).toBe(0);
  });

  test('an edit that is refused for its size says why, and undoing it mends the rest', async () => {
    const server = createFakeServer();
    const line = server.connect();
    line.up();
    const page = openPage(line);
    await settle([line]);
    server.refuse({ code: 'TOO_LARGE', message: 'One change can be at most 512 kB', remedy: 'Paste the text in smaller parts' });
    write(page.doc, 'far too long');
    await settle([line]);
    expect(page.state().status).toEqual({ is: 'failed', why: 'One change can be at most 512 kB. Paste the text in smaller parts' });
    server.refuse(null);
    fragmentOf(page.doc).delete(0, 1);
    write(page.doc, 'short');
    await settle([line]);
    expect(wordsIn(server.text())).toEqual(['short']);
    expect(page.state().status.is).toBe('saved');
  });

  test('a fault of the server is tried again until it is over', async () => {
    const server = createFakeServer();
    const line = server.connect();
    line.up();
    const page = openPage(line);
    await settle([line]);
    server.refuse({ code: 'INTERNAL', message: 'Sorry, there is a problem with the service' });
    write(page.doc, 'patient');
    await settle([line]);
    expect(page.state().status.is).toBe('failed');
    server.refuse(null);
    await wait(5);
    await settle([line]);
    expect(page.state().status.is).toBe('saved');
    expect(wordsIn(server.text())).toEqual(['patient']);
  });

  test('an update that went missing is asked for as soon as one builds on it', async () => {
    const server = createFakeServer();
    const [a, b] = [server.connect(), server.connect()];
    a.up();
    b.up();
    const [writer, reader] = [openPage(a), openPage(b)];
    await settle([a, b]);
    write(writer.doc, 'first');
    await tick();
    a.step('server');
    expect(b.lose()).toBe(true);
    await settle([a, b]);
    write(writer.doc, 'second');
    await settle([a, b]);
    await wait(5);
    await settle([a, b]);
    expect(wordsIn(reader.doc)).toEqual(['first', 'second']);
  });

  test('a server that lost acknowledged edits is given them back', async () => {
    const server = createFakeServer();
    const line = server.connect();
    line.up();
    const page = openPage(line);
    await settle([line]);
    write(page.doc, 'one');
    await settle([line]);
    write(page.doc, 'two');
    await settle([line]);
    line.cut();
    server.forget(1);
    line.up();
    await settle([line]);
    expect(wordsIn(server.text())).toEqual(['one', 'two']);
  });

  test('closing sends what was just written before it leaves', async () => {
    const server = createFakeServer();
    const line = server.connect();
    line.up();
    const page = openPage(line);
    await settle([line]);
    write(page.doc, 'last words');
    const closing = page.close();
    await settle([line]);
    await closing;
    expect(wordsIn(server.text())).toEqual(['last words']);
  });

  const act = fc.record({ page: fc.nat(2), act: fc.constantFrom('write', 'delete', 'server', 'server', 'page', 'page', 'cut', 'up', 'lose', 'giveUp', 'reload') });

  test('over any network, all pages and the server end equal, and everything written is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 90 }), async (acts) => {
        const server = createFakeServer();
        const stores = [0, 1, 2].map(() => unsentInMemory());
        const lines = [0, 1, 2].map(() => server.connect());
        const pages = lines.map((line, index) => openPage(line, stores[index]));
        const written = new Set<string>();
        for (const [step, { page: index, act: what }] of acts.entries()) {
          const [line, page, store] = [lines[index], pages[index], stores[index]];
          if (!line || !page || !store) continue;
          if (what === 'write' && page.state().canWrite) {
            written.add(`w${step}`);
            write(page.doc, `w${step}`);
          } else if (what === 'delete' && page.state().canWrite && fragmentOf(page.doc).length > 0) {
            const [gone] = [fragmentOf(page.doc).get(0) as Y.XmlElement].map((node) => node.toArray().map(String).join(''));
            fragmentOf(page.doc).delete(0, 1);
            written.delete(gone ?? '');
          } else if (what === 'server' || what === 'page') line.step(what);
          else if (what === 'cut') line.cut();
          else if (what === 'up') line.up();
          else if (what === 'lose') line.lose();
          else if (what === 'giveUp') line.giveUp();
          else if (what === 'reload') {
            await tick();
            line.cut();
            lines[index] = server.connect();
            pages[index] = openPage(lines[index], store);
          }
          await tick();
        }
        for (const line of lines) {
          line.cut();
          await tick();
          line.up();
        }
        await settle(lines);
        await wait(5);
        await settle(lines);
        const expected = [...written].sort();
        expect(wordsIn(server.text())).toEqual(expected);
        for (const page of pages) {
          expect(wordsIn(page.doc)).toEqual(expected);
          expect(['saved', 'untouched']).toContain(page.state().status.is);
        }
        expect(stores.map((store) => store.held.size)).toEqual([0, 0, 0]);
        await Promise.all(open.splice(0).map((page) => page.close()));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
