/** Every code a client may meet, and what it means there. */
export const errorCodes = {
  UNAUTHENTICATED: 'Sign in to go on',
  FORBIDDEN: 'You do not have the right to do this',
  NOT_FOUND: 'It does not exist, or it is not yours to see',
  INVALID_INPUT: 'There is a problem with what was entered',
  CONFLICT: 'Someone else changed it first',
  WRONG_PHASE: 'The inspection is not in a phase that allows this',
  TOO_MANY_REQUESTS: 'Too many attempts; wait and try again',
  TOO_LARGE: 'It is larger than the limit',
  UNAVAILABLE: 'The service cannot do this right now',
  INTERNAL: 'Sorry, there is a problem with the service',
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** One fault of one field, fit for the error summary: the field's path in the input, what is wrong and what to do. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** An error as GraphQL extensions, HTTP bodies and socket acknowledgements carry it. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  /** What the person can do about it. */
  readonly remedy?: string;
  readonly fields?: readonly FieldFault[];
}
