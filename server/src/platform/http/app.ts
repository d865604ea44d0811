import { existsSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import helmet from 'helmet';

export interface HttpOptions {
  /** Proxies between the browser and this process. */
  readonly trustProxy: number;
  /** The built client; where it is missing only the API is served. */
  readonly clientFolder: string;
  readonly secure: boolean;
  /** Database and relay are up. */
  readonly isReady: () => Promise<boolean>;
  readonly routers: readonly { readonly path: string; readonly router: Router }[];
}

/** The HTTP side: health, the features' routers, then the client for every other address. */
export function createHttpApp({ trustProxy, clientFolder, secure, isReady, routers }: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'], connectSrc: ["'self'", 'ws:', 'wss:'], objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"] },
      },
      strictTransportSecurity: secure ? undefined : false,
      crossOriginOpenerPolicy: secure ? undefined : false,
    }),
  );
  app.get('/healthz', (_request, response) => void response.json({ status: 'alive' }));
  app.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  app.use(compression());
  for (const { path: at, router } of routers) app.use(at, router);
  serveClient(app, clientFolder);
  // Express's own answer for what nobody served would put a policy of its own in place of ours.
  app.use((_request, response) => void response.sendStatus(404));
  app.use(refuse);
  return app;
}

/** Addresses that cannot be read, files that are not there: a status and nothing of the server's insides. */
const refuse: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  const { status = 500 } = error;
  if (response.headersSent || status >= 500) return next(error);
  response.status(status).type('text').send(STATUS_CODES[status]);
};

function serveClient(app: Express, folder: string): void {
  const page = path.join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(folder, { index: false, maxAge: '1h' }));
  app.get('/{*any}', (_request, response) => response.set('Cache-Control', 'no-store').sendFile(page));
}
