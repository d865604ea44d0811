import type { Request } from 'express';
import type { ErrorCode } from '@joint/shared';

/** The status of an answer that says this code, where the address is not GraphQL's. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, INVALID_INPUT: 422, CONFLICT: 409, WRONG_PHASE: 403, TOO_MANY_REQUESTS: 429, TOO_LARGE: 413, UNAVAILABLE: 503, INTERNAL: 500,
};

/** A page of another site sent it, as browsers tell. */
export function isFromOtherSite(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site');
  return site === 'cross-site' || site === 'same-site';
}
