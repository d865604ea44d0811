import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, test } from '@jest/globals';
import { currentOf, throwable, toErrorBody, toFaults } from './errors.ts';

const graphError = (message: string, extensions: Record<string, unknown>): unknown => new CombinedGraphQLErrors({ errors: [{ message, extensions }] });
const httpError = (status: number): unknown => new ServerError(`status ${status}`, { response: new Response('', { status }), bodyText: '<html>' });

describe('what went wrong', () => {
  test('the server’s own words, code and fields are kept', () => {
    const fields = [{ field: 'members.0.userId', message: 'Choose a person from the list' }];
    expect(toErrorBody(graphError('There is a problem', { code: 'INVALID_INPUT', remedy: 'Correct it', fields }))).toEqual({ code: 'INVALID_INPUT', message: 'There is a problem', remedy: 'Correct it', fields });
    expect(toFaults(graphError('There is a problem', { code: 'INVALID_INPUT', fields }))).toEqual(fields);
  });

  test('an error without fields is a fault of the whole form, with what to do', () => {
    expect(toFaults(graphError('Not yet', { code: 'WRONG_PHASE', remedy: 'Add team inspectors' }))).toEqual([{ field: '', message: 'Not yet. Add team inspectors' }]);
  });

  test.each([[413, 'TOO_LARGE'], [429, 'TOO_MANY_REQUESTS'], [502, 'UNAVAILABLE'], [503, 'UNAVAILABLE'], [504, 'UNAVAILABLE'], [500, 'INTERNAL'], [404, 'INTERNAL']])('an answer of %i that is no GraphQL is %s', (status, code) => {
    expect(toErrorBody(httpError(status)).code).toBe(code);
  });

  test('a broken network and an answer that did not come are UNAVAILABLE', () => {
    expect(toErrorBody(new TypeError('Failed to fetch')).code).toBe('UNAVAILABLE');
    expect(toErrorBody(new TypeError('NetworkError when attempting to fetch resource.')).code).toBe('UNAVAILABLE');
    expect(toErrorBody(new DOMException('no answer in time', 'TimeoutError')).code).toBe('UNAVAILABLE');
  });

  test('a fault of our own says nothing of itself', () => {
    expect(toErrorBody(new TypeError('x is not a function'))).toMatchObject({ code: 'INTERNAL', message: 'Sorry, there is a problem with the service' });
    expect(toErrorBody(graphError('secret', { code: 'GRAPHQL_PARSE_FAILED' })).message).not.toContain('secret');
    expect(toErrorBody(undefined).code).toBe('INTERNAL');
    expect(toErrorBody('text').code).toBe('INTERNAL');
  });

  test('a socket’s ErrorBody passes through, thrown or plain', () => {
    const body = { code: 'NOT_FOUND', message: 'There is no such inspection', remedy: 'Check the address' } as const;
    expect(toErrorBody(body)).toEqual(body);
    expect(toErrorBody(throwable(body))).toEqual(body);
  });
});

test('a conflict carries what is there now; other errors carry nothing', () => {
  expect(currentOf(graphError('Someone else changed it', { code: 'CONFLICT', current: { version: 3 } }))).toEqual({ version: 3 });
  expect(currentOf(graphError('No', { code: 'FORBIDDEN', current: { version: 3 } }))).toBeUndefined();
  expect(currentOf(new Error('no'))).toBeUndefined();
});
