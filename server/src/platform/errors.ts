import { errorCodes, type ErrorBody, type ErrorCode, type FieldFault } from '@joint/shared';
import type { z } from 'zod';

/** An error meant for the person who caused it; anything else that is thrown stays inside and reads INTERNAL. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string | undefined;
  readonly fields: readonly FieldFault[] | undefined;
  /** Further facts for the client, such as the `current` record of a CONFLICT. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: Exclude<ErrorCode, 'INTERNAL'>, message: string, more: { remedy?: string; fields?: readonly FieldFault[]; details?: Record<string, unknown> } = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.remedy = more.remedy;
    this.fields = more.fields;
    this.details = more.details ?? {};
  }
}

export const notFound = (what: string): AppError => new AppError('NOT_FOUND', `There is no such ${what}, or it is not yours to see`, { remedy: 'Check the address, or ask whoever sent it to you' });
export const forbidden = (what: string): AppError => new AppError('FORBIDDEN', `You do not have the right to ${what}`, { remedy: 'Ask the lead inspector if you think you should have' });
export const unauthenticated = (): AppError => new AppError('UNAUTHENTICATED', errorCodes.UNAUTHENTICATED, { remedy: 'Sign in, then try again' });
export const invalidInput = (fields: readonly FieldFault[]): AppError => new AppError('INVALID_INPUT', errorCodes.INVALID_INPUT, { fields, remedy: 'Correct the fields named and try again' });

/** Null for what is not there or not the reader's; every other error goes on. */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** Parses what came from outside; the error names every fault by its field. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })));
}

const internal: ErrorBody = { code: 'INTERNAL', message: errorCodes.INTERNAL, remedy: 'Try again later; nothing you had saved is lost' };

/** What may leave the server of an error; `unexpected` is given whatever was not meant for the person. */
export function toErrorBody(error: unknown, unexpected: (error: unknown) => void): ErrorBody & Readonly<Record<string, unknown>> {
  if (!(error instanceof AppError)) {
    unexpected(error);
    return { ...internal };
  }
  return { ...error.details, code: error.code, message: error.message, ...(error.remedy && { remedy: error.remedy }), ...(error.fields && { fields: error.fields }) };
}
