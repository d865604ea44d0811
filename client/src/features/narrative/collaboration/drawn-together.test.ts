import { afterEach, expect, test } from '@jest/globals';
import { openSection, sectionTimes, type SectionProvider } from './section-provider.ts';
import type { FakeConnection } from './testing/fake-server.ts';
import { createFakeServer, settle } from './testing/fake-server.ts';
import { unsentInMemory } from './testing/unsent-in-memory.ts';
import { wordsIn, write } from './testing/words-in.ts';

/** Long enough, in milliseconds, that all of the test’s words come in between two drawings. */
const pace = 400;
const open: SectionProvider[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((provider) => provider.close()));
});

function openPage(connection: FakeConnection): SectionProvider {
  const provider = openSection({ sectionId: '5b6c1f4e-1111-4222-8333-444455556666', channel: connection.channel, unsent: unsentInMemory(), times: { ...sectionTimes, pace, lastAcks: 20 } });
  open.push(provider);
  return provider;
}

test('what colleagues write in quick succession is drawn together, and none of it is missing', async () => {
  const server = createFakeServer();
  const [a, b] = [server.connect(), server.connect()];
  for (const line of [a, b]) line.up();
  const reader = openPage(a);
  const writer = openPage(b);
  await settle([a, b]);
  let drawings = 0;
  reader.doc.on('afterTransaction', ({ changed }: { readonly changed: ReadonlyMap<unknown, unknown> }) => { if (changed.size > 0) drawings += 1; });
  for (const word of ['one', 'two', 'three', 'four', 'five']) {
    write(writer.doc, word);
    await settle([a, b]);
  }
  await new Promise((resolve) => { setTimeout(resolve, 2 * pace); });
  expect(wordsIn(reader.doc)).toEqual(['five', 'four', 'one', 'three', 'two']);
  expect(drawings).toBeLessThan(5);
});
