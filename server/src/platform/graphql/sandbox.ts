import { getDistDirectory, renderAltair, renderInitSnippet } from 'altair-static';
import express, { Router } from 'express';

const options = {
  baseURL: '/sandbox/',
  endpointURL: '/graphql',
  initialQuery: '# Sign in to the service in this browser first: queries here are yours.\n{\n  viewer {\n    user {\n      name\n    }\n  }\n}\n',
  serveInitialOptionsInSeperateRequest: '/sandbox/options.js',
  disableAccount: true,
};

/** What the page's editor needs beyond the service's own policy; the demo only. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-eval'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'";

/** A page to try queries on, `/sandbox`, all of it from this server. Not served outside the demo. */
export function createSandboxRouter(): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Content-Security-Policy', policy);
    next();
  });
  router.get('/', (_request, response) => void response.type('html').send(renderAltair(options)));
  router.get('/options.js', (_request, response) => void response.type('js').send(renderInitSnippet(options)));
  router.use(express.static(getDistDirectory(), { index: false }));
  return router;
}
