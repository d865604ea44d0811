import { z } from 'zod';
import { AppError, invalidInput } from './errors.ts';

/** Opaque cursors for keyset pages: the sort key of the last row, so that a page stays right while the list changes. */
export const encodeCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** An instant in a cursor, as `toISOString` writes it; PostgreSQL knows no year 0. */
export const cursorInstant = z.iso.datetime({ precision: 3 }).refine((text) => !text.startsWith('0000'));

export function decodeCursor<T extends z.ZodType>(schema: T, cursor: string | null | undefined): z.output<T> | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalidInput([{ field: 'after', message: 'The cursor is not one this list gave out; begin again without it' }]);
  }
}

/** How many rows to bring: at least one, at most the list's largest page. */
export function pageSize(first: number, largest: number): number {
  if (first >= 1 && first <= largest) return first;
  throw new AppError('INVALID_INPUT', `A page has 1 to ${largest} items`, { fields: [{ field: 'first', message: `Ask for 1 to ${largest} items` }] });
}

export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** Makes a page of rows that were asked for with one more than the page holds. */
export function toPage<T>(rows: readonly T[], size: number, cursorOf: (row: T) => string): Page<T> {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { endCursor: last === undefined ? null : cursorOf(last), hasNextPage: rows.length > size } };
}
