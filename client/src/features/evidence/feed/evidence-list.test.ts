import { expect, test } from '@jest/globals';
import { appendPage, placePiece, removePiece } from './evidence-list.ts';
import { council, health, idsOf, list, minute, piece } from './testing.ts';

test('a new piece comes first and is counted for its agency', () => {
  const { list: next, exact } = placePiece(list([piece('a', 1)]), piece('b', 2, { agency: health }), {});
  expect(idsOf(next)).toEqual(['b', 'a']);
  expect(next.totalCount).toBe(2);
  expect(next.countByAgency).toEqual([{ agency: council, count: 1 }, { agency: health, count: 1 }]);
  expect(exact).toBe(true);
});

test('told twice, a piece is there once and counted once', () => {
  const once = placePiece(list([]), piece('a', 1), {}).list;
  const twice = placePiece(once, piece('a', 1), {}).list;
  expect(idsOf(twice)).toEqual(['a']);
  expect(twice.totalCount).toBe(1);
});

test('a changed piece moves to the front, and its count stays', () => {
  const { list: next } = placePiece(list([piece('b', 2), piece('a', 1)]), piece('a', 3, { version: 2, title: 'Changed' }), {});
  expect(next.nodes[0]).toMatchObject({ id: 'a', title: 'Changed' });
  expect(next.totalCount).toBe(2);
});

test('a state older than the one held changes nothing', () => {
  const held = list([piece('a', 5, { version: 3, title: 'Newest' })]);
  expect(placePiece(held, piece('a', 2, { version: 2, title: 'Older' }), {}).list).toBe(held);
});

test('pieces of one instant stand in the server’s order, the higher id first', () => {
  const { list: next } = placePiece(list([piece('c', 1), piece('a', 1)]), piece('b', 1), {});
  expect(idsOf(next)).toEqual(['c', 'b', 'a']);
});

test('a piece that is gone leaves, and its agency’s count with it', () => {
  const { list: next, exact } = removePiece(list([piece('a', 1), piece('b', 0)]), 'a');
  expect(idsOf(next)).toEqual(['b']);
  expect(next.countByAgency).toEqual([{ agency: council, count: 1 }]);
  expect(exact).toBe(true);
});

test('a piece that was never loaded leaves the counts in doubt only while there is more to load', () => {
  expect(removePiece(list([]), 'unknown').exact).toBe(true);
  expect(removePiece(list([], { hasNextPage: true, totalCount: 60 }), 'unknown').exact).toBe(false);
});

test('gone and back again ends with the piece in the list', () => {
  const away = removePiece(list([piece('a', 1)]), 'a').list;
  expect(idsOf(placePiece(away, piece('a', 2, { version: 2 }), {}).list)).toEqual(['a']);
});

test('a piece that no longer fits the filter leaves the list', () => {
  const { list: next } = placePiece(list([piece('a', 1)]), piece('a', 2, { version: 2, criterionIds: ['other'] }), { criterionId: 'criterion' });
  expect(idsOf(next)).toEqual([]);
  expect(next.totalCount).toBe(0);
});

test.each([
  [{ agencyId: 'health' }, []],
  [{ agencyId: 'council', kind: 'DATA', status: 'SUBMITTED' }, ['a']],
  [{ kind: 'INTERVIEW' }, []],
  [{ status: 'DRAFT' }, []],
] as const)('under %o a new piece is shown as %o', (filter, shown) => {
  expect(idsOf(placePiece(list([]), piece('a', 1), filter).list)).toEqual(shown);
});

test('under words a new piece waits for the server to find it', () => {
  const { list: next, exact } = placePiece(list([]), piece('a', 1), { search: 'police' });
  expect(idsOf(next)).toEqual([]);
  expect(exact).toBe(false);
});

test('an unloaded piece that changes comes into sight without being counted twice', () => {
  const half = list([piece('b', 2)], { hasNextPage: true, totalCount: 60 });
  const { list: next, exact } = placePiece(half, piece('old', 3, { version: 4, createdAt: minute(0) }), {});
  expect(idsOf(next)).toEqual(['old', 'b']);
  expect(next.totalCount).toBe(60);
  expect(exact).toBe(false);
});

test('a piece beyond what is loaded is not put at the end of it', () => {
  const half = list([piece('b', 2)], { hasNextPage: true, totalCount: 60 });
  expect(idsOf(placePiece(half, piece('old', 1), {}).list)).toEqual(['b']);
});

test('the next page leaves out what moved up meanwhile', () => {
  const both = appendPage(list([piece('b', 3), piece('a', 2)]), list([piece('b', 1), piece('c', 0)]));
  expect(idsOf(both)).toEqual(['b', 'a', 'c']);
});
