import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { ErrorBody, ErrorCode, FieldFault } from '@joint/shared';
import { errorCodes } from '@joint/shared';

type Facts = Readonly<Record<string, unknown>>;

const isCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorCodes, value);
const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null;

const internal: ErrorBody = { code: 'INTERNAL', message: errorCodes.INTERNAL, remedy: 'Try again. If it goes on, tell whoever runs this service.' };
const unreachable: ErrorBody = { code: 'UNAVAILABLE', message: 'The service cannot be reached', remedy: 'Check your connection, then try again. What you entered is still here.' };

/** An error as something that can be thrown and caught: an Error that carries an ErrorBody's parts. */
export const throwable = (body: ErrorBody): Error & ErrorBody => Object.assign(new Error(body.message), body);

function bodyOf(message: string, facts: Facts): ErrorBody | null {
  const { code, remedy, fields } = facts;
  if (!isCode(code)) return null;
  return { code, message, ...(typeof remedy === 'string' && { remedy }), ...(Array.isArray(fields) && { fields: fields as FieldFault[] }) };
}

/** An answer that is no GraphQL: from a proxy in between, or from the server while it starts or stops. */
function fromStatus({ statusCode }: ServerError): ErrorBody {
  if (statusCode === 413) return { code: 'TOO_LARGE', message: errorCodes.TOO_LARGE, remedy: 'Make it shorter and try again' };
  if (statusCode === 429) return { code: 'TOO_MANY_REQUESTS', message: errorCodes.TOO_MANY_REQUESTS };
  return statusCode >= 502 && statusCode <= 504 ? unreachable : internal;
}

/** What went wrong, from whatever was thrown: by GraphQL, by the live connection, by the network or by a fault of our own. */
export function toErrorBody(error: unknown): ErrorBody {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    return (first && bodyOf(first.message, first.extensions ?? {})) ?? internal;
  }
  if (ServerError.is(error)) return fromStatus(error);
  if (isFacts(error)) {
    const { message } = error;
    const body = bodyOf(typeof message === 'string' ? message : '', error);
    if (body) return body;
    // fetch throws a TypeError where there is no network, and an abort where the answer took too long.
    if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) return unreachable;
    if (error['name'] === 'AbortError' || error['name'] === 'TimeoutError') return unreachable;
  }
  return internal;
}

/** What the server holds now, as a CONFLICT carries it; undefined for every other error. */
export function currentOf(error: unknown): unknown {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  return error.errors.find(({ extensions }) => extensions?.['code'] === 'CONFLICT')?.extensions?.['current'];
}

/** The error as faults of a form: each at its field, or one of the whole form. */
export function toFaults(error: unknown): readonly FieldFault[] {
  const { message, remedy, fields } = toErrorBody(error);
  if (fields && fields.length > 0) return fields;
  return [{ field: '', message: remedy ? `${message}. ${remedy}` : message }];
}
