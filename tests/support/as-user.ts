import type { ErrorBody } from '@joint/shared';
import type { Mutation, Query } from '../../server/src/generated/graphql.ts';
import type { TestUser } from './test-user.ts';

export interface AskError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: ErrorBody & Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Typed as if all had been asked for: a test reads what it asked for. */
  readonly data: Omit<Query, '__typename'> & Omit<Mutation, '__typename'>;
  readonly errors: readonly AskError[];
  /** Of the first error. */
  readonly code: string | undefined;
  /** The fields that the errors name, in order. */
  readonly fields: readonly string[];
}

export type Asker = (user: Pick<TestUser, 'cookie'> | null, query: string, variables?: object, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

/** GraphQL over HTTP, as a browser sends it. */
export const askAs = (address: string): Asker => async (user, query, variables = {}, headers = {}) => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(user && { Cookie: user.cookie }), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as { data: Answer['data']; errors?: AskError[] };
  return {
    status: response.status,
    headers: response.headers,
    data,
    errors,
    code: errors[0]?.extensions.code,
    fields: errors.flatMap(({ extensions }) => (extensions.fields ?? []).map(({ field }) => field)),
  };
};
