import { expect, jest, test } from '@jest/globals';
import type { Audience } from '@joint/shared';
import { createFeed, type Presenter } from './feed.ts';
import type { StoredEvent } from './read.ts';

const stored = (seq: number, type: StoredEvent['type'] = 'evidence.submitted'): StoredEvent =>
  ({ inspectionId: 'i', seq, type, at: new Date(seq * 1000), actor: { id: 'u', name: 'Una' }, agencyId: 'a', audience: ['inspectors'], payload: { seq } });
const tell = (...tellings: [Audience[], unknown][]): Presenter => async (events) => events.map(() => tellings.map(([to, data]) => ({ to, data })));

test('a reader gets the first telling that is theirs, and nothing where none is', async () => {
  const feed = createFeed([{ 'evidence.submitted': tell([['inspectors'], 'all of it'], [['agencies', 'inspectors'], 'that it is']) }], ['evidence.submitted']);
  const [forInspectors, forAgencies, forBoard, forBoth] = await feed.forReaders([['inspectors'], ['agencies'], ['board'], ['agencies', 'inspectors']].map((rooms) => ({ rooms: rooms as Audience[], events: [stored(1)] })));
  expect(forInspectors).toEqual([{ inspectionId: 'i', seq: 1, type: 'evidence.submitted', at: '1970-01-01T00:00:01.000Z', actor: { id: 'u', name: 'Una' }, agencyId: 'a', data: 'all of it' }]);
  expect(forAgencies?.map(({ data }) => data)).toEqual(['that it is']);
  expect(forBoard).toEqual([]);
  expect(forBoth?.map(({ data }) => data)).toEqual(['all of it']);
});

test('each presenter is asked once, however many events and readers, and the order of the log is kept', async () => {
  const [evidence, inspection] = [jest.fn(tell([['inspectors'], 'e'])), jest.fn(tell([['inspectors'], 'i']))];
  const feed = createFeed([{ 'evidence.submitted': evidence, 'evidence.revised': evidence }, { 'inspection.changed': inspection }], []);
  const events = [stored(1), stored(2, 'inspection.changed'), stored(3, 'evidence.revised'), stored(4, 'inspection.changed')];
  const told = await feed.forReaders([{ rooms: ['inspectors'], events }, { rooms: ['inspectors'], events: events.slice(0, 2) }]);
  expect(told.map((one) => one.map(({ seq, data }) => [seq, data]))).toEqual([[[1, 'e'], [2, 'i'], [3, 'e'], [4, 'i']], [[1, 'e'], [2, 'i']]]);
  expect([evidence.mock.calls.length, inspection.mock.calls.length]).toEqual([1, 1]);
});

test('an event that no presenter knows is told to nobody', async () => {
  const feed = createFeed([], []);
  expect(await feed.forReader(['inspectors'], [stored(1)])).toEqual([]);
});

test('it does not start when two claim a type, or when one is left without', () => {
  expect(() => createFeed([{ 'evidence.submitted': tell() }, { 'evidence.submitted': tell() }], [])).toThrow(/two features present evidence.submitted/);
  expect(() => createFeed([{ 'evidence.submitted': tell() }], ['evidence.submitted', 'evidence.revised'])).toThrow(/no feature presents evidence.revised/);
});
