import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router, type CookieOptions, type ErrorRequestHandler } from 'express';
import { AppError, toErrorBody, unauthenticated } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Viewer } from '../viewer.ts';
import type { GraphContext } from './context.ts';

/** Largest query with its variables; the longest contribution fits many times over. */
const bodyLimit = '256kb';
/** The same for strangers, who have to sign in before they can ask for much; reading a long query takes time. */
const strangersLimit = '4kb';

interface RouteOptions {
  readonly server: ApolloServer<GraphContext>;
  readonly authenticate: (cookieHeader: string | undefined) => Promise<Viewer | null>;
  readonly cookie: { readonly name: string; readonly options: CookieOptions };
  readonly logger: Logger;
}

/** `POST /graphql` and nothing else: queries by GET would put what is asked for into logs and histories. */
export function createGraphRouter({ server, authenticate, cookie, logger }: RouteOptions): Router {
  const router = Router();
  router.use((request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (request.method === 'POST') return next();
    response.status(405).set('Allow', 'POST').json({ errors: [{ message: 'Send GraphQL by POST', extensions: { code: 'INVALID_INPUT' } }] });
  });
  const [read, readStrangers] = [express.json({ limit: bodyLimit }), express.json({ limit: strangersLimit })];
  router.use((request, response, next) => {
    authenticate(request.headers.cookie).then((viewer) => {
      response.locals['viewer'] = viewer;
      (viewer ? read : readStrangers)(request, response, next);
    }, next);
  });
  router.use(
    expressMiddleware(server, {
      context: async ({ req, res }) => ({
        viewer: res.locals['viewer'] as Viewer | null,
        ip: req.ip ?? '',
        userAgent: req.get('user-agent') ?? '',
        sessionCookie: {
          set: (token, expires) => void res.cookie(cookie.name, token, { ...cookie.options, expires }),
          clear: () => void res.clearCookie(cookie.name, cookie.options),
        },
      }),
    }),
  );
  router.use(refuse(logger));
  return router;
}

/** A body that is no JSON or too large gets the same kind of answer as any other error. */
const refuse = (logger: Logger): ErrorRequestHandler => (error: { type?: string; status?: number }, _request, response, _next) => {
  const known =
    error.type === 'entity.too.large' && !response.locals['viewer'] ? unauthenticated()
    : error.type === 'entity.too.large' ? new AppError('TOO_LARGE', `A query and its variables may have ${bodyLimit} at most`, { remedy: 'Send less at once' })
    : error.status === 400 ? new AppError('INVALID_INPUT', 'The body is not JSON', { remedy: 'Send a JSON object with "query" and "variables"' })
    : error;
  const { message, ...extensions } = toErrorBody(known, (fault) => logger.error({ error: String(fault) }, 'a request failed'));
  response.status(known instanceof AppError ? (error.status ?? 400) : 500).json({ errors: [{ message, extensions }] });
};
