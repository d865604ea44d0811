import { Router, type Request, type Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLine, type DatasetReading } from '@joint/shared';
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

/** `/datasets/drafts` reads a table, telling how far it is; `/datasets/{evidence}.csv` gives one back. */
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
  const router = Router();

  router.post('/drafts', attempt(async (viewer, request, response) => {
    // A page of another site cannot send this kind of content without asking first, and is never told yes.
    if (request.get('Content-Type') !== bytesOnly || isFromOtherSite(request)) throw forbidden('do this from another site');
    const { id, evidenceId, name, sheet } = request.query;
    const wanted = await reading.begin(viewer, { id, evidenceId, name, sheet });
    const tell = (line: DatasetReading): void => {
      if (!response.headersSent) response.status(200).type('application/x-ndjson');
      response.write(`${JSON.stringify(line)}\n`);
    };
    try {
      await reading.read(viewer, wanted, request, (rows) => tell({ rows }));
      tell({ draftId: wanted.id });
    } catch (error) {
      // Half way the status is told already; the last line says how it ended.
      if (!response.headersSent) throw error;
      tell({ error: bodyOf(error) });
    }
    response.end();
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
