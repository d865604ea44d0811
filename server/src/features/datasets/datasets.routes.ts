import { json, Router, type Request, type Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLine, type DatasetImporting, type DatasetReading } from '@joint/shared';
import { forbidden, toErrorBody, unauthenticated } from '../../platform/errors.ts';
import { isFromOtherSite, statusOf } from '../../platform/http/status.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Reading } from './datasets.reading.ts';
import type { DatasetService } from './datasets.service.ts';

interface Parts {
  readonly service: DatasetService;
  readonly reading: Reading;
  readonly logger: Logger;
  readonly authenticate: (cookieHeader: string | undefined) => Promise<Viewer | null>;
}

const bytesOnly = 'application/octet-stream';

/** `/datasets/drafts` reads a table and `/datasets/imports` imports it, both telling how far they are; `/datasets/{evidence}.csv` gives one back. */
export function createDatasetRouter({ service, reading, logger, authenticate }: Parts): Router {
  const bodyOf = (error: unknown) => toErrorBody(error, (fault) => logger.error({ error: fault instanceof Error ? fault.stack : JSON.stringify(fault) }, 'a request for a dataset failed'));
  const attempt = (work: (viewer: Viewer, request: Request, response: Response) => Promise<void>) => async (request: Request, response: Response): Promise<void> => {
    response.set('Cache-Control', 'private, no-store, no-transform');
    try {
      const viewer = await authenticate(request.headers.cookie);
      if (!viewer) throw unauthenticated();
      await work(viewer, request, response);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      const body = bodyOf(error);
      response.removeHeader('Content-Disposition');
      response.status(statusOf[body.code]).json(body);
    }
  };
  /** Answers line by line. Half way the status is told already; the last line says how it ended. */
  const telling = async (response: Response, work: (tell: (line: DatasetReading | DatasetImporting) => void) => Promise<void>): Promise<void> => {
    const tell = (line: DatasetReading | DatasetImporting): void => {
      if (!response.headersSent) response.status(200).type('application/x-ndjson');
      response.write(`${JSON.stringify(line)}\n`);
    };
    try {
      await work(tell);
    } catch (error) {
      if (!response.headersSent) throw error;
      tell({ error: bodyOf(error) });
    }
    response.end();
  };
  // A page of another site cannot send these kinds of content without asking first, and is never told yes.
  const assertFromHere = (request: Request, type: string): void => {
    if (!request.is(type) || isFromOtherSite(request)) throw forbidden('do this from another site');
  };
  const router = Router();

  router.post('/drafts', attempt(async (viewer, request, response) => {
    assertFromHere(request, bytesOnly);
    const { id, evidenceId, name, sheet } = request.query;
    const wanted = await reading.begin(viewer, { id, evidenceId, name, sheet });
    await telling(response, async (tell) => {
      await reading.read(viewer, wanted, request, (rows) => tell({ rows }));
      tell({ draftId: wanted.id });
    });
  }));

  // It goes on when nobody listens any more: a page that is opened again asks how far it is.
  router.post('/imports', json({ limit: '512kb' }), attempt(async (viewer, request, response) => {
    assertFromHere(request, 'application/json');
    await telling(response, async (tell) => {
      const { record } = await service.import(viewer, request.body, (rows, of) => tell({ rows, of }));
      tell({ version: record.version });
    });
  }));

  router.get('/:evidenceId.csv', attempt(async (viewer, request, response) => {
    const version = Number(request.query['version'] ?? 0);
    const seen = await service.find(viewer, String(request.params['evidenceId']), Number.isSafeInteger(version) ? version : 0);
    const { name, columns, version: found } = seen.record;
    async function* lines(): AsyncGenerator<string> {
      // The mark by which Excel knows UTF-8.
      yield `\ufeff${csvLine(columns.map((column) => column.name))}`;
      for await (const rows of service.allRows(seen)) yield rows.map(({ cells }) => csvLine(cells)).join('');
    }
    response.attachment(`${name.replace(/\.[^.]*$/, '')} (version ${found}).csv`).set({ 'Content-Type': 'text/csv; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
    await pipeline(Readable.from(lines()), response);
  }));
  return router;
}
