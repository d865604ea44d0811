import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { createCache } from './cache.ts';
import { toErrorBody } from './errors.ts';
import { sessionEnded } from './session.ts';

/** An answer that takes longer, in milliseconds, is given up: on a bad network it will not come. */
const patience = 30_000;

const timedFetch: typeof fetch = (input, init) => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('no answer in time', 'TimeoutError')), patience);
  const outer = init?.signal;
  outer?.addEventListener('abort', () => controller.abort(outer.reason), { once: true });
  return fetch(input, { ...init, signal: controller.signal }).finally(() => clearTimeout(timer));
};

/** Reading is tried again by itself; a change never is, since the first try may have arrived. */
const retryReading = new RetryLink({
  delay: { initial: 400, jitter: true },
  attempts: { max: 3, retryIf: (error, { operationType }) => String(operationType) === 'query' && toErrorBody(error).code === 'UNAVAILABLE' },
});

const noticeSignedOut = new ErrorLink(({ error }) => {
  if (toErrorBody(error).code === 'UNAUTHENTICATED') sessionEnded();
});

/** The GraphQL client. Pages show what is known at once and look for news when they open; the live feed keeps them current after that. */
export const createApolloClient = (): ApolloClient =>
  new ApolloClient({
    cache: createCache(),
    // A look that is asked for because something changed must not be given the answer of one that was under way before.
    queryDeduplication: false,
    link: ApolloLink.from([noticeSignedOut, retryReading, new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: timedFetch })]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
