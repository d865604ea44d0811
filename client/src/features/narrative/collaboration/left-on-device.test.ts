import { afterEach, expect, test } from '@jest/globals';
import type { Edit } from './outbox.ts';
import type { SectionProvider } from './section-provider.ts';
import { openSection, sectionTimes } from './section-provider.ts';
import type { FakeConnection } from './testing/fake-server.ts';
import { createFakeServer, settle, tick } from './testing/fake-server.ts';
import { unsentInMemory } from './testing/unsent-in-memory.ts';
import { wordsIn, write } from './testing/words-in.ts';

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

test('a page shows no text before it has looked at what an earlier one left on the device, unless the device does not answer', async () => {
  const server = createFakeServer();
  const unsent = unsentInMemory();
  const line = server.connect();
  line.up();
  const first = openPage(line, unsent);
  await settle([line]);
  line.cut();
  write(first.doc, 'on the train');
  await tick();

  let look = (): void => undefined;
  const slow = { ...unsent, kept: () => new Promise<readonly Edit[]>((resolve) => { look = () => resolve([...unsent.held.values()]); }) };
  const shown: string[][] = [];
  const again = server.connect();
  const second = openPage(again, slow);
  second.subscribe(() => { if (second.state().hasText) shown.push(wordsIn(second.doc)); });
  again.up();
  await settle([again]);
  expect(second.state().hasText).toBe(false);
  look();
  await settle([again]);
  expect(shown[0]).toEqual(['on the train']);

  const silent = server.connect();
  silent.up();
  const third = openSection({ sectionId, channel: silent.channel, unsent: { ...unsent, kept: () => new Promise(() => undefined) }, times: { ...times, look: 20 } });
  open.push(third);
  await wait(40);
  await settle([silent]);
  expect(third.state().hasText).toBe(true);
});
