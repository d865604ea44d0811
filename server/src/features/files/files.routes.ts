import { randomUUID } from 'node:crypto';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { Server as TusServer, type Locker } from '@tus/server';
import { AppError, forbidden, toErrorBody, unauthenticated } from '../../platform/errors.ts';
import { isFromOtherSite, statusOf } from '../../platform/http/status.ts';
import type { Logger } from '../../platform/logger.ts';
import type { FileStorage } from '../../platform/storage/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { FileService } from './files.service.ts';
import type { Uploads } from './files.uploads.ts';

interface Parts {
  readonly service: FileService;
  readonly uploads: Uploads;
  readonly storage: FileStorage;
  readonly locks: Locker | undefined;
  readonly logger: Logger;
  readonly authenticate: (cookieHeader: string | undefined) => Promise<Viewer | null>;
}

/** `/uploads`: resumable uploads by the tus protocol. A page of another site cannot send them: `Tus-Resumable` makes browsers ask first, and nobody is told yes. */
export function createUploadRouter({ uploads, storage, locks, logger, authenticate }: Omit<Parts, 'service'>): Router {
  const tus = new TusServer({
    path: '/uploads', relativeLocation: true, datastore: storage.uploads, allowedOrigins: () => false,
    namingFunction: () => randomUUID(), ...(locks && { locker: locks }),
    async onUploadCreate(request, { id, size, metadata }) {
      await uploads.begin(viewerOf(nodeResponseOf(request)), id, { evidenceId: metadata?.['evidenceId'], name: metadata?.['filename'], size });
      // The name is in the database, cleaned; the storage needs none.
      return { metadata: {} };
    },
    async onUploadFinish(request, { id }) {
      const viewer = viewerOf(nodeResponseOf(request));
      await uploads.finish(await uploads.find(viewer, id));
      return {};
    },
    onResponseError: (_request, error) => answerOf(error, logger),
  });
  const router = Router();
  router.use(signIn(authenticate, logger));
  router.post('/', handOn(tus, logger));
  router.delete('/:id', attempt(logger, async (request, response) => {
    if (!request.get('Tus-Resumable')) throw forbidden('do this from another site');
    await uploads.cancel(viewerOf(response), String(request.params['id']));
    response.status(204).set('Tus-Resumable', '1.0.0').end();
  }));
  router.all('/:id', attempt(logger, async (request, response, next) => {
    if (request.method !== 'HEAD' && request.method !== 'PATCH') return void response.status(405).set('Allow', 'HEAD, PATCH, DELETE').end();
    await uploads.assertMayGoOn(viewerOf(response), String(request.params['id']));
    next();
  }), handOn(tus, logger));
  return router;
}

/** `/files/{id}`: the bytes of a file, always as a download; what shows them in a page reads them and draws. */
export function createDownloadRouter({ service, logger, authenticate }: Omit<Parts, 'uploads' | 'storage' | 'locks'>): Router {
  const router = Router();
  router.use(signIn(authenticate, logger));
  router.get('/:id', attempt(logger, async (request, response) => {
    const { file, read } = await service.open(viewerOf(response), String(request.params['id']));
    response.attachment(file.name).set({
      'Content-Type': file.mediaType,
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store, no-transform',
      'Accept-Ranges': 'bytes',
      ETag: `"${file.sha256}"`,
    });
    const range = rangeOf(request, file);
    if (range === 'outside') return void response.status(416).set('Content-Range', `bytes */${file.size}`).end();
    if (range) response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
    response.set('Content-Length', String(range ? range.end - range.start + 1 : file.size));
    if (request.method === 'HEAD') return void response.end();
    await pipeline(await read(range ?? undefined), response);
  }));
  return router;
}

/** The part asked for; null for the whole, also where several parts are asked for, or parts of a content that has changed. */
function rangeOf(request: Request, { size, sha256 }: { size: number; sha256: string }): { start: number; end: number } | 'outside' | null {
  const ifRange = request.get('If-Range');
  if (ifRange && ifRange !== `"${sha256}"`) return null;
  const ranges = request.range(size);
  if (ranges === -1) return 'outside';
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}

const viewerOf = (response: Response): Viewer => (response.locals['viewer'] as Viewer | null) ?? refuseStranger();
const refuseStranger = (): never => { throw unauthenticated(); };

/** tus speaks of web requests; the one it was made from carries our response. */
function nodeResponseOf(request: { readonly runtime?: { readonly node?: { readonly res?: unknown } | undefined } | undefined }): Response {
  const response = request.runtime?.node?.res;
  if (!response) throw new Error('tus gave a request that is none of ours');
  return response as Response;
}

const signIn = (authenticate: Parts['authenticate'], logger: Logger): RequestHandler => attempt(logger, async (request, response, next) => {
  response.set('Cache-Control', 'no-store');
  if (request.method !== 'GET' && isFromOtherSite(request)) throw forbidden('do this from another site');
  response.locals['viewer'] = await authenticate(request.headers.cookie);
  viewerOf(response);
  next();
});

const handOn = (tus: TusServer, logger: Logger): RequestHandler => attempt(logger, (request, response) => tus.handle(request, response));

/** Errors become the same body as everywhere, with the status that fits. */
function attempt(logger: Logger, work: (...given: Parameters<RequestHandler>) => Promise<void>): RequestHandler {
  return (request, response, next) => {
    work(request, response, next).catch((error: unknown) => {
      // The reader went away, or the storage failed half way: what was sent is short of its length, and the browser sees that.
      if (response.headersSent) return void response.destroy();
      const { status_code: status, body } = answerOf(error, logger);
      response.removeHeader('Content-Disposition');
      response.status(status).type('json').send(body);
    });
  };
}

/** tus has errors of its own, which say what was wrong with the protocol. */
function answerOf(error: unknown, logger: Logger): { status_code: number; body: string } {
  if (!(error instanceof AppError) && typeof error === 'object' && error !== null && 'status_code' in error && 'body' in error && Number(error.status_code) < 500) {
    return { status_code: Number(error.status_code), body: String(error.body) };
  }
  const body = toErrorBody(error, (fault) => logger.error({ error: fault instanceof Error ? fault.stack : JSON.stringify(fault) }, 'a request for a file failed'));
  return { status_code: statusOf[body.code], body: JSON.stringify(body) };
}
