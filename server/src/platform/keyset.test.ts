import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { decodeCursor, encodeCursor, pageSize, toPage } from './keyset.ts';

const key = z.tuple([z.string(), z.int()]);

test('a cursor comes back as it was given out, and is fit for an address', () => {
  fc.assert(fc.property(fc.tuple(fc.string(), fc.integer()), (pair) => {
    expect(encodeCursor(pair)).toMatch(/^[\w-]*$/);
    expect(decodeCursor(key, encodeCursor(pair))).toEqual(pair);
  }));
});

test('none is none', () => {
  expect([decodeCursor(key, null), decodeCursor(key, undefined)]).toEqual([null, null]);
});

test('one of another list, or of nobody, is a fault of its field', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json().map((text) => Buffer.from(text).toString('base64url'))), (cursor) => {
    fc.pre(!key.safeParse(tryJson(cursor)).success);
    expect(() => decodeCursor(key, cursor)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', fields: [expect.objectContaining({ field: 'after' })] }));
  }));
});

test.each([0, -1, 51, Number.NaN])('a page of %d is refused by name', (first) => {
  expect(() => pageSize(first, 50)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', fields: [{ field: 'first', message: 'Ask for 1 to 50 items' }] }));
});

test('a page holds what was asked for and knows whether there is more', () => {
  const rows = [1, 2, 3];
  const cursorOf = String;
  expect(toPage(rows, 2, cursorOf)).toEqual({ nodes: [1, 2], pageInfo: { endCursor: '2', hasNextPage: true } });
  expect(toPage(rows, 3, cursorOf)).toEqual({ nodes: rows, pageInfo: { endCursor: '3', hasNextPage: false } });
  expect(toPage([], 3, cursorOf)).toEqual({ nodes: [], pageInfo: { endCursor: null, hasNextPage: false } });
});

function tryJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
