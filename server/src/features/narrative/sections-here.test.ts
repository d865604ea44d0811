import { afterEach, expect, jest, test } from '@jest/globals';
import { createLogger } from '../../platform/logger.ts';
import type { LiveServer, SocketData } from '../../platform/realtime/index.ts';
import { createWhoIsWhere } from './sections-here.ts';

afterEach(() => void jest.useRealTimers());

const person = (userId: string): Pick<SocketData, 'viewer'> => ({ viewer: { userId, name: userId, agencyId: 'a', agencyKind: 'INSPECTORATE' } as SocketData['viewer'] });

/** A server that says what it was asked to look at and to tell. */
function aServer(inSection: readonly string[]) {
  const looked: string[] = [];
  const told: unknown[] = [];
  const io = {
    in: (room: string) => ({ fetchSockets: async () => { looked.push(room); return inSection.map((id) => ({ data: person(id) })); } }),
    to: (room: string) => ({ emit: (name: string, message: unknown) => told.push([room, name, message]) }),
  };
  return { looked, told, io: () => io as unknown as LiveServer };
}

test('a change looks at the section’s own connections and tells once, whoever watches and however many came at once; people are told of, not screens', async () => {
  jest.useFakeTimers();
  const { looked, told, io } = aServer(['ann', 'ann', 'ben']);
  const here = createWhoIsWhere({ io, logger: createLogger('silent') });
  for (let turn = 0; turn < 50; turn += 1) here.changed('i', 's');
  await jest.advanceTimersByTimeAsync(150);
  expect(looked).toEqual(['section:s']);
  expect(told).toEqual([['inspection:i:inspectors', 'narrative:here', { inspectionId: 'i', isWhole: false, sections: [{ sectionId: 's', people: [{ id: 'ann', name: 'ann', agencyId: 'a' }, { id: 'ben', name: 'ben', agencyId: 'a' }] }] }]]);
  here.changed('i', 's');
  here.changed('i', 't');
  await jest.advanceTimersByTimeAsync(150);
  // The other section is told at once, the same one at most once a second.
  expect(looked).toEqual(['section:s', 'section:t']);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(looked).toEqual(['section:s', 'section:t', 'section:s']);
  here.changed('i', 's');
  here.stop();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(looked).toHaveLength(3);
});
